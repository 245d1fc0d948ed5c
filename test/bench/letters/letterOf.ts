import type { BriefModel } from '../../../server/domain/brief.ts';
import type { Brieven } from '../../../server/ports.ts';

const SLUG = 'twee-paginas';
const NAMEN = ['Anna', 'Bram', 'Cato', 'Daan', 'Esra', 'Fien', 'Gijs', 'Hind'];
const GEBEURD = ['vechtpartij', 'schermutseling', 'opstoot', 'ruzie', 'samenscholing'];

/**
 * The letter of the benchmark: two pages, and in each round another person, kenmerk and facts,
 * so that nobody wins by remembering the letter before.
 */
export function letterOf(brieven: Brieven, ronde: number): BriefModel {
  const [voorbeeld] = brieven.voorbeelden(SLUG) as [Record<string, unknown>];
  const naam = `${NAMEN[ronde % NAMEN.length]} Voorbeeld-Proef${ronde}`;
  const straat = `Lindelaan ${ronde + 1}`;
  return brieven.leesModel({
    ...voorbeeld,
    geadresseerden: [
      { naam, adres: { straat, postcode: '9999 GH', plaats: 'Voorbeeldstad' }, rol: 'overtreder' },
    ],
    kenmerk: `Z2026-${1000 + ronde}/V2`,
    feiten: [
      {
        tekst: `U was betrokken bij een ${GEBEURD[ronde % GEBEURD.length]} op het Marktplein, met ${ronde + 3} anderen.`,
        datum: '2026-10-10',
        bron: `bestuurlijke rapportage van de politie, bladzijde ${ronde + 2}`,
      },
      {
        tekst:
          'U duwde en schopte op het Marktplein andere bezoekers. Daarna gooide u een glas naar een agent.',
        datum: '2026-10-31',
        bron: 'proces-verbaal van bevindingen van de politie, bladzijde 3',
      },
    ],
  });
}
