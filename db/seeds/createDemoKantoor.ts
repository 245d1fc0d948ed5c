/** The people of the fictional municipality at work, through the same use cases as everyone. */
import type { Besluit } from '../../server/domain/besluit.ts';
import type { BriefModel } from '../../server/domain/brief.ts';
import type { FeitWaarde } from '../../server/domain/dossier.ts';
import type { FeitBron } from '../../server/domain/feit.ts';
import type { Gebruiker } from '../../server/domain/rol.ts';
import type { Betrokkene, Zaak } from '../../server/domain/zaak.ts';
import type { Deps } from '../../server/ports.ts';
import { bewerkConcept } from '../../server/usecases/bewerkConcept.ts';
import { formatDag, readDag } from '../../server/domain/kalenderdag.ts';
import { legVoorvalVast } from '../../server/usecases/legVoorvalVast.ts';
import { legVoor } from '../../server/usecases/legVoor.ts';
import { maakBekend } from '../../server/usecases/maakBekend.ts';
import { onderteken } from '../../server/usecases/onderteken.ts';
import { openZaak } from '../../server/usecases/openZaak.ts';
import { registreerFeiten } from '../../server/usecases/registreerFeiten.ts';
import { stelConceptOp } from '../../server/usecases/stelConceptOp.ts';
import { stelVast } from '../../server/usecases/stelVast.ts';
import { vraagAdvies } from '../../server/usecases/vraagAdvies.ts';

/** What a jurist of the demonstration answers where the lint asks why the letter stands. */
function redenenBij({ brieven }: Deps, model: BriefModel): Record<string, string> {
  const sleutels = brieven.toets(model).flatMap(({ sleutel }) => sleutel ?? []);
  return Object.fromEntries(
    sleutels.map((sleutel) => [sleutel, 'Nagegaan: in deze verzonnen zaak is het zo bedoeld.']),
  );
}

export interface Dossierstuk {
  readonly zaak: Zaak;
  readonly betrokkene: Betrokkene;
}
/** Whom something happened to, the earlier voorval that it is about, and what was filled in. */
export interface DemoVoorval {
  readonly wie?: string;
  readonly over?: string;
  readonly velden?: object;
}
/** Fact, answer and, for a judgment, its reasons. */
export type DemoFeit = readonly [feit: string, waarde: FeitWaarde, motivering?: string];

/** `hier` moves what the cases say to the municipality of this demonstration. */
export function createDemoKantoor(
  accounts: ReadonlyMap<string, Gebruiker>,
  vandaag: string,
  hier: <T>(waarde: T) => T,
) {
  const wie = (naam: string): Gebruiker => {
    const account = accounts.get(naam);
    if (!account) throw new Error(`no demo account ${naam}`);
    return account;
  };
  const jurist = wie('jurist1');
  const kantoor = {
    open: (deps: Deps, zaak: object, door = 'jurist1'): Promise<Dossierstuk> =>
      openZaak(deps, wie(door), hier(zaak)),

    async feiten(deps: Deps, { zaak, betrokkene }: Dossierstuk, bron: FeitBron, feiten: readonly DemoFeit[]) {
      const laatste = (await deps.store.read.feiten.list(zaak.id)).at(-1);
      await registreerFeiten(deps, jurist, {
        zaakId: zaak.id,
        betrokkeneId: betrokkene.id,
        laatstGezien: laatste?.id ?? null,
        feiten: hier(feiten).map(([feit, waarde, motivering]) => ({
          feit,
          waarde,
          bron,
          motivering: motivering ?? null,
        })),
      });
    },

    advies: (deps: Deps, { zaak, betrokkene }: Dossierstuk, peildatum: string) =>
      vraagAdvies(deps, jurist, { zaakId: zaak.id, betrokkeneId: betrokkene.id, peildatum }),

    async concept(
      deps: Deps,
      { zaak, betrokkene }: Dossierstuk,
      soort: string,
      eigen: Partial<BriefModel>,
    ): Promise<Besluit> {
      const leeg = await stelConceptOp(deps, jurist, { zaakId: zaak.id, betrokkeneId: betrokkene.id, soort });
      const model = deps.brieven.leesModel({ ...leeg.model, ...hier(eigen) });
      const redenen = redenenBij(deps, model);
      const invoer = { besluitId: leeg.id, version: leeg.version, model: { ...model, redenen } };
      return bewerkConcept(deps, jurist, invoer);
    },

    leg: (deps: Deps, { id, version }: Besluit) => legVoor(deps, jurist, { besluitId: id, version }),

    async stelVast(deps: Deps, concept: Besluit): Promise<Besluit> {
      const { id, version } = await kantoor.leg(deps, concept);
      return stelVast(deps, wie('toetser1'), { besluitId: id, version });
    },

    async onderteken(deps: Deps, concept: Besluit): Promise<Besluit> {
      const { id } = await kantoor.stelVast(deps, concept);
      return onderteken(deps, wie('ondertekenaar1'), { besluitId: id });
    },

    /** Records that something happened so many days from today; returns the id of it, for what is about it later. */
    async gebeurt(
      deps: Deps,
      { zaak }: Dossierstuk,
      soort: string,
      dagen: number,
      { wie: geadresseerde, over, velden }: DemoVoorval,
    ): Promise<string> {
      const datum = formatDag(readDag(vandaag) + dagen);
      const voorvalId = deps.ids.next();
      const vast = { zaakId: zaak.id, voorvalId, soort, datum, geadresseerde: geadresseerde ?? '' };
      await legVoorvalVast(deps, jurist, {
        ...{ ...vast, betreftId: over ?? null, velden: hier(velden ?? {}), proef: false },
      });
      return voorvalId;
    },

    /** Sends a signed letter to each addressee, by registered post. */
    async verstuur(deps: Deps, { id }: Besluit): Promise<void> {
      const { model } = (await deps.store.read.besluiten.byId(id)) ?? {};
      for (const geadresseerdeIndex of (model?.geadresseerden ?? []).keys()) {
        const { version } = (await deps.store.read.besluiten.byId(id)) ?? {};
        const datum = deps.clock.vandaag();
        const bewijs = `aangetekend, nummer 3SVOORBEELD000${geadresseerdeIndex + 1}`;
        const kanaal = 'aangetekende_post';
        await maakBekend(deps, jurist, { besluitId: id, version, geadresseerdeIndex, datum, kanaal, bewijs });
      }
    },
  };
  return kantoor;
}
export type DemoKantoor = ReturnType<typeof createDemoKantoor>;
