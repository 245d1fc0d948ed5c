import { bedragTekst } from '../../domain/bedragTekst.ts';
import type { Adres, BriefModel } from '../../domain/brief.ts';
import { datumTekst } from '../../domain/datumTekst.ts';
import { parseDag } from '../../domain/kalenderdag.ts';
import type { OpenbaarInvoer } from '../../domain/openbareVersie.ts';
import type { Huisstijl } from '../../ports.ts';
import type { OpenbaarRegels } from './loadOpenbaarRegels.ts';
import { tokensVan, vouw } from './tokens.ts';
import { kaal } from './vindGegevens.ts';
import type { Zoekopdracht } from './vindGegevens.ts';
import type { Veldwaarde } from './veldenVan.ts';
import { zoekterm } from './zoekterm.ts';
import type { Zoekterm } from './zoekterm.ts';

interface Bekend {
  readonly model: BriefModel;
  readonly huisstijl: Huisstijl;
  readonly invoer: OpenbaarInvoer;
  readonly regels: OpenbaarRegels;
  /** Values of fields that nobody declared public. */
  readonly velden: readonly Veldwaarde[];
}
type Persoon = OpenbaarInvoer['personen'][number];

/** Below this a number says nothing by itself, and would be found everywhere. */
const KLEINSTE_GETAL = 1000;
/** A street name shorter than this is often an ordinary word too. */
const LANGE_STRAAT = 7;
/** More words than this is a text, not a name. */
const MAX_NAAM = 6;
const MAX_WAARDE = 60;

/** Who holds a public office and signs in his own name may be known. */
export const isAmbt = (
  { functie, namens }: BriefModel['ondertekening'],
  { ambten }: OpenbaarRegels,
): boolean => namens === null && ambten.some((ambt) => vouw(functie).startsWith(vouw(ambt)));

const rolTekst = (rol: string): string => (rol.trim() === '' ? 'betrokkene' : rol.replaceAll('_', ' '));

/** Everybody who is named, once, those of the letter first. */
function personenVan({ model, invoer, regels }: Bekend): Persoon[] {
  const { geadresseerden, contact, ondertekening } = model;
  const ondertekenaar = isAmbt(ondertekening, regels)
    ? []
    : [{ naam: ondertekening.naam, rol: 'ondertekenaar' }];
  const genoemd = [
    ...geadresseerden,
    ...geadresseerden.map(({ voor }) => ({ naam: voor ?? '', rol: 'vertegenwoordigde' })),
    { naam: contact.naam, rol: 'behandelaar' },
    ...ondertekenaar,
    ...invoer.personen,
  ].filter(({ naam }) => kaal(naam) !== '');
  return [...new Map(genoemd.toReversed().map((persoon) => [kaal(persoon.naam), persoon])).values()]
    .toReversed()
    .map(({ naam, rol }) => ({ naam, rol: rolTekst(rol) }));
}

/** `[huurder]`, or `[huurder 1]` and `[huurder 2]` where there are more. */
export function rolwoorden(bekend: Bekend): ReadonlyMap<string, string> {
  const personen = personenVan(bekend);
  const woorden = new Map<string, string>();
  for (const { naam, rol } of personen) {
    const zelfde = personen.filter((ander) => ander.rol === rol);
    const nummer = zelfde.findIndex((ander) => ander.naam === naam) + 1;
    woorden.set(kaal(naam), zelfde.length > 1 ? `[${rol} ${nummer}]` : `[${rol}]`);
  }
  return woorden;
}

const alleAdressen = ({ model, invoer }: Bekend): Adres[] =>
  [model.object.adres, ...model.geadresseerden.map(({ adres }) => adres), ...invoer.adressen].filter(
    (adres) => adres !== null && kaal(adres.straat) !== '',
  ) as Adres[];

/** `[adres]`, or numbered where there are more. */
export function adreswoorden(bekend: Bekend): ReadonlyMap<string, string> {
  const straten = [...new Set(alleAdressen(bekend).map(({ straat }) => kaal(straat)))];
  return new Map(
    straten.map((straat, index) => [straat, straten.length > 1 ? `[adres ${index + 1}]` : '[adres]']),
  );
}

const nietLeeg = (termen: readonly (Zoekterm | null)[]): Zoekterm[] => termen.filter((term) => term !== null);

function naamTermen(naam: string, vervanging: string, gewoon: ReadonlySet<string>, vorm = /./u): Zoekterm[] {
  const delen = tokensVan(naam)
    .filter(({ tekst, isGetal }) => !isGetal && tekst.length > 1 && !gewoon.has(tekst))
    .map(({ begin, eind }) => naam.slice(begin, eind))
    .filter((deel) => vorm.test(deel));
  return nietLeeg([naam, ...delen].map((tekst) => zoekterm(tekst, 'naam', vervanging)));
}

function adresTermen(
  { straat, postcode, plaats }: Adres,
  vervanging: string,
  openbaar: (tekst: string) => boolean,
) {
  const naam = straat.replace(/\s*\d.*$/, '');
  const los = zoekterm(naam, 'adres', '[straat]');
  const straatTerm = los && kaal(naam).length < LANGE_STRAAT ? { ...los, alleenHoofdletter: true } : los;
  return nietLeeg([
    zoekterm(straat, 'adres', vervanging),
    openbaar(naam) ? null : straatTerm,
    openbaar(postcode) ? null : zoekterm(postcode, 'postcode', '[postcode]'),
    openbaar(plaats) ? null : zoekterm(plaats, 'plaats', '[plaats]'),
  ]);
}

