import type { Adres, BriefModel } from '../../domain/brief.ts';
import type { OpenbaarDeel, OpenbaarFragment, OpenbaarInvoer } from '../../domain/openbareVersie.ts';
import type { Huisstijl } from '../../ports.ts';
import type { BriefSoort } from '../leesSoorten.ts';
import type { OpenbaarRegels } from './loadOpenbaarRegels.ts';
import { adreswoorden, isAmbt, isDatum, maakZoekopdracht, rolwoorden } from './maakZoekopdracht.ts';
import { vouw } from './tokens.ts';
import { aardVan, bladeren, veldenVan } from './veldenVan.ts';
import { kaal, openbareTekst, vindGegevens } from './vindGegevens.ts';
import type { Zoekopdracht } from './vindGegevens.ts';

export interface OpenbaarBij {
  readonly soort: BriefSoort;
  readonly huisstijl: Huisstijl;
  readonly regels: OpenbaarRegels;
}
/** The letter as the public may read it, still to be rendered and searched once more. */
export interface OpenbaarModel {
  readonly model: BriefModel;
  readonly opdracht: Zoekopdracht;
  readonly fragmenten: readonly OpenbaarFragment[];
}

/** A name of a path that the reader of the screen knows. */
const KOPPEN: readonly (readonly [RegExp, string])[] = [
  [/^onderwerp/, 'Onderwerp'],
  [/^object/, 'Pand, gebied of voorwerp'],
  [/^feiten\[(\d+)\]\.tekst/, 'Feit $1'],
  [/^feiten\[(\d+)\]\.bron/, 'Bron van feit $1'],
  [/^grondslag\[(\d+)\]/, 'Grondslag $1'],
  [/^zienswijze\.punten\[(\d+)\]\.punt/, 'Zienswijze, punt $1'],
  [/^zienswijze\.punten\[(\d+)\]\.reactie/, 'Reactie op punt $1'],
  [/^zienswijze/, 'Zienswijze'],
  [/^afwijking/, 'Waarom toch, ondanks het advies'],
  [/^dictum\[(\d+)\]/, 'Besluit, onderdeel $1'],
  [/^kosten/, 'Kosten'],
  [/^bijlagen\[(\d+)\]/, 'Bijlage $1'],
  [/^ondertekening/, 'Ondertekening'],
  [/^termijnen/, 'Termijn'],
  [/^maatregel/, 'Maatregel'],
];

