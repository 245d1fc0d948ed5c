import type { Advies, Bestanddeel, BevoegdheidAdvies, Bron, MaatregelAdvies } from './advies.ts';
import { beginDictum, beginLast, beginUitzonderingen, eindeVan } from './beginMaatregel.ts';
import type { BriefFeit, BriefModel } from './brief.ts';
import type { Briefsoort } from './briefsoort.ts';
import type { Duur, FeitRij, FeitWaarde } from './dossier.ts';
import type { FeitDefinitie } from './feit.ts';
import { feitenVan } from './feitenVan.ts';
import { feitZin } from './feitZin.ts';
import type { WegingHerkomst } from './herkomst.ts';
import { kiesMaatregel } from './kiesMaatregel.ts';
import { magInBrief } from './magInBrief.ts';
import { stelWegingSamen } from './stelWegingSamen.ts';
import { vulDictum } from './vulDictum.ts';
import { wegingTekst } from './wegingTekst.ts';
import { wetNaam } from './wetNaam.ts';
import type { Betrokkene, VastgelegdFeit, Zaak } from './zaak.ts';

/** Everything a draft can be filled with. */
export interface BriefGegevens {
  readonly soort: Pick<
    Briefsoort,
    | 'slug'
    | 'naam'
    | 'voornemen'
    | 'gericht'
    | 'maatregel'
    | 'velden'
    | 'grondslag'
    | 'weging'
    | 'zienswijze'
    | 'rechtsmiddelen'
    | 'gegevens'
    | 'dictum'
  >;
  readonly zaak: Zaak;
  readonly betrokkene: Betrokkene;
  /** Every recorded fact of the case. */
  readonly feiten: readonly VastgelegdFeit[];
  readonly definities: readonly FeitDefinitie[];
  readonly advies: Advies | null;
  readonly huisstijl: {
    readonly telefoon: string;
    readonly email: string;
    readonly ondertekenaars?:
      Readonly<Partial<Record<BriefModel['orgaan'], BriefModel['ondertekening'] | undefined>>> | undefined;
  };
  readonly vandaag: string;
  /** The one who signs, when the municipality has one such account. */
  readonly ondertekenaar?: { readonly naam: string; readonly functie: string } | null;
  /** The signed voornemen for the same betrokkene that went before, with the day on which it was sent. */
  readonly voornemen: {
    readonly model: BriefModel;
    readonly verzonden: string | null;
    /** Instant of its approval: facts that were recorded later are new. */
    readonly vastgesteldOp?: string | null;
    /** What the sentences of its weighing rested on. */
    readonly herkomst?: WegingHerkomst | undefined;
  } | null;
}

type Waarden = Readonly<Record<string, FeitWaarde>>;
const tekst = (waarde: FeitWaarde | undefined): string | null => (typeof waarde === 'string' ? waarde : null);

const isOrgaan = (orgaan: string): orgaan is BriefModel['orgaan'] =>
  orgaan === 'burgemeester' || orgaan === 'college';

/** Public order is the burgemeester's, unless the fact or the power says otherwise. */
function orgaanVan(bevoegdheid: BevoegdheidAdvies | null, waarden: Waarden): BriefModel['orgaan'] {
  const bedoeld = waarden['voornemen.orgaan'];
  if (typeof bedoeld === 'string' && isOrgaan(bedoeld)) return bedoeld;
  const mogelijk = (bevoegdheid?.orgaan ?? []).filter(isOrgaan);
  return mogelijk.includes('burgemeester') ? 'burgemeester' : (mogelijk[0] ?? 'burgemeester');
}

/** Kind of object as the letter sees it: a lived-in ship or a caravan is a home (contract). Unknown stays unknown. */
function objectSoort(waarden: Waarden): 'woning' | 'lokaal' | 'anders' | null {
  const soort = waarden['pand.soort'];
  if (soort === undefined || soort === null) return null;
  if (soort === 'woning' || soort === 'woonwagen') return 'woning';
  if (soort === 'lokaal') return 'lokaal';
  if (soort !== 'vaartuig') return 'anders';
  const bewoond = waarden['pand.bewoond'];
  return typeof bewoond === 'boolean' ? (bewoond ? 'woning' : 'lokaal') : null;
}

