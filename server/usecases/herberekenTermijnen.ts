import { dagTekst } from '../domain/datumTekst.ts';
import { localDay } from '../domain/localDay.ts';
import type { TermijnStand } from '../domain/voorval.ts';
import type { Deps, LopendeTermijn, Stores, TermijnRegelstand } from '../ports.ts';
import { maakGebeurtenis } from './maakGebeurtenis.ts';
import { zetVerschuivingKlaar } from './zetVerschuivingKlaar.ts';
import { werkTermijnenBij, type Verschuiving } from './werkTermijnenBij.ts';

/** Cases per step: small enough that a user hardly waits for the database, large enough to be quick. */
const PER_STAP = 100;

export interface Herberekening {
  /** Cases looked at, and terms that moved. */
  readonly zaken: number;
  readonly verschoven: number;
}

interface Kalenderverschil {
  readonly erbij: readonly string[];
  readonly eraf: readonly string[];
}

function verschilVan(oud: TermijnRegelstand, nu: TermijnRegelstand): Kalenderverschil {
  return {
    erbij: nu.gelijkgesteld.filter((dag) => !oud.gelijkgesteld.includes(dag)),
    eraf: oud.gelijkgesteld.filter((dag) => !nu.gelijkgesteld.includes(dag)),
  };
}

type Einden = Pick<TermijnStand, 'einde' | 'veilig'>;

const dagen = (lijst: readonly string[]): string => lijst.map(dagTekst).join(' en ');

/** Why this term moved, in Dutch: the days of the calendar between its old and its new end, or else the rule. */
function redenVan(voor: Einden, na: Einden, { erbij, eraf }: Kalenderverschil): string {
  const einden = [voor.einde, na.einde, voor.veilig, na.veilig].flatMap((moment) =>
    moment ? [localDay(moment)] : [],
  );
  const [vroegst = '', laatst = ''] = [einden.toSorted()[0], einden.toSorted().at(-1)];
  const ertussen = (dag: string): boolean => vroegst <= dag && dag <= laatst;
  const bij = erbij.filter(ertussen);
  const af = eraf.filter(ertussen);
  const zinnen = [
    ...(bij.length > 0 ? [`${dagen(bij)} is bij koninklijk besluit met een feestdag gelijkgesteld`] : []),
    ...(af.length > 0 ? [`${dagen(af)} is niet langer met een feestdag gelijkgesteld`] : []),
  ];
  return zinnen.length > 0
    ? `${zinnen.join('; ')} (artikel 3 lid 3 Algemene termijnenwet)`
    : 'de rekenregel van deze termijn of van een termijn ervoor is gewijzigd';
}

const isVerschoven = ({ voor, na }: Verschuiving): boolean =>
  voor !== null && (voor.einde !== na.einde || voor.veilig !== na.veilig);

async function perZaak(
  deps: Deps,
  stores: Stores,
  zaakId: string,
  verschil: Kalenderverschil,
): Promise<number> {
  const op = deps.clock.nu();
  const { regels } = deps.termijnen.stand;
  const aanleiding = (voor: LopendeTermijn, na: TermijnStand | null) => ({
    ...{ datum: deps.clock.vandaag(), voorvalId: '', artikel: voor.artikel },
    wat: `Opnieuw berekend: ${redenVan(voor, na ?? voor, verschil)}`,
  });
  const alle = await werkTermijnenBij(deps, stores, zaakId, aanleiding);
  const verschoven = alle.filter(isVerschoven);
  if (verschoven.length === 0) return 0;
  for (const { voor, na } of verschoven) {
    const [van, naar] = [voor?.einde ?? null, na.einde];
    const reden = redenVan(voor ?? na, na, verschil);
    const nieuw = await stores.termijnen.verschuif({
      termijnId: na.id,
      zaakId,
      van,
      naar,
      reden,
      op,
      regels,
    });
    if (nieuw) await zetVerschuivingKlaar(deps, stores, na, reden);
  }
  const inhoud = {
    regels,
    termijnen: verschoven.map(({ voor, na }) => ({ id: na.id, van: voor?.einde ?? null, naar: na.einde })),
  };
  await stores.gebeurtenissen.append(maakGebeurtenis(deps, 'herberekenTermijnen', null, zaakId, inhoud));
  return verschoven.length;
}

/**
 * When the calendar or a rule is another than the one the terms were computed with, computes every running term again,
 * and records for each that moved from where to where and why. Case by case, each in one transaction: a crash in the
 * middle does no harm, the next run goes on and records nothing twice. Does nothing when nothing changed.
 */
export async function herberekenTermijnen(deps: Deps): Promise<Herberekening> {
  const oud = await deps.store.read.termijnen.stand();
  const nu = deps.termijnen.stand;
  if (oud.regels === nu.regels) return { zaken: 0, verschoven: 0 };
  const verschil = verschilVan(oud, nu);
  let [zaken, verschoven, na] = [0, 0, ''];
  for (;;) {
    const ids = await deps.store.read.termijnen.zakenMetTermijn(na, PER_STAP);
    for (const zaakId of ids)
      verschoven += await deps.store.transaction((stores) => perZaak(deps, stores, zaakId, verschil));
    zaken += ids.length;
    na = ids.at(-1) ?? '';
    if (ids.length < PER_STAP) break;
  }
  await deps.store.transaction((stores) => stores.termijnen.zetStand(nu));
  return { zaken, verschoven };
}
