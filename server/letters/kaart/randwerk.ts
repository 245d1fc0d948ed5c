import type { BriefKaart, Gebied } from '../../domain/gebied/gebied.ts';
import { KADER } from '../../domain/gebied/kaartvenster.ts';
import type { Kaartvenster } from '../../domain/gebied/kaartvenster.ts';
import type { XY } from '../../domain/gebied/projectie.ts';
import { arceer } from './arceer.ts';
import { gecentreerd } from './ondergrond.ts';
import { KLEUR } from './tekening.ts';
import type { Meet, TekstVorm, Vorm } from './tekening.ts';

const LENGTES = [10, 20, 25, 50, 100, 200, 250, 500, 1000, 2000, 2500, 5000];
const rechthoek = (x: number, y: number, b: number, h: number): XY[] => [
  [x, y],
  [x + b, y],
  [x + b, y + h],
  [x, y + h],
  [x, y],
];
const tekst = (wat: string, van: XY, meer: Partial<TekstVorm> = {}): TekstVorm => ({
  soort: 'tekst',
  tekst: wat,
  font: 'regular',
  grootte: 7.4,
  van,
  hoek: 0,
  kleur: KLEUR.inkt,
  halo: 0,
  ...meer,
});

/** Where the arrow to the north stands in the frame, so that no name is put there. */
export const NOORDPIJL = { midden: [KADER.breedte - 24, 28] as XY, straal: 22 };

export function noordpijl(meet: Meet): Vorm[] {
  const [x, y] = NOORDPIJL.midden;
  const wat = { tekst: 'N', font: 'bold', grootte: 8.5, kleur: KLEUR.inkt, halo: 0 } as const;
  return [
    { soort: 'cirkel', midden: [x, y], straal: 18, vulling: KLEUR.wit, rand: KLEUR.lijn, dikte: 0.6 },
    {
      soort: 'vlak',
      ringen: [
        [
          [x, y - 4],
          [x + 5, y + 12],
          [x, y + 9],
          [x, y - 4],
        ],
      ],
      kleur: KLEUR.inkt,
    },
    {
      soort: 'lijn',
      paden: [
        [
          [x, y - 4],
          [x + 5, y + 12],
          [x, y + 9],
          [x - 5, y + 12],
          [x, y - 4],
        ],
      ],
      kleur: KLEUR.inkt,
      dikte: 0.7,
    },
    gecentreerd([x, y - 9.5], 0, wat, meet),
  ];
}

/** `1 : 2.500`, with the points that Dutch uses for thousands. */
export const schaalTekst = (schaal: number): string =>
  `1 : ${String(schaal).replace(/\B(?=(\d{3})+$)/g, '.')}`;

function schaalbalk({ perMeter, schaal }: Kaartvenster, y: number, meet: Meet): Vorm[] {
  const lengte = LENGTES.findLast((meter) => meter * perMeter <= 120) ?? 10;
  const half = (lengte * perMeter) / 2;
  const bij = (wat: string, x: number): Vorm =>
    gecentreerd(
      [x, y + 12],
      0,
      { tekst: wat, font: 'regular', grootte: 7, kleur: KLEUR.inkt, halo: 0 },
      meet,
    );
  const links = 6;
  return [
    { soort: 'vlak', ringen: [rechthoek(links, y, half, 4)], kleur: KLEUR.inkt },
    { soort: 'lijn', paden: [rechthoek(links, y, half * 2, 4)], kleur: KLEUR.inkt, dikte: 0.7 },
    bij('0', links),
    bij(String(lengte / 2).replace('.', ','), links + half),
    bij(`${lengte} m`, links + half * 2),
    tekst(`Schaal ${schaalTekst(schaal)} op A4`, [2, y + 29]),
  ];
}

interface Sleutel {
  readonly naam: string;
  vormen(x: number, y: number): Vorm[];
}
const [BREED, HOOG] = [22, 10];

/** As it is on this map: a dotted line around a place, or the mark of a lone point. */
function uitzonderingSleutel({ features }: Gebied, x: number, y: number, meet: Meet): Vorm[] {
  const vlak = features.some(
    ({ properties, geometry }) => properties.rol === 'uitzondering' && geometry.type === 'Polygon',
  );
  if (vlak)
    return [
      {
        soort: 'lijn',
        paden: [rechthoek(x, y, BREED, HOOG)],
        kleur: KLEUR.open,
        dikte: 1.4,
        streep: [1.4, 2],
      },
    ];
  const midden: XY = [x + BREED / 2, y + 5];
  const wat = { tekst: 'U', font: 'bold', grootte: 6.6, kleur: KLEUR.open, halo: 0 } as const;
  return [
    { soort: 'cirkel', midden, straal: 6, vulling: KLEUR.wit, rand: KLEUR.open, dikte: 1.3 },
    gecentreerd(midden, 0, wat, meet),
  ];
}