/** Who signs as the organ itself; signing on its behalf (mandaat) is for the writer to fill in. */
function ondertekeningVan(
  { ondertekenaar, huisstijl }: BriefGegevens,
  orgaan: BriefModel['orgaan'],
): BriefModel['ondertekening'] {
  const zelf = orgaan === 'burgemeester' && ondertekenaar?.functie === 'burgemeester';
  if (zelf) return { functie: ondertekenaar.functie, naam: ondertekenaar.naam, namens: null, mandaat: null };
  return huisstijl.ondertekenaars?.[orgaan] ?? { functie: '', naam: '', namens: null, mandaat: null };
}

const bronTekst = ({ bron: { omschrijving, pagina } }: VastgelegdFeit): string =>
  pagina === null ? omschrijving : `${omschrijving}, bladzijde ${pagina}`;

const isRij = (deel: string | FeitRij): deel is FeitRij => typeof deel !== 'string';

/** A fact as lines of the letter: a list of events gives each event its own line, with its own day and source. */
function briefRegels(definitie: FeitDefinitie, feit: VastgelegdFeit): BriefFeit[] {
  const zin = feitZin(definitie, feit.waarde);
  const eigen = { tekst: zin, datum: feit.bron.datum, bron: bronTekst(feit) };
  const rijen = Array.isArray(feit.waarde) && definitie.zin ? feit.waarde.filter(isRij) : [];
  if (rijen.length === 0) return [eigen];
  return rijen.map(({ datum, bron }) => ({
    ...eigen,
    ...(typeof datum === 'string' ? { datum } : {}),
    ...(typeof bron === 'string' ? { bron } : {}),
  }));
}

/** The findings that carry the power; without an advice all findings but those on the consequences and on care. */
function briefFeiten(
  gegevens: BriefGegevens,
  feiten: readonly VastgelegdFeit[],
  bevoegdheid: BevoegdheidAdvies | null,
) {
  const dragend = new Set((bevoegdheid?.bestanddelen ?? []).flatMap((bestanddeel) => bestanddeel.feiten));
  const telt = ({ id, soort }: FeitDefinitie): boolean =>
    soort === 'waarneming' && (dragend.size > 0 ? dragend.has(id) : !/^(gevolgen|zorg)\./.test(id));
  return feiten.flatMap((feit): BriefFeit[] => {
    const definitie = gegevens.definities.find(({ id }) => id === feit.feit);
    if (!definitie || !telt(definitie) || !magInBrief(feit)) return [];
    return briefRegels(definitie, feit);
  });
}

/** What the voornemen told, in the words of its writer, and the findings that were recorded after it. */
function feitenMetVoornemen(
  gegevens: BriefGegevens,
  feiten: readonly VastgelegdFeit[],
  bevoegdheid: BevoegdheidAdvies | null,
): BriefFeit[] {
  const verteld = gegevens.voornemen?.model.feiten ?? [];
  const sinds = gegevens.voornemen?.vastgesteldOp ?? '';
  const nieuw = verteld.length === 0 ? feiten : feiten.filter(({ vastgelegdOp }) => vastgelegdOp > sinds);
  return [...verteld, ...briefFeiten(gegevens, nieuw, bevoegdheid)];
}

const wetTekst = ({ wet, artikel, lid }: Bron): string =>
  [wetNaam(wet ?? ''), artikel && `artikel ${artikel}`, lid && `lid ${lid}`]
    .filter((deel) => deel)
    .join(', ');

/** Where the element asks which rule was broken, the ground is that rule and not the example of the element. */
const bronVan = ({ bron, feiten }: Bestanddeel, waarden: Waarden): Bron =>
  feiten.includes('apv.artikel')
    ? { ...bron, artikel: tekst(waarden['apv.artikel']) ?? bron.artikel ?? '' }
    : bron;

