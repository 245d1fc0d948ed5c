import type { Advies } from './advies.ts';
import { beginWeging } from './beginWeging.ts';
import type { BriefModel } from './brief.ts';
import type { Briefsoort } from './briefsoort.ts';
import type { FeitDefinitie } from './feit.ts';
import { feitenVan } from './feitenVan.ts';
import type { Herkomst, WegingHerkomst, WegingZin } from './herkomst.ts';
import { kiesMaatregel } from './kiesMaatregel.ts';
import { volgZinnen } from './volgZinnen.ts';
import type { Betrokkene, VastgelegdFeit } from './zaak.ts';

/** What the weighing of a letter can be made of. */
export interface WegingGegevens {
  readonly soort: Pick<Briefsoort, 'maatregel' | 'weging'>;
  readonly betrokkene: Pick<Betrokkene, 'id'>;
  /** Every recorded fact of the case. */
  readonly feiten: readonly VastgelegdFeit[];
  readonly definities: readonly FeitDefinitie[];
  readonly advies: Advies | null;
  readonly voornemen: {
    readonly model: Pick<BriefModel, 'kenmerk' | 'weging'>;
    readonly verzonden: string | null;
    readonly vastgesteldOp?: string | null;
    readonly herkomst?: WegingHerkomst | undefined;
  } | null;
}
type Voornemen = NonNullable<WegingGegevens['voornemen']>;

/** The sentences of the voornemen as its writer left them, each with what it rested on there. */
function uitVoornemen({ model, verzonden, herkomst = {} }: Voornemen, id: string): WegingZin[] {
  const eerder = (herkomst[id] ?? []).filter(({ vervangen }) => vervangen !== true);
  const teksten = eerder.map(({ tekst }) => tekst);
  return (model.weging[id] ?? '').split(/[\r\n]+/).flatMap((regel) =>
    volgZinnen(teksten, regel).zinnen.map((zin, i): WegingZin => {
      const bron: Herkomst | null = zin.stand === 'eigen' ? null : (eerder[zin.uit]?.herkomst ?? null);
      return {
        tekst: zin.tekst,
        herkomst: { soort: 'voornemen', kenmerk: model.kenmerk, datum: verzonden, eerder: bron },
        ...(i > 0 ? { vervolg: true } : {}),
      };
    }),
  );
}

/**
 * Every sentence of the weighing with where it comes from. The words of the voornemen go before a fresh start, with the facts
 * that were recorded after it (Awb 4:8: the zienswijze may have changed them); what they replace is kept as `vervangen`.
 */
export function stelWegingSamen(gegevens: WegingGegevens): WegingHerkomst {
  const { soort, betrokkene, advies, voornemen, definities } = gegevens;
  const feiten = feitenVan(gegevens.feiten, betrokkene.id);
  const waarden = Object.fromEntries(feiten.map(({ feit, waarde }) => [feit, waarde]));
  const vers = beginWeging({
    paragrafen: soort.weging.map(({ id }) => id),
    definities,
    feiten,
    advies,
    ...kiesMaatregel(advies, soort.maatregel, waarden),
    soortMaatregel: soort.maatregel ?? '',
  });
  const sinds = voornemen?.vastgesteldOp ?? '';
  const nieuw = new Set(feiten.filter(({ vastgelegdOp }) => vastgelegdOp > sinds).map(({ id }) => id));
  const isNieuw = ({ herkomst }: WegingZin): boolean => herkomst.soort === 'feit' && nieuw.has(herkomst.id);
  const samen = Object.entries(vers).map(([id, zinnen]): [string, readonly WegingZin[]] => {
    if (!voornemen || (voornemen.model.weging[id] ?? '') === '') return [id, zinnen];
    const rest = zinnen.map((zin) => (isNieuw(zin) ? zin : { ...zin, vervangen: true }));
    return [id, [...uitVoornemen(voornemen, id), ...rest]];
  });
  return Object.fromEntries(samen);
}
