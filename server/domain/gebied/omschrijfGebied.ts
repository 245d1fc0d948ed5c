import type { Gebied, GebiedDeel, Positie, Ring, Straten } from './gebied.ts';
import { veelhoekenVan } from './gebied.ts';
import { OP_DE_WEG, grensDelen, naasteStraat, zijdenVanStraten } from './grensDelen.ts';
import type { GrensDeel, Zijde } from './grensDelen.ts';
import { afstand, ligtIn, oppervlakteVan, tussen } from './meetkunde.ts';
import { inMeters } from './projectie.ts';
import type { XY } from './projectie.ts';
import { straatNaam } from './straatNaam.ts';
import { windstreek } from './windstreek.ts';

/** A part of the description: a head and its sentences. */
export interface GebiedTekst {
  readonly kop: string;
  readonly regels: readonly string[];
}
/** A numbered point of the boundary: the numbers of the text stand on the map. */
export interface Hoekpunt {
  readonly nummer: number;
  readonly van: 'gebied' | 'uitzondering';
  readonly positie: Positie;
}
export interface Omschrijving {
  readonly delen: readonly GebiedTekst[];
  readonly hoekpunten: readonly Hoekpunt[];
  /** The streets of the boundary, in order, each once. */
  readonly grensstraten: readonly string[];
}

/** How near a street is named with a lone point, in metres. */
const BIJ = 40;

const graden = (waarde: number): string => waarde.toFixed(5).replace('.', ',');
const coordinaatTekst = ([lengte, breedte]: Positie): string =>
  `${graden(breedte)} noorderbreedte, ${graden(lengte)} oosterlengte`;
const opsomming = (namen: readonly string[]): string =>
  namen.length < 2 ? (namen[0] ?? '') : `${namen.slice(0, -1).join(', ')} en ${namen.at(-1) ?? ''}`;
/** To the metre when short, else to five metres: a line on a map is not surer than that. */
const meterTekst = (lengte: number): string => {
  const rond = lengte < 40 ? Math.round(lengte) : Math.round(lengte / 5) * 5;
  return `${Math.max(1, rond)} meter`;
};

interface Veld {
  readonly meters: (positie: Positie) => XY;
  readonly terug: (punt: XY) => Positie;
  readonly straten: readonly Zijde[];
  readonly gebied: readonly (readonly XY[])[];
}

function veldVan(gebied: Gebied, straten: Straten | null): Veld {
  const vlakken = veelhoekenVan(gebied, 'gebied');
  const nul = vlakken[0]?.[0]?.[0] ?? ([0, 0] as const);
  const meters = inMeters(nul);
  const schaal = meters([nul[0] + 1, nul[1] + 1]);
  return {
    meters,
    terug: ([x, y]) => [nul[0] + x / schaal[0], nul[1] + y / schaal[1]],
    straten: straten ? zijdenVanStraten(straten, meters) : [],
    gebied: vlakken.flat().map((ring: Ring) => ring.map(meters)),
  };
}

/** Begins in the north-west and runs with the clock, however it was drawn: so one area has one description. */
function geordend(ring: readonly XY[]): XY[] {
  const met = oppervlakteVan(ring) > 0 ? ring.toReversed() : [...ring];
  const open = met.slice(0, -1);
  const hoogte = ([x, y]: XY): number => y - x;
  const begin = open.reduce((beste, punt, index) => {
    const nu = open[beste];
    return nu && hoogte(punt) > hoogte(nu) ? index : beste;
  }, 0);
  const draai = [...open.slice(begin), ...open.slice(0, begin)];
  return [...draai, draai[0] as XY];
}

/** A closed boundary, and what lies inside it by name. */
interface Omtrek {
  readonly ring: readonly XY[];
  readonly binnen: readonly (readonly XY[])[];
  readonly wat: 'het gebied' | 'de uitzondering';
}

/** What lies between the boundary and the middle of the road, and on which side the road lies. */
function ligging({ straat, naast }: GrensDeel, { binnen, wat }: Omtrek): string[] {
  if (straat === null || naast === null) return [];
  if (naast.verst <= OP_DE_WEG) return ['De grens ligt hier op het midden van de weg.'];
  if (naast.kruist) return ['De grens kruist hier het midden van de weg.'];
  const [dicht, ver] = [Math.round(naast.dichtst), Math.round(naast.verst)];
  const afstand = ver - dicht <= 3 ? meterTekst((dicht + ver) / 2) : `${dicht} tot ${meterTekst(ver)}`;
  return [
    `De grens ligt hier ${afstand} ten ${windstreek(naast.weg, naast.grens)} van het midden van de weg.`,
    `De weg hoort ${ligtIn(naast.weg, binnen) ? '' : 'niet '}bij ${wat}.`,
  ];
}

const richting = (deel: GrensDeel): string =>
  `naar het ${windstreek(deel.van, deel.tot)}, ongeveer ${meterTekst(deel.lengte)}`;

