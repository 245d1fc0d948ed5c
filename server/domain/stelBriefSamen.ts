import type { Advies, BevoegdheidAdvies, Bron, MaatregelAdvies } from './advies.ts';
import { beginWeging } from './beginWeging.ts';
import type { BriefFeit, BriefModel } from './brief.ts';
import type { Duur, FeitWaarde } from './dossier.ts';
import { duurTekst } from './duurTekst.ts';
import type { FeitDefinitie } from './feit.ts';
import { feitenVan } from './feitenVan.ts';
import { feitZin } from './feitZin.ts';
import type { Betrokkene, VastgelegdFeit, Zaak } from './zaak.ts';

/** Everything a draft can be filled with. */
export interface BriefGegevens {
  readonly soort: {
    readonly slug: string;
    readonly naam: string;
    readonly voornemen: boolean;
    readonly maatregel: string;
    readonly velden: readonly string[];
    readonly weging: readonly { readonly id: string }[];
  };
  readonly zaak: Zaak;
  readonly betrokkene: Betrokkene;
  /** Every recorded fact of the case. */
  readonly feiten: readonly VastgelegdFeit[];
  readonly definities: readonly FeitDefinitie[];
  readonly advies: Advies | null;
  readonly huisstijl: { readonly telefoon: string; readonly email: string };
  readonly vandaag: string;
  /** The signed voornemen for the same betrokkene that went before, with the day on which it was sent. */
  readonly voornemen: { readonly model: BriefModel; readonly verzonden: string | null } | null;
}

type Waarden = Readonly<Record<string, FeitWaarde>>;

/** The advice on the measure of this letter: the intended ground first, else the one the advice likes best. */
function gekozen(advies: Advies | null, maatregel: string, waarden: Waarden) {
  const passend = (advies?.maatregelen ?? []).filter((kandidaat) => kandidaat.maatregel === maatregel);
  const volgorde = ['aanbevolen', 'mogelijk', 'onbekend', 'ontraden', 'uitgesloten'];
  const beste =
    passend.toSorted((a, b) => volgorde.indexOf(a.oordeel) - volgorde.indexOf(b.oordeel))[0] ?? null;
  const keuze = passend.find(({ grondslag }) => grondslag === waarden['voornemen.grondslag']) ?? beste;
  const bevoegdheid = advies?.bevoegdheden.find(({ id }) => id === keuze?.grondslag) ?? null;
  return { maatregel: keuze, bevoegdheid };
}

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

const bronTekst = ({ bron: { omschrijving, pagina } }: VastgelegdFeit): string =>
  pagina === null ? omschrijving : `${omschrijving}, bladzijde ${pagina}`;

/** The findings that carry the power; without an advice all findings but those on the consequences. */
function briefFeiten(
  gegevens: BriefGegevens,
  feiten: readonly VastgelegdFeit[],
  bevoegdheid: BevoegdheidAdvies | null,
) {
  const dragend = new Set((bevoegdheid?.bestanddelen ?? []).flatMap((bestanddeel) => bestanddeel.feiten));
  const telt = ({ id, soort }: FeitDefinitie): boolean =>
    soort === 'waarneming' && (dragend.size > 0 ? dragend.has(id) : !id.startsWith('gevolgen.'));
  return feiten.flatMap((feit): BriefFeit[] => {
    const definitie = gegevens.definities.find(({ id }) => id === feit.feit);
    if (!definitie || !telt(definitie)) return [];
    return [{ tekst: feitZin(definitie, feit.waarde), datum: feit.bron.datum, bron: bronTekst(feit) }];
  });
}

const wetTekst = ({ wet, artikel, lid }: Bron): string =>
  [wet, artikel && `artikel ${artikel}`, lid && `lid ${lid}`].filter((deel) => deel).join(', ');

/** The articles on which the power rests, each once; rulings are no ground. */
function grondslagVan(bevoegdheid: BevoegdheidAdvies | null): string[] {
  const bronnen = (bevoegdheid?.bestanddelen ?? [])
    .filter(({ aard, uitkomst }) => aard === 'vereiste' && uitkomst === 'voldaan')
    .map(({ bron }) => bron)
    .filter(({ wet, artikel }) => wet !== undefined && artikel !== undefined);
  return [...new Set(bronnen.map(wetTekst))];
}