function kopVan(pad: string, soort: BriefSoort): string {
  const weging = soort.weging.find(({ id }) => pad === `weging.${id}`)?.kop;
  if (weging !== undefined) return weging;
  const [vorm, kop = 'Ander gegeven'] = KOPPEN.find(([vorm]) => vorm.test(pad)) ?? [];
  const veld = soort.gegevens.find(({ id }) => id === /^gegevens\.([^.[]+)/.exec(pad)?.[1]);
  if (veld) return veld.naam.charAt(0).toUpperCase() + veld.naam.slice(1);
  const nummer = vorm?.exec(pad)?.[1];
  return nummer === undefined ? kop : kop.replace('$1', String(Number(nummer) + 1));
}

const WEGGELATEN = '[weggelaten]';
const vervang = (tekst: string, openbaar: string, soort: string): OpenbaarDeel[] => [
  { tekst, openbaar, soort },
];

/** What the police tell stays with the kind of its source; the day and that it was told stay. */
function politieDelen(
  tekst: string,
  pad: string,
  model: BriefModel,
  regels: OpenbaarRegels,
): OpenbaarDeel[] | null {
  const gevonden = /^feiten\[(\d+)\]\.(tekst|bron)$/.exec(pad);
  const bron = vouw(model.feiten[Number(gevonden?.[1])]?.bron ?? '');
  if (!gevonden || !regels.politiebronnen.some((woord) => bron.includes(vouw(woord)))) return null;
  return vervang(tekst, gevonden[2] === 'bron' ? regels.politieBron : regels.politieTekst, 'politie');
}

const gevoeligeWoorden = (delen: readonly OpenbaarDeel[], { gevoelig }: OpenbaarRegels): string[] => {
  const blijft = delen.filter(({ soort }) => soort === null);
  const woorden = vouw(openbareTekst(blijft)).match(/[\p{L}-]+/gu) ?? [];
  return [...new Set(woorden.filter((woord) => gevoelig.some((begin) => woord.startsWith(vouw(begin)))))];
};

/** Names, addresses and the numbers of people as role words and as the general particulars of the municipality. */
function inRollen(
  model: BriefModel,
  invoer: OpenbaarInvoer,
  { soort, huisstijl, regels }: OpenbaarBij,
): BriefModel {
  const bekend = { model, invoer, huisstijl, regels, velden: [] };
  const rollen = rolwoorden(bekend);
  const straten = adreswoorden(bekend);
  const plaats = kaal(huisstijl.naam.replace(/^Gemeente /i, ''));
  const naam = (tekst: string): string =>
    kaal(tekst) === '' ? tekst : (rollen.get(kaal(tekst)) ?? '[naam]');
  const adres = (eigen: Adres): Adres => ({
    straat: straten.get(kaal(eigen.straat)) ?? eigen.straat,
    postcode: kaal(eigen.postcode) === '' ? eigen.postcode : '[postcode]',
    plaats: kaal(eigen.plaats) === '' || kaal(eigen.plaats) === plaats ? eigen.plaats : '[plaats]',
  });
  const { ondertekening, object, geadresseerden, contact } = model;
  return {
    ...model,
    geadresseerden: geadresseerden.map((wie) => ({
      ...wie,
      naam: naam(wie.naam),
      adres: adres(wie.adres),
      ...(wie.voor ? { voor: naam(wie.voor) } : {}),
    })),
    object: { ...object, adres: object.adres && adres(object.adres) },
    contact: { naam: naam(contact.naam), telefoon: huisstijl.telefoon, email: huisstijl.email },
    ondertekening: isAmbt(ondertekening, regels)
      ? ondertekening
      : { ...ondertekening, naam: naam(ondertekening.naam) },
    // a way through an area leads to somebody's door
    kaart: soort.aard === 'besluit_algemeen' ? (model.kaart ?? null) : null,
    context: {},
  };
}

const deel = (tekst: string, openbaar: string, soort: string): OpenbaarDeel => ({
  tekst,
  openbaar,
  soort: tekst === openbaar ? null : soort,
});
const los = (tekst: string): OpenbaarDeel => ({ tekst, openbaar: tekst, soort: null });
const adresDelen = (oud: Adres, nieuw: Adres): OpenbaarDeel[] => [
  deel(oud.straat, nieuw.straat, 'adres'),
  los(', '),
  deel(oud.postcode, nieuw.postcode, 'postcode'),
  los(' '),
  deel(oud.plaats, nieuw.plaats, 'plaats'),
];

/** Who and where, before and after: what the reader of the screen sees first. */
function rolFragmenten(oud: BriefModel, nieuw: BriefModel): OpenbaarFragment[] {
  const geadresseerden = oud.geadresseerden.map(({ naam, adres }, index) => {
    const na = nieuw.geadresseerden[index];
    const delen = na ? [deel(naam, na.naam, 'naam'), los(', '), ...adresDelen(adres, na.adres)] : [];
    return { pad: `geadresseerden[${index}]`, kop: `Geadresseerde ${index + 1}`, delen };
  });
  const [object, objectNa] = [oud.object.adres, nieuw.object.adres];
  const contact = [
    deel(oud.contact.naam, nieuw.contact.naam, 'naam'),
    los(', '),
    deel(oud.contact.telefoon, nieuw.contact.telefoon, 'telefoon'),
    los(', '),
    deel(oud.contact.email, nieuw.contact.email, 'email'),
  ];
  return [
    ...geadresseerden,
    ...(object && objectNa
      ? [{ pad: 'object.adres', kop: 'Adres van het object', delen: adresDelen(object, objectNa) }]
      : []),
    { pad: 'contact', kop: 'Contact', delen: contact },
    {
      pad: 'ondertekening.naam',
      kop: 'Naam van de ondertekenaar',
      delen: [deel(oud.ondertekening.naam, nieuw.ondertekening.naam, 'naam')],
    },
  ].map((fragment) => ({ ...fragment, gevoelig: [], keuze: 'geen' as const, gekozen: false }));
}

/** A day, a number or a code may steer a template: it stays in the model and is looked for in the finished text. */
const stuurt = (waarde: string): boolean => isDatum(waarde) || /^[a-z0-9_]+$/.test(waarde);

/**
 * The model of the public copy: role words for people and places, texts searched for everything that the letter and the file
 * know, police findings told by their source only. A field that nobody declared public is personal (Woo 5.1, AVG).
 */
export function maakOpenbaarModel(
  model: BriefModel,
  invoer: OpenbaarInvoer,
  bij: OpenbaarBij,
): OpenbaarModel {
  const { soort, regels } = bij;
  const velden = veldenVan(model, soort).filter(({ pad }) => !invoer.tonen.includes(pad));
  const opdracht = maakZoekopdracht({ model, invoer, ...bij, velden });
  const dicht = new Set(velden.map(({ pad }) => pad));
  const gerold = inRollen(model, invoer, bij);
  const fragmenten: OpenbaarFragment[] = rolFragmenten(model, gerold);

  const leg = (
    pad: string,
    delen: OpenbaarDeel[],
    keuze: OpenbaarFragment['keuze'],
    gekozen: boolean,
  ): string => {
    const gevoelig = gevoeligeWoorden(delen, regels);
    fragmenten.push({ pad, kop: kopVan(pad, soort), delen, gevoelig, keuze, gekozen });
    return openbareTekst(delen);
  };
  const tekstVan = (tekst: string, pad: string): string => {
    const weg = invoer.weglaten.includes(pad);
    const delen = weg
      ? vervang(tekst, WEGGELATEN, 'extra')
      : (politieDelen(tekst, pad, model, regels) ?? vindGegevens(tekst, opdracht));
    const getoond = invoer.tonen.includes(pad);
    return leg(pad, delen, getoond ? 'tonen' : 'weglaten', getoond || weg);
  };
  const anoniem = bladeren(gerold, (waarde, pad) => {
    if (typeof waarde !== 'string' || waarde === '') return waarde;
    if (dicht.has(pad))
      return stuurt(waarde) ? waarde : leg(pad, vervang(waarde, WEGGELATEN, 'gegeven'), 'tonen', false);
    const isTekst = aardVan(pad, soort) === 'tekst' || invoer.tonen.includes(pad);
    return isTekst && !stuurt(waarde) ? tekstVan(waarde, pad) : waarde;
  }) as BriefModel;
  return {
    model: { ...anoniem, kenmerk: openbareTekst(vindGegevens(model.kenmerk, opdracht)) },
    opdracht,
    fragmenten,
  };
}

const ENTITEIT: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', '#34': '"', '#39': "'" };
export const leesbaar = (html: string): string =>
  html.replace(/&(amp|lt|gt|#34|#39);/g, (_, naam: string) => ENTITEIT[naam] ?? '');
const TEKEN: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&#34;',
  "'": '&#39;',
};
const veilig = (tekst: string): string => tekst.replace(/[&<>"']/g, (teken) => TEKEN[teken] ?? teken);

/** The rendered letter, searched once more between its tags: a template may have put together what stood apart in the model. */
export const openbareHtml = (html: string, opdracht: Zoekopdracht): string =>
  html
    .split(/(<[^>]*>)/)
    .map((deel) =>
      deel.startsWith('<') ? deel : veilig(openbareTekst(vindGegevens(leesbaar(deel), opdracht))),
    )
    .join('')
    .replace('<p class="handtekeningveld"></p>', '<p>[handtekening]</p>');