class Verteller {
  readonly hoekpunten: Hoekpunt[] = [];
  readonly grensstraten = new Set<string>();
  /** Streets whose middle is the boundary itself: neither in nor out. */
  readonly opDeGrens = new Set<string>();
  private readonly veld: Veld;
  private readonly metCoordinaten: boolean;
  constructor(veld: Veld, metCoordinaten: boolean) {
    this.veld = veld;
    this.metCoordinaten = metCoordinaten;
  }

  private punt(plaats: XY, wat: Omtrek['wat']): string {
    const van = wat === 'het gebied' ? 'gebied' : 'uitzondering';
    const hoek: Hoekpunt = { nummer: this.hoekpunten.length + 1, van, positie: this.veld.terug(plaats) };
    this.hoekpunten.push(hoek);
    return `punt ${hoek.nummer}${this.metCoordinaten ? ` (${coordinaatTekst(hoek.positie)})` : ''}`;
  }

  /** The sentences of one closed boundary. */
  ring(omtrek: Omtrek): string[] {
    const delen = grensDelen(geordend(omtrek.ring), this.veld.straten);
    const eerste = this.hoekpunten.length + 1;
    return delen.map((deel, index) => {
      const van = this.punt(deel.van, omtrek.wat);
      const naar = index === delen.length - 1 ? eerste : this.hoekpunten.length + 1;
      if (deel.straat !== null) this.grensstraten.add(deel.straat);
      if (deel.straat !== null && (deel.naast?.verst ?? 0) <= OP_DE_WEG) this.opDeGrens.add(deel.straat);
      const weg = deel.straat === null ? 'in een rechte lijn' : `langs ${straatNaam(deel.straat)}`;
      const zinnen = [`Van ${van} naar punt ${naar}: ${weg} ${richting(deel)}.`, ...ligging(deel, omtrek)];
      return zinnen.join(' ');
    });
  }
}

function lijnRegels(lijn: readonly XY[], veld: Veld): string[] {
  const delen = grensDelen(lijn, veld.straten);
  const [begin, einde] = [delen[0]?.van, delen.at(-1)?.tot];
  return [
    ...(begin ? [`Begin: ${coordinaatTekst(veld.terug(begin))}.`] : []),
    ...delen.map((deel) => {
      const weg = deel.straat === null ? 'In een rechte lijn' : `Over ${straatNaam(deel.straat)}`;
      return `${weg} ${richting(deel)}.`;
    }),
    ...(einde ? [`Einde: ${coordinaatTekst(veld.terug(einde))}.`] : []),
  ];
}

function puntRegels(positie: Positie, veld: Veld): string[] {
  const straat = naasteStraat(veld.meters(positie), null, veld.straten, BIJ);
  const bij = straat === null ? '' : `, aan of bij ${straatNaam(straat.naam)}`;
  return [`De plek ligt op ${coordinaatTekst(positie)}${bij}.`];
}

/** Every named street inside the area, wholly or in part; those whose middle is the boundary are told with the boundary. */
function stratenIn({ straten, gebied }: Veld, opDeGrens: ReadonlySet<string>): string[] {
  const lengtes = new Map<string, { binnen: number; geheel: number }>();
  for (const { naam, zijde } of straten.filter(({ naam }) => !opDeGrens.has(naam))) {
    const som = lengtes.get(naam) ?? { binnen: 0, geheel: 0 };
    lengtes.set(naam, som);
    const aantal = Math.max(1, Math.ceil(afstand(...zijde) / 2));
    const stap = afstand(...zijde) / aantal;
    for (let nummer = 0; nummer < aantal; nummer += 1) {
      som.geheel += stap;
      if (ligtIn(tussen(...zijde, (nummer + 0.5) / aantal), gebied)) som.binnen += stap;
    }
  }
  const namen = [...lengtes.keys()].toSorted((een, ander) => een.localeCompare(ander, 'nl'));
  const deel = (naam: string): number => (lengtes.get(naam)?.binnen ?? 0) / (lengtes.get(naam)?.geheel || 1);
  const heel = namen.filter((naam) => deel(naam) > 0.98);
  const half = namen.filter((naam) => !heel.includes(naam) && (lengtes.get(naam)?.binnen ?? 0) >= NOEMEN);
  return [
    ...(heel.length > 0 ? [`Helemaal in het gebied: ${opsomming(heel)}.`] : []),
    ...(half.length > 0 ? [`Voor een deel in het gebied: ${opsomming(half)}.`] : []),
  ];
}
/** Less than this many metres is no part of a street. */
const NOEMEN = 4;

const KOP = {
  doorgang: { letter: 'D', naam: 'Doorgang' },
  uitzondering: { letter: 'U', naam: 'Uitzondering' },
} as const;
/** The mark of a passage or exception, on the map and in the text: `D1`, `U2`. */
export const merkVan = (rol: 'doorgang' | 'uitzondering', nummer: number): string =>
  `${KOP[rol].letter}${nummer}`;