/** The articles on which the measure and the power rest, each once; rulings are no ground. */
function grondslagVan(
  { soort }: BriefGegevens,
  bevoegdheid: BevoegdheidAdvies | null,
  waarden: Waarden,
): string[] {
  const bronnen = (bevoegdheid?.bestanddelen ?? [])
    .filter(({ aard, uitkomst }) => aard === 'vereiste' && uitkomst === 'voldaan')
    .map((bestanddeel) => bronVan(bestanddeel, waarden))
    .filter(({ wet, artikel }) => wet !== undefined && artikel !== undefined);
  const eigen = bevoegdheid === null ? [] : soort.grondslag;
  return [...new Set([...eigen, ...bronnen.map(wetTekst)])];
}

function zienswijzeVan({ soort, voornemen }: BriefGegevens, waarden: Waarden): BriefModel['zienswijze'] {
  const gevraagd =
    soort.zienswijze === 'vraagt' || voornemen !== null || waarden['voornemen.zienswijzeGevraagd'] === true;
  return {
    gevraagd,
    gevraagdOp: voornemen?.verzonden ?? null,
    uiterlijk: voornemen?.model.zienswijze.uiterlijk ?? null,
    wijze: voornemen?.model.zienswijze.wijze ?? null,
    afgezienGrond: null,
    afgezienMotivering: null,
    punten: [],
  };
}

const centen = (euro: FeitWaarde | undefined): number | null =>
  typeof euro === 'number' ? Math.round(euro * 100) : null;
const duurVan = (waarde: FeitWaarde | undefined): Duur | null =>
  typeof waarde === 'object' && waarde !== null && !Array.isArray(waarde) ? waarde : null;

const VORMEN = ['ineens', 'per_overtreding', 'per_tijdseenheid'] as const;

/** What the facts and the advice say of the measure. */
function bekendeMaatregel(waarden: Waarden, advies: MaatregelAdvies | null): BriefModel['maatregel'] {
  const artikel = tekst(waarden['apv.artikel']);
  return {
    ingang: tekst(waarden['voornemen.ingangsdatum']),
    duur: duurVan(waarden['voornemen.duur']) ?? advies?.duur ?? null,
    voorschrift: artikel === null ? null : `artikel ${artikel} van de Algemene plaatselijke verordening`,
    bedragCent: centen(waarden['voornemen.bedragEuro'] ?? advies?.bedragEuro),
    maximumCent: centen(waarden['voornemen.maximumEuro'] ?? advies?.maximumEuro),
    dwangsomVorm: VORMEN.find((vorm) => vorm === waarden['voornemen.dwangsomVorm']) ?? null,
  };
}

/** What the writer still has to say of it, started from what is known. */
function begonnenMaatregel(
  { soort, zaak }: BriefGegevens,
  waarden: Waarden,
  bekend: BriefModel['maatregel'],
): BriefModel['maatregel'] {
  if (soort.maatregel === 'last_onder_dwangsom') return beginLast(bekend);
  if (soort.maatregel !== 'verblijfsontzegging') return {};
  return {
    gebied: `${zaak.objectOmschrijving} [nog aanvullen: straten en grenzen van het gebied]`,
    uitzonderingen: beginUitzonderingen(waarden),
  };
}

const isIngevuld = ([, waarde]: [string, unknown]): boolean =>
  waarde !== null && !(Array.isArray(waarde) && waarde.length === 0);

/** Only the fields that this letter uses; what the voornemen said comes first, then the facts, then a policy row. */
function maatregelVan(
  gegevens: BriefGegevens,
  waarden: Waarden,
  advies: MaatregelAdvies | null,
): BriefModel['maatregel'] {
  const { soort, voornemen } = gegevens;
  const bekend = bekendeMaatregel(waarden, advies);
  const eerder = Object.entries(voornemen?.model.maatregel ?? {}).filter(isIngevuld);
  const samen: BriefModel['maatregel'] = {
    ...bekend,
    ...begonnenMaatregel(gegevens, waarden, bekend),
    ...Object.fromEntries(eerder),
  };
  const einde = soort.velden.includes('ingang')
    ? (samen.einde ?? eindeVan(soort.maatregel ?? '', samen))
    : samen.einde;
  const metEinde = einde ? { ...samen, einde } : samen;
  return Object.fromEntries(Object.entries(metEinde).filter(([veld]) => soort.velden.includes(veld)));
}

