import type { BriefKaart, Positie } from '../../domain/gebied/gebied.ts';
import { veelhoekenVan } from '../../domain/gebied/gebied.ts';
import { vensterVan } from '../../domain/gebied/kaartvenster.ts';
import { lengteVan } from '../../domain/gebied/meetkunde.ts';
import { merkVan, omschrijfGebied } from '../../domain/gebied/omschrijfGebied.ts';
import { projectie } from '../../domain/gebied/projectie.ts';
import type { XY } from '../../domain/gebied/projectie.ts';
import { arceer } from './arceer.ts';
import { gecentreerd, graadnet, ondergrond, straatBreedte, straatNamen, vlakNamen } from './ondergrond.ts';
import { Plaatser, opLijn } from './plaatsLabels.ts';
import { NOORDPIJL, RANDWERK_HOOGTE, noordpijl, randwerk } from './randwerk.ts';
import { KLEUR } from './tekening.ts';
import type { Meet, Tekening, Vorm } from './tekening.ts';

const ARCERING = 6;
const MERK = 7.6;

const zwaartepunt = (ring: readonly XY[]): XY => {
  const open = ring.slice(0, -1);
  const som = open.reduce<XY>(([x, y], [px, py]) => [x + px, y + py], [0, 0]);
  return [som[0] / open.length, som[1] / open.length];
};

interface OpenDeel {
  readonly merk: string;
  readonly ringen: readonly (readonly XY[])[];
  readonly lijn: readonly XY[];
  readonly plek: XY;
}

/** Passages and exceptions with the marks that the text gives them. */
function openDelen({ gebied }: BriefKaart, naar: (positie: Positie) => XY): OpenDeel[] {
  return (['doorgang', 'uitzondering'] as const).flatMap((rol) =>
    gebied.features
      .filter(({ properties }) => properties.rol === rol)
      .map(({ geometry }, index): OpenDeel => {
        const merk = merkVan(rol, index + 1);
        if (geometry.type === 'Point')
          return { merk, ringen: [], lijn: [], plek: naar(geometry.coordinates) };
        if (geometry.type === 'LineString') {
          const lijn = geometry.coordinates.map(naar);
          return { merk, ringen: [], lijn, plek: opLijn(lijn, lengteVan(lijn) * 0.6) };
        }
        const ringen = geometry.coordinates.map((ring) => ring.map(naar));
        return { merk, ringen, lijn: [], plek: zwaartepunt(ringen[0] ?? []) };
      }),
  );
}

function gebiedVormen(ringen: readonly (readonly XY[])[], open: readonly OpenDeel[], breed: number): Vorm[] {
  const gaten = open.map((deel) => deel.ringen).filter((vlak) => vlak.length > 0);
  const lijnen = open.map(({ lijn }) => lijn).filter((lijn) => lijn.length > 0);
  return [
    { soort: 'lijn', paden: arceer(ringen, gaten, ARCERING), kleur: KLEUR.gebied, dikte: 0.45 },
    { soort: 'lijn', paden: ringen, kleur: KLEUR.wit, dikte: 4.2 },
    { soort: 'lijn', paden: ringen, kleur: KLEUR.gebied, dikte: 2.1 },
    { soort: 'lijn', paden: gaten.flat(), kleur: KLEUR.open, dikte: 1.6, streep: [1.6, 2.2] },
    { soort: 'lijn', paden: lijnen, kleur: KLEUR.wit, dikte: Math.max(5, breed * 0.6) },
    { soort: 'lijn', paden: lijnen, kleur: KLEUR.open, dikte: 2.4, streep: [7, 3.5] },
  ];
}

const merkVormen = ({ merk, plek }: OpenDeel, meet: Meet): Vorm[] => [
  { soort: 'cirkel', midden: plek, straal: MERK, vulling: KLEUR.wit, rand: KLEUR.open, dikte: 1.3 },
  gecentreerd(plek, 0, { tekst: merk, font: 'bold', grootte: 7, kleur: KLEUR.open, halo: 0 }, meet),
];

/**
 * The map of a letter as shapes: ground, streets, hatched area with a heavy line, what stays open, numbers as in the text,
 * names that never lie over one another, scale and legend. Colour is never the only difference.
 */
export function tekenKaart(kaart: BriefKaart, meet: Meet): Tekening {
  const venster = vensterVan(kaart.gebied);
  const { naar } = projectie(venster);
  const { breedte, hoogte } = venster;
  const ringen = veelhoekenVan(kaart.gebied, 'gebied')
    .flat()
    .map((ring) => ring.map(naar));
  const open = openDelen(kaart, naar);
  const plaatser = new Plaatser(breedte, hoogte, [
    ...ringen,
    ...open.flatMap((deel) => [...deel.ringen, deel.lijn]),
  ]);
  plaatser.neemSchijf(NOORDPIJL.midden, NOORDPIJL.straal);
  for (const { plek } of open) plaatser.neemSchijf(plek, MERK + 2);
  const midden = zwaartepunt(ringen[0] ?? []);
  const hoeken = omschrijfGebied(kaart.gebied, kaart.straten).hoekpunten.map(({ nummer, van, positie }) => ({
    tekst: String(nummer),
    punt: naar(positie),
    kleur: van === 'gebied' ? KLEUR.gebied : KLEUR.open,
  }));
  for (const { punt } of hoeken) plaatser.neemSchijf(punt, 3);
  const nummers = hoeken.map(({ tekst, punt, kleur }) => {
    const plek = plaatser.rondom(punt, midden, 9.5, meet(tekst, 'bold') * 7.6, 4.2);
    const wat = { tekst, font: 'bold', grootte: 7.6, kleur, halo: 2.4 } as const;
    return gecentreerd(plek.midden, 0, wat, meet);
  });
  const { straten } = kaart;
  const namen = straten
    ? [...straatNamen(straten, venster, plaatser, meet), ...vlakNamen(straten, venster, plaatser, meet)]
    : [];
  const grond: XY[] = [
    [0, 0],
    [breedte, 0],
    [breedte, hoogte],
    [0, hoogte],
    [0, 0],
  ];
  return {
    breedte,
    hoogte: hoogte + RANDWERK_HOOGTE,
    kader: {
      hoogte,
      vormen: [
        { soort: 'vlak', ringen: [grond], kleur: straten ? KLEUR.grond : KLEUR.wit },
        ...(straten ? ondergrond(straten, venster) : graadnet(kaart, venster, meet)),
        ...gebiedVormen(ringen, open, straatBreedte(venster)),
        ...hoeken.map(({ punt, kleur }): Vorm => ({
          soort: 'cirkel',
          midden: punt,
          straal: 2.6,
          vulling: KLEUR.wit,
          rand: kleur,
          dikte: 1.2,
        })),
        ...namen,
        ...open.flatMap((deel) => merkVormen(deel, meet)),
        ...nummers,
        ...noordpijl(meet),
      ],
    },
    vormen: randwerk(kaart, venster, meet),
  };
}