function openDelen(gebied: Gebied, veld: Veld, verteller: Verteller): GebiedTekst[] {
  return (['doorgang', 'uitzondering'] as const).flatMap((rol) =>
    gebied.features
      .filter(({ properties }) => properties.rol === rol)
      .map(({ properties, geometry }, index) => ({
        kop: `${KOP[rol].naam} ${merkVan(rol, index + 1)}${properties.naam ? `: ${properties.naam}` : ''}`,
        regels: regelsVan(geometry, veld, verteller),
      })),
  );
}

function regelsVan(geometry: GebiedDeel['geometry'], veld: Veld, verteller: Verteller): string[] {
  if (geometry.type === 'Point') return puntRegels(geometry.coordinates, veld);
  if (geometry.type === 'LineString') return lijnRegels(geometry.coordinates.map(veld.meters), veld);
  const binnen = geometry.coordinates.map((ring) => ring.map(veld.meters));
  return binnen.flatMap((ring) => verteller.ring({ ring, binnen, wat: 'de uitzondering' }));
}

function grensTeksten(gebied: Gebied, veld: Veld, verteller: Verteller): GebiedTekst[] {
  const vlakken = veelhoekenVan(gebied, 'gebied');
  const omtrek = (ring: Ring): Omtrek => ({
    ring: ring.map(veld.meters),
    binnen: veld.gebied,
    wat: 'het gebied',
  });
  return vlakken.flatMap(([buiten = [], ...gaten], index) => {
    const nummer = vlakken.length > 1 ? ` (vlak ${index + 1})` : '';
    return [
      { kop: `De grens van het gebied${nummer}`, regels: verteller.ring(omtrek(buiten)) },
      ...gaten.map((gat) => ({
        kop: `Dit deel binnen de grens hoort niet bij het gebied${nummer}`,
        regels: verteller.ring(omtrek(gat)),
      })),
    ];
  });
}

/**
 * The boundary of an area in words, computed from its coordinates. Where streets were imported each stretch names the street
 * that it follows; without them it gives coordinates and directions and says so. No street is ever guessed.
 */
export function omschrijfGebied(gebied: Gebied, straten: Straten | null): Omschrijving {
  const veld = veldVan(gebied, straten);
  const verteller = new Verteller(veld, straten === null);
  const grens = grensTeksten(gebied, veld, verteller);
  const open = openDelen(gebied, veld, verteller);
  const erin = stratenIn(veld, verteller.opDeGrens);
  const delen: GebiedTekst[] = [
    ...(straten === null ? [{ kop: 'Geen straten ingelezen', regels: [ZONDER_STRATEN] }] : []),
    ...grens,
    ...(erin.length === 0 ? [] : [{ kop: 'Straten in het gebied', regels: erin }]),
    ...open,
    ...(straten === null
      ? []
      : [
          {
            kop: 'Coördinaten van de punten (WGS84, noorderbreedte en oosterlengte)',
            regels: verteller.hoekpunten.map(
              ({ nummer, positie }) => `Punt ${nummer}: ${graden(positie[1])} NB, ${graden(positie[0])} OL.`,
            ),
          },
        ]),
  ];
  return { delen, hoekpunten: verteller.hoekpunten, grensstraten: [...verteller.grensstraten] };
}
const ZONDER_STRATEN =
  'Van deze gemeente zijn geen straten ingelezen. De grens is daarom beschreven met coördinaten (WGS84) en windrichtingen.';

/** The description as one text: sections with a blank line between, the head on a line of its own. */
export const omschrijvingTekst = ({ delen }: Pick<Omschrijving, 'delen'>): string =>
  delen.map(({ kop, regels }) => [kop, ...regels].join('\n')).join('\n\n');

/** The sections of a stored text. */
export const delenVanTekst = (tekst: string): GebiedTekst[] =>
  tekst
    .split('\n\n')
    .map((deel) => deel.split('\n'))
    .map(([kop = '', ...regels]) => ({ kop, regels }));

/** What somebody who does not see the map must know: what it shows, along which streets the boundary runs, what stays open. */
export function altVanKaart(gebied: Gebied, straten: Straten | null): string {
  const { grensstraten, hoekpunten } = omschrijfGebied(gebied, straten);
  const aantal = (rol: string): number =>
    gebied.features.filter(({ properties }) => properties.rol === rol).length;
  const grens =
    grensstraten.length > 0
      ? `De grens loopt langs ${opsomming(grensstraten)}.`
      : `De grens gaat langs ${hoekpunten.length} punten met coördinaten.`;
  const open = [
    ...(aantal('doorgang') > 0 ? [`Aantal doorgangen: ${aantal('doorgang')}.`] : []),
    ...(aantal('uitzondering') > 0 ? [`Aantal uitzonderingen: ${aantal('uitzondering')}.`] : []),
  ];
  return [
    'Kaart van het gebied, gearceerd en met een dikke lijn omgeven.',
    grens,
    ...open,
    'De tekst onder de kaart beschrijft de hele grens.',
  ].join(' ');
}
