import { bedragTekst } from '../domain/bedragTekst.ts';
import type { Adres, BriefModel } from '../domain/brief.ts';
import { dagTekst, tijdstipTekst } from '../domain/datumTekst.ts';
import { verwerktZienswijze } from '../domain/briefsoort.ts';
import type { Duur } from '../domain/dossier.ts';
import { duurTekst } from '../domain/duurTekst.ts';
import { altVanKaart, delenVanTekst } from '../domain/gebied/omschrijfGebied.ts';
import { leesOpmaak } from '../domain/leesOpmaak.ts';
import { verzenddatumVan } from '../domain/verzenddatumVan.ts';
import type { Huisstijl } from '../ports.ts';
import type { Gat } from './gat.ts';
import { gegevenInvullers } from './gegevenInvullers.ts';
import type { BriefSoort } from './leesSoorten.ts';

const gevuld = (waarde: unknown): boolean => waarde !== null && waarde !== undefined && waarde !== '';
const alineas = (tekst: string): string[] =>
  tekst
    .split(/\n+/)
    .map((alinea) => alinea.trim())
    .filter((alinea) => alinea !== '');

type Invullers = ReturnType<typeof invullers>;

/** Formatting that notes what is missing instead of printing nothing: `[nog invullen: …]`. */
function invullers(gaten: Gat[]) {
  const gat = (naam: string, veld: string): string => {
    gaten.push({ naam, veld });
    return `[nog invullen: ${naam}]`;
  };
  const nodig = (waarde: string | null, naam: string, veld: string): string =>
    waarde === null || waarde.trim() === '' ? gat(naam, veld) : waarde.trim();
  return {
    nodig,
    datum: (waarde: string | null, naam: string, veld: string): string =>
      gevuld(waarde) ? dagTekst(waarde ?? '') : gat(naam, veld),
    moment: (waarde: string | null, naam: string, veld: string): string =>
      gevuld(waarde) ? tijdstipTekst(waarde ?? '') : gat(naam, veld),
    /** A day counts as a whole day; a moment is the moment itself. */
    totEinde: (waarde: string | null, naam: string, veld: string): string =>
      gevuld(waarde)
        ? `${(waarde ?? '').includes('T') ? 'tot' : 'tot en met'} ${tijdstipTekst(waarde ?? '')}`
        : gat(naam, veld),
    bedrag: (cent: number | null, naam: string, veld: string): string =>
      cent === null ? gat(naam, veld) : bedragTekst(cent),
    duur: (duur: Duur): string => duurTekst(duur),
    lijst: (waarden: readonly string[], naam: string, veld: string): string[] =>
      waarden.some((waarde) => waarde.trim() !== '')
        ? waarden.filter((waarde) => waarde.trim() !== '')
        : [gat(naam, veld)],
  };
}

const adresTekst = ({ straat, plaats }: Adres): string =>
  ` aan de ${straat}${plaats.trim() === '' ? '' : ` in ${plaats}`}`;
/** `aan de Kerkstraat 1`, unless the description names the address itself. */
function objectTekst({ omschrijving, adres }: BriefModel['object']): string {
  if (adres === null || adres.straat === '' || omschrijving.includes(adres.straat)) return omschrijving;
  return omschrijving + adresTekst(adres);
}

const EENHEID = {
  ineens: 'ineens',
  per_overtreding: 'per overtreding',
  per_tijdseenheid: 'per periode',
} as const;

/** The seat of the organ: the name of the municipality without the word itself. */
const plaatsVan = (huisstijl: Huisstijl): string => huisstijl.naam.replace(/^Gemeente /i, '');
const bestuurVan = (model: BriefModel, huisstijl: Huisstijl): string =>
  model.orgaan === 'college'
    ? `het college van burgemeester en wethouders van ${plaatsVan(huisstijl)}`
    : `de burgemeester van ${plaatsVan(huisstijl)}`;
/** A sentence ends with a full stop, however it was typed. */
const zin = (tekst: string): string => (/[.!?:;\]]$/.test(tekst) ? tekst : `${tekst}.`);
const eersteHoofdletter = (tekst: string): string => tekst.charAt(0).toUpperCase() + tekst.slice(1);

/** Paragraphs of the weighing, in the order of the kind of letter, with the heads that it gives them. */
function wegingenVan(model: BriefModel, soort: BriefSoort) {
  return soort.weging
    .map(({ id, kop }) => ({ kop, alineas: alineas(model.weging[id] ?? '') }))
    .filter((weging) => weging.alineas.length > 0);
}

