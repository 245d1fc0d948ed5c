/** The steps of a case from the first fact to bekendmaking, each with its state and date. */
import type { Besluit } from '../../../domain/besluit.ts';
import { toon } from '../../toon.ts';
import type { BriefSoort, ZaakBeeld } from './zaakBeeld.ts';

export interface Stap {
  readonly stand: 'klaar' | 'bezig' | 'wacht' | 'fout';
  readonly titel: string;
  readonly detail: string | null;
}

const stap = (stand: Stap['stand'], titel: string, detail: string | null = null): Stap => ({
  stand,
  titel,
  detail,
});

const dag = (moment: string): string => toon.datumZonderDag(moment);

function feitenStap({ feiten }: ZaakBeeld): Stap {
  const laatste = feiten.at(-1);
  return laatste
    ? stap('klaar', 'Feiten vastgelegd', `${dag(laatste.vastgelegdOp)}, ${laatste.auteurNaam}`)
    : stap('bezig', 'Feiten vastleggen', 'er zijn nog geen feiten');
}

function adviesStap({ adviezen }: ZaakBeeld): Stap {
  const laatste = adviezen.toSorted((a, b) => (a.gevraagdOp < b.gevraagdOp ? -1 : 1)).at(-1);
  return laatste ? stap('klaar', 'Advies gevraagd', dag(laatste.gevraagdOp)) : stap('wacht', 'Advies');
}

const VERZONDEN = (beeld: ZaakBeeld, besluit: Besluit): string | null =>
  beeld.bekendmakingen.find(({ besluitId }) => besluitId === besluit.id)?.datum ?? null;

function voornemenStap(beeld: ZaakBeeld, voornemen: Besluit | undefined): Stap {
  if (!voornemen) return stap('wacht', 'Voornemen');
  const datum = VERZONDEN(beeld, voornemen);
  if (datum) return stap('klaar', 'Voornemen verzonden', dag(datum));
  return stap('bezig', 'Voornemen', voornemen.status.replace('_', ' '));
}

function zienswijzeStap({ termijnen }: ZaakBeeld, vandaag: string): Stap {
  const termijn = termijnen.find(({ termijn }) => termijn === 'zienswijze');
  if (!termijn?.einde) return stap('wacht', 'Zienswijze');
  const einde = dag(termijn.einde.slice(0, 10));
  return termijn.status === 'lopend' && termijn.einde.slice(0, 10) >= vandaag
    ? stap('bezig', 'Zienswijze', `loopt tot en met ${einde}`)
    : stap('klaar', 'Zienswijze', `liep tot en met ${einde}`);
}

function conceptStap(besluit: Besluit | undefined): Stap {
  if (!besluit) return stap('wacht', 'Ontwerpbesluit');
  if (besluit.status === 'concept')
    return stap('bezig', 'Ontwerpbesluit', `concept versie ${besluit.version}`);
  if (besluit.status === 'teruggewezen') return stap('fout', 'Ontwerpbesluit', 'teruggewezen: pas het aan');
  return stap('klaar', 'Ontwerpbesluit', besluit.opstellerNaam);
}

function akkoordStap(besluit: Besluit | undefined): Stap {
  if (besluit?.vastgesteldOp)
    return stap(
      'klaar',
      'Vastgesteld',
      `${dag(besluit.vastgesteldOp)}, ${besluit.vastgesteldDoorNaam ?? ''}`,
    );
  return besluit?.status === 'voorgelegd'
    ? stap('bezig', 'Vaststelling', 'ligt bij de toetser')
    : stap('wacht', 'Vaststelling', 'nog niet voorgelegd');
}

function ondertekenStap(besluit: Besluit | undefined): Stap {
  if (besluit?.ondertekendOp)
    return stap(
      'klaar',
      'Ondertekend',
      `${dag(besluit.ondertekendOp)}, ${besluit.ondertekendDoorNaam ?? ''}`,
    );
  return besluit?.vastgesteldOp
    ? stap('bezig', 'Ondertekening', 'ligt bij de ondertekenaar')
    : stap('wacht', 'Ondertekening');
}

function bekendmakingStap(beeld: ZaakBeeld, besluit: Besluit | undefined): Stap {
  const datum = besluit && VERZONDEN(beeld, besluit);
  if (datum) return stap('klaar', 'Bekendgemaakt', dag(datum));
  return besluit?.status === 'ondertekend'
    ? stap('bezig', 'Bekendmaking', 'de termijnen beginnen hierna')
    : stap('wacht', 'Bekendmaking');
}

/** The besluit (or voornemen) that was made last stands for the case. */
export function verloop(beeld: ZaakBeeld, soorten: readonly BriefSoort[], vandaag: string): Stap[] {
  const isVoornemen = ({ soort }: Besluit) =>
    soorten.some(({ slug, voornemen }) => slug === soort && voornemen);
  const voornemen = beeld.besluiten.findLast(isVoornemen);
  const besluit = beeld.besluiten.findLast((kandidaat) => !isVoornemen(kandidaat));
  return [
    feitenStap(beeld),
    adviesStap(beeld),
    voornemenStap(beeld, voornemen),
    zienswijzeStap(beeld, vandaag),
    conceptStap(besluit),
    akkoordStap(besluit),
    ondertekenStap(besluit),
    bekendmakingStap(beeld, besluit),
  ];
}