/** The object as it stands in a sentence. */
const objectTekst = ({ objectAdres, objectOmschrijving }: Zaak): string =>
  objectAdres === null
    ? objectOmschrijving
    : `${objectOmschrijving} ${objectAdres.straat} in ${objectAdres.plaats}`;

/** The role that the letter names; who broke the rule himself is the overtreder (Awb 5:1). */
function rolVan(betrokkene: Betrokkene, waarden: Waarden): string {
  const rol = betrokkene.rol ?? tekst(waarden['betrokkene.rol']);
  return rol ?? (waarden['betrokkene.isOvertreder'] === true ? 'overtreder' : '');
}

const geadresseerde = (betrokkene: Betrokkene, waarden: Waarden): BriefModel['geadresseerden'][number] => ({
  naam: betrokkene.naam,
  adres: betrokkene.adres ?? { straat: '', postcode: '', plaats: '' },
  rol: rolVan(betrokkene, waarden),
  // who has the authority over a minor gets the letter too (lint L48)
  ...(waarden['betrokkene.minderjarig'] === true ? { bijzonderheid: 'minderjarig' as const } : {}),
});

/** The sentences of the kind itself, else those of the measure. */
function dictumVan(
  soort: BriefGegevens['soort'],
  zaak: Zaak,
  brief: Pick<BriefModel, 'maatregel' | 'gegevens' | 'object' | 'kenmerk' | 'orgaan'>,
): string[] {
  if (soort.dictum.length > 0) return vulDictum(soort, brief);
  const { voornemen, maatregel } = soort;
  return beginDictum({ ...brief, soort: maatregel ?? '', voornemen, object: objectTekst(zaak) });
}

/**
 * A first draft from what is known: the case, the facts with their sources and the latest advice. Nothing is invented: what is
 * unknown stays empty, so that the test of the letter names it, and every weighing ends in an open place for the writer.
 */
export function stelBriefSamen(gegevens: BriefGegevens): BriefModel {
  const { soort, zaak, betrokkene, advies, huisstijl } = gegevens;
  const feiten = feitenVan(gegevens.feiten, betrokkene.id);
  const waarden: Waarden = Object.fromEntries(feiten.map(({ feit, waarde }) => [feit, waarde]));
  const keuze = kiesMaatregel(advies, soort.maatregel, waarden);
  const orgaan = orgaanVan(keuze.bevoegdheid, waarden);
  const maatregel = maatregelVan(gegevens, waarden, keuze.maatregel);
  const object = {
    omschrijving: zaak.objectOmschrijving,
    adres: zaak.objectAdres,
    soort: objectSoort(waarden),
  };
  return {
    soort: soort.slug,
    gemeente: zaak.gemeente,
    orgaan,
    geadresseerden: soort.gericht ? [geadresseerde(betrokkene, waarden)] : [],
    kenmerk: zaak.nummer,
    dagtekening: gegevens.vandaag,
    verzenddatum: null,
    onderwerp: soort.naam,
    object,
    feiten: feitenMetVoornemen(gegevens, feiten, keuze.bevoegdheid),
    grondslag: grondslagVan(gegevens, keuze.bevoegdheid, waarden),
    zienswijze: zienswijzeVan(gegevens, waarden),
    weging: wegingTekst(stelWegingSamen(gegevens)),
    afwijking: gegevens.voornemen?.model.afwijking ?? null,
    maatregel,
    gegevens: {},
    dictum: dictumVan(soort, zaak, { orgaan, maatregel, object, kenmerk: zaak.nummer, gegevens: {} }),
    termijnen: [],
    rechtsmiddelen: soort.rechtsmiddelen[0] ?? 'geen',
    kosten: null,
    ondertekening: ondertekeningVan(gegevens, orgaan),
    contact: { naam: zaak.behandelaarNaam, telefoon: huisstijl.telefoon, email: huisstijl.email },
    bijlagen: gegevens.voornemen?.model.bijlagen ?? [],
    ...(soort.velden.includes('gebied') && gegevens.voornemen?.model.kaart
      ? { kaart: gegevens.voornemen.model.kaart }
      : {}),
  };
}