const dagVan = (tekst: string): string => tekst.slice(0, 10);
export const isDatum = (tekst: string): boolean =>
  /^\d{4}-\d{2}-\d{2}(T|$)/.test(tekst) && parseDag(dagVan(tekst)) !== null;

/** A day as a letter or a form may write it. */
function datumVormen(tekst: string): string[] {
  const [jaar = '', maand = '', dag = ''] = dagVan(tekst).split('-');
  return [
    dagVan(tekst),
    datumTekst(dagVan(tekst)),
    `${dag}-${maand}-${jaar}`,
    `${Number(dag)}-${Number(maand)}-${jaar}`,
  ];
}

/** Two words with a capital, as a name has: a sentence has one. */
const lijktNaam = (tekst: string): boolean => {
  const woorden = tekst.trim().split(/\s+/);
  const groot = woorden.filter((woord) => /^\p{Lu}/u.test(woord));
  return woorden.length <= MAX_NAAM && groot.length > 1 && !/\d/.test(tekst);
};
const ADRES =
  /^(?<straat>\p{L}[\p{L}'’. -]+\d{1,5}\s?\p{L}?)(?:,?\s+(?<postcode>\d{4}\s?[A-Z]{2}))?(?:,?\s+(?<plaats>\p{L}.*))?$/u;

function veldTermen(
  { pad, waarde }: Veldwaarde,
  gewoon: ReadonlySet<string>,
  openbaar: (tekst: string) => boolean,
): Zoekterm[] {
  const term = (tekst: string) => zoekterm(tekst, 'gegeven', '[weggelaten]');
  if (typeof waarde === 'number') {
    if (waarde < KLEINSTE_GETAL) return [];
    return nietLeeg([String(waarde), bedragTekst(waarde), bedragTekst(waarde * 100)].map(term));
  }
  if (isDatum(waarde)) return nietLeeg(datumVormen(waarde).map(term));
  const adres = ADRES.exec(waarde.trim())?.groups;
  if (adres) {
    const { straat = '', postcode = '', plaats = '' } = adres;
    return adresTermen({ straat, postcode, plaats }, '[adres]', openbaar);
  }
  if (lijktNaam(waarde)) return naamTermen(waarde, '[naam]', gewoon, /^\p{Lu}/u);
  // one word in a row of a list is a heading or a kind of document
  if (tokensVan(waarde).length === 1)
    return pad.includes('[') || gewoon.has(vouw(waarde))
      ? []
      : nietLeeg([term(waarde)]).map((een) => ({ ...een, alleenHoofdletter: true }));
  if (
    /^ECLI:/.test(waarde) ||
    tokensVan(waarde).length > MAX_WAARDE ||
    gewoon.has(vouw(waarde)) ||
    openbaar(waarde)
  )
    return [];
  return nietLeeg([term(waarde)]);
}

/** Days and amounts that the letter tells everybody. */
const openbareWaarden = ({
  dagtekening,
  verzenddatum,
  maatregel,
  feiten,
  zienswijze,
}: BriefModel): Set<string> =>
  new Set(
    [
      dagtekening,
      verzenddatum,
      ...Object.values(maatregel),
      ...feiten.map(({ datum }) => datum),
      zienswijze.gevraagdOp,
      zienswijze.uiterlijk,
    ].flatMap((waarde) =>
      typeof waarde === 'number' ? [String(waarde)] : typeof waarde === 'string' ? [dagVan(waarde)] : [],
    ),
  );

/** Everything that may not stand in the copy of this letter: by value, with parts of names and addresses, and by form. */
export function maakZoekopdracht(bekend: Bekend): Zoekopdracht {
  const { model, huisstijl, invoer, regels, velden } = bekend;
  const teksten = Object.values(huisstijl).filter((waarde) => typeof waarde === 'string');
  const publiek = [...teksten, model.kenmerk].map(kaal).filter((tekst) => tekst !== '');
  const openbaar = (tekst: string): boolean =>
    kaal(tekst) === '' || publiek.some((deel) => deel.includes(kaal(tekst)));
  const personen = personenVan(bekend);
  const gewoon = new Set([
    ...regels.gewoneWoorden.map(vouw),
    ...[...teksten, ...personen.map(({ rol }) => rol)].flatMap(tokensVan).map(({ tekst }) => tekst),
  ]);
  const namen = [...rolwoorden(bekend)];
  const straten = adreswoorden(bekend);
  const waarden = openbareWaarden(model);
  const eigen = velden.filter(({ waarde }) => !waarden.has(dagVan(String(waarde))));
  const extra = regels.soorten.find(({ id }) => id === 'extra')?.vervanging ?? '';
  return {
    termen: [
      ...personen.flatMap(({ naam }) => naamTermen(naam, new Map(namen).get(kaal(naam)) ?? '[naam]', gewoon)),
      ...alleAdressen(bekend).flatMap((adres) =>
        adresTermen(adres, straten.get(kaal(adres.straat)) ?? '[adres]', openbaar),
      ),
      ...eigen.flatMap((veld) => veldTermen(veld, gewoon, openbaar)),
      ...nietLeeg(invoer.extra.map((tekst) => zoekterm(tekst, 'extra', extra))),
    ],
    vervanging: (soort) => regels.soorten.find(({ id }) => id === soort)?.vervanging ?? '[weggelaten]',
    publiek,
  };
}