/** What each mark means; only what is on this map. */
function sleutels({ gebied, straten }: BriefKaart, meet: Meet): Sleutel[] {
  const heeft = (rol: string): boolean => gebied.features.some(({ properties }) => properties.rol === rol);
  const ligt = (soort: string): boolean =>
    straten?.features.some(({ properties }) => properties.soort === soort) ?? false;
  const vlak =
    (kleur: typeof KLEUR.water | typeof KLEUR.groen) =>
    (x: number, y: number): Vorm[] => [
      { soort: 'vlak', ringen: [rechthoek(x, y, BREED, HOOG)], kleur },
      { soort: 'lijn', paden: [rechthoek(x, y, BREED, HOOG)], kleur: KLEUR.lijn, dikte: 0.5 },
    ];
  return [
    {
      naam: 'het gebied',
      vormen: (x, y) => [
        {
          soort: 'lijn',
          paden: arceer([rechthoek(x, y, BREED, HOOG)], [], 3.6),
          kleur: KLEUR.gebied,
          dikte: 0.6,
        },
        { soort: 'lijn', paden: [rechthoek(x, y, BREED, HOOG)], kleur: KLEUR.gebied, dikte: 1.8 },
      ],
    },
    {
      naam: 'punt van de grens, met nummer',
      vormen: (x, y) => [
        {
          soort: 'lijn',
          paden: [
            [
              [x, y + 5],
              [x + BREED, y + 5],
            ],
          ],
          kleur: KLEUR.gebied,
          dikte: 1.8,
        },
        {
          soort: 'cirkel',
          midden: [x + BREED / 2, y + 5],
          straal: 2.6,
          vulling: KLEUR.wit,
          rand: KLEUR.gebied,
          dikte: 1.2,
        },
      ],
    },
    ...(heeft('doorgang')
      ? [
          {
            naam: 'doorgang (D)',
            vormen: (x: number, y: number): Vorm[] => [
              {
                soort: 'lijn',
                paden: [
                  [
                    [x, y + 5],
                    [x + BREED, y + 5],
                  ],
                ],
                kleur: KLEUR.open,
                dikte: 2.2,
                streep: [6, 3],
              },
            ],
          },
        ]
      : []),
    ...(heeft('uitzondering')
      ? [
          {
            naam: 'uitzondering (U)',
            vormen: (x: number, y: number): Vorm[] => uitzonderingSleutel(gebied, x, y, meet),
          },
        ]
      : []),
    ...(ligt('water') ? [{ naam: 'water', vormen: vlak(KLEUR.water) }] : []),
    ...(ligt('groen') ? [{ naam: 'groen', vormen: vlak(KLEUR.groen) }] : []),
  ];
}

/** Height of the strip with scale and legend under the frame, in points. */
export const RANDWERK_HOOGTE = 44;

/** The line around the map, and under it the scale (left) and what each mark means (right, two rows). */
export function randwerk(kaart: BriefKaart, venster: Kaartvenster, meet: Meet): Vorm[] {
  const boven = KADER.hoogte + 10;
  const links = 150;
  const lijst = sleutels(kaart, meet);
  const kolommen = Math.ceil(lijst.length / 2);
  let x = links;
  const vormen: Vorm[] = [];
  for (let kolom = 0; kolom < kolommen; kolom += 1) {
    const paar = lijst.slice(kolom * 2, kolom * 2 + 2);
    paar.forEach((sleutel, rij) => {
      const y = boven + rij * 17;
      vormen.push(...sleutel.vormen(x, y), tekst(sleutel.naam, [x + BREED + 5, y + 7.8]));
    });
    x += BREED + 14 + Math.max(...paar.map(({ naam }) => meet(naam, 'regular') * 7.4));
  }
  return [
    { soort: 'lijn', paden: [rechthoek(0, 0, KADER.breedte, KADER.hoogte)], kleur: KLEUR.inkt, dikte: 0.9 },
    ...schaalbalk(venster, boven, meet),
    ...vormen,
  ];
}