function feitenVan(model: BriefModel, invul: Invullers) {
  if (model.feiten.length === 0) {
    return [{ datum: '', tekst: invul.nodig(null, 'feiten met datum en bron', 'feiten'), bron: '' }];
  }
  return model.feiten.map((feit, index) => ({
    datum: eersteHoofdletter(invul.datum(feit.datum, 'datum van dit feit', `feiten[${index}].datum`)),
    tekst: invul.nodig(feit.tekst, 'wat er is gebeurd', `feiten[${index}].tekst`),
    bron: invul.nodig(feit.bron, 'bron van dit feit', `feiten[${index}].bron`),
  }));
}

const namenVan = (model: BriefModel): string | null => model.geadresseerden[0]?.naam ?? null;

/**
 * Everything that a template may ask besides the model itself. `gaten` fills while the template runs:
 * a getter, so that a gap counts only for a letter that asks for it.
 */
export function maakBriefTekst(model: BriefModel, soort: BriefSoort, huisstijl: Huisstijl, gaten: Gat[]) {
  const invul = invullers(gaten);
  const { maatregel } = model;
  const kies = (ik: string, wij: string): string => (model.orgaan === 'college' ? wij : ik);
  const bestuur = bestuurVan(model, huisstijl);
  const { omschrijving } = model.object;
  const isWoning = (model.object.soort ?? 'woning') === 'woning';
  const heetWoning = isWoning && (omschrijving === '' || /\bwoning\b/i.test(omschrijving));
  return {
    ...invul,
    kies,
    alineas,
    blokken: leesOpmaak,
    eersteHoofdletter,
    zin,
    ik: kies('Ik', 'Wij'),
    bestuur,
    Bestuur: eersteHoofdletter(bestuur),
    webadres: (adres: string): string => adres.replace(/^https:\/\//, '').replace(/\/$/, ''),
    wegingen: wegingenVan(model, soort),
    isWoning,
    hetPand: heetWoning ? 'de woning' : 'het pand',
    // a farm is no "woning" to its reader: say once what the short word stands for
    pandUitleg: heetWoning || /\bpand\b/i.test(omschrijving) ? '' : `Hieronder heet dit: het pand.`,
    meenemen: isWoning
      ? 'uw medicijnen, hulpmiddelen, papieren en huisdieren'
      : 'uw papieren, dieren en andere spullen die u nodig heeft',
    verzenddatum: verzenddatumVan(model),
    onbepaald: maatregel.duur != null && 'onbepaald' in maatregel.duur,
    isSluiting: soort.maatregel === 'sluiting',
    isDwangsom: soort.klassen.includes('LOD'),
    isLast: soort.klassen.some((klasse) => klasse === 'LOD' || klasse === 'LOB'),
    verwerktZienswijze: verwerktZienswijze(soort, model.gegevens),
    isAlgemeen: soort.aard === 'besluit_algemeen',
    ...gegevenInvullers(model, soort, gaten),
    herstelmaatregelenBekend: (maatregel.herstelmaatregelen ?? []).length > 0,
    get kaartAlt(): string {
      return model.kaart ? altVanKaart(model.kaart.gebied, model.kaart.straten) : '';
    },
    get kaartDelen() {
      return delenVanTekst(model.kaart?.omschrijving ?? '').map((deel) => ({
        ...deel,
        coordinaten: deel.kop.startsWith('Coördinaten'),
      }));
    },
    get aanhef(): string {
      return `Geachte ${invul.nodig(namenVan(model), 'naam van de geadresseerde', 'geadresseerden[0].naam')},`;
    },
    get feiten() {
      return feitenVan(model, invul);
    },
    get grondslag(): string[] {
      return invul.lijst(model.grondslag, 'wettelijke grondslag', 'grondslag');
    },
    get dictum(): string[] {
      return invul.lijst(model.dictum, 'het besluit in juridische woorden', 'dictum').map(zin);
    },
    get herstelmaatregelen(): string[] {
      const stappen = maatregel.herstelmaatregelen ?? [];
      return invul.lijst(stappen, 'wat u precies moet doen', 'maatregel.herstelmaatregelen');
    },
    get object(): string {
      return invul.nodig(objectTekst(model.object), 'omschrijving van het object', 'object.omschrijving');
    },
    get perEenheid(): string {
      return maatregel.dwangsomVorm
        ? EENHEID[maatregel.dwangsomVorm]
        : invul.nodig(null, 'vorm van de dwangsom', 'maatregel.dwangsomVorm');
    },
  };
}