function zienswijzeVan({ soort, voornemen }: BriefGegevens, waarden: Waarden): BriefModel['zienswijze'] {
  const gevraagd = soort.voornemen || voornemen !== null || waarden['voornemen.zienswijzeGevraagd'] === true;
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
const tekst = (waarde: FeitWaarde | undefined): string | null => (typeof waarde === 'string' ? waarde : null);
const duurVan = (waarde: FeitWaarde | undefined): Duur | null =>
  typeof waarde === 'object' && waarde !== null && !Array.isArray(waarde) ? waarde : null;

/** Only the fields that this letter uses; what the voornemen said comes first, then the facts, then a policy row. */
function maatregelVan(
  { soort, voornemen }: BriefGegevens,
  waarden: Waarden,
  advies: MaatregelAdvies | null,
): BriefModel['maatregel'] {
  const artikel = tekst(waarden['apv.artikel']);
  const alles: BriefModel['maatregel'] = {
    ingang: tekst(waarden['voornemen.ingangsdatum']),
    duur: duurVan(waarden['voornemen.duur']) ?? advies?.duur ?? null,
    voorschrift: artikel === null ? null : `artikel ${artikel} van de Algemene plaatselijke verordening`,
    bedragCent: centen(waarden['voornemen.bedragEuro'] ?? advies?.bedragEuro),
    maximumCent: centen(waarden['voornemen.maximumEuro'] ?? advies?.maximumEuro),
    dwangsomVorm: tekst(waarden['voornemen.dwangsomVorm']) as
      'ineens' | 'per_overtreding' | 'per_tijdseenheid' | null,
  };
  const eerder = Object.entries(voornemen?.model.maatregel ?? {}).filter(([, waarde]) => waarde !== null);
  const samen = Object.entries({ ...alles, ...Object.fromEntries(eerder) });
  return Object.fromEntries(samen.filter(([veld]) => soort.velden.includes(veld)));
}

/** A first sentence of the operative part: which measure, for whom; the rest is asked of the writer. */
function dictumVan({ soort, zaak, betrokkene }: BriefGegevens, maatregel: BriefModel['maatregel']): string[] {
  const adres = zaak.objectAdres;
  const object =
    adres === null
      ? zaak.objectOmschrijving
      : `${zaak.objectOmschrijving} ${adres.straat} in ${adres.plaats}`;
  const voor = maatregel.duur ? ` voor ${duurTekst(maatregel.duur)}` : '';
  const zinnen: Readonly<Record<string, [besluit: string, voornemen: string]>> = {
    sluiting: [`Ik sluit ${object}${voor}.`, `Ik ben van plan ${object}${voor} te sluiten.`],
    last_onder_dwangsom: [
      `Ik leg ${betrokkene.naam} een last onder dwangsom op.`,
      `Ik ben van plan ${betrokkene.naam} een last onder dwangsom op te leggen.`,
    ],
    verblijfsontzegging: [
      `Ik verbied ${betrokkene.naam}${voor} in het gebied te komen dat in deze brief staat.`,
      `Ik ben van plan ${betrokkene.naam}${voor} te verbieden in het gebied te komen dat in deze brief staat.`,
    ],
  };
  const zin = zinnen[soort.maatregel]?.[soort.voornemen ? 1 : 0];
  return zin === undefined
    ? []
    : [`${zin} [nog aanvullen: begin, einde, termijn of bedrag, zoals in de brief]`];
}

/**
 * A first draft from what is known: the case, the facts with their sources and the latest advice. Nothing is invented: what is
 * unknown stays empty, so that the test of the letter names it, and every weighing ends in an open place for the writer.
 */
export function stelBriefSamen(gegevens: BriefGegevens): BriefModel {
  const { soort, zaak, betrokkene, advies, huisstijl, definities } = gegevens;
  const feiten = feitenVan(gegevens.feiten, betrokkene.id);
  const waarden: Waarden = Object.fromEntries(feiten.map(({ feit, waarde }) => [feit, waarde]));
  const keuze = gekozen(advies, soort.maatregel, waarden);
  const orgaan = orgaanVan(keuze.bevoegdheid, waarden);
  const maatregel = maatregelVan(gegevens, waarden, keuze.maatregel);
  return {
    soort: soort.slug,
    gemeente: zaak.gemeente,
    orgaan,
    geadresseerden: [
      {
        naam: betrokkene.naam,
        adres: betrokkene.adres ?? { straat: '', postcode: '', plaats: '' },
        rol: betrokkene.rol ?? tekst(waarden['betrokkene.rol']) ?? '',
      },
    ],
    kenmerk: zaak.nummer,
    dagtekening: gegevens.vandaag,
    verzenddatum: null,
    onderwerp: soort.naam,
    object: { omschrijving: zaak.objectOmschrijving, adres: zaak.objectAdres, soort: objectSoort(waarden) },
    feiten: briefFeiten(gegevens, feiten, keuze.bevoegdheid),
    grondslag: grondslagVan(keuze.bevoegdheid),
    zienswijze: zienswijzeVan(gegevens, waarden),
    weging: beginWeging({
      paragrafen: soort.weging.map(({ id }) => id),
      definities,
      feiten,
      advies,
      ...keuze,
      soortMaatregel: soort.maatregel,
    }),
    afwijking: null,
    maatregel,
    dictum: dictumVan(gegevens, maatregel),
    termijnen: [],
    rechtsmiddelen: soort.voornemen ? 'geen' : 'bezwaar',
    kosten: null,
    ondertekening: { functie: '', naam: '', namens: null, mandaat: null },
    contact: { naam: zaak.behandelaarNaam, telefoon: huisstijl.telefoon, email: huisstijl.email },
    bijlagen: [],
  };
}
