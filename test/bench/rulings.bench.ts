import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRegels } from '../../server/engine/createRegels.ts';
import type { Regels } from '../../server/ports.ts';
import { scoreRulings } from './support/scoreRulings.ts';
import type { Figures, Scored, Uitspraak } from './support/scoreRulings.ts';

interface Ruling {
  readonly id: string;
  readonly procedure: string;
  readonly dossier: unknown;
  readonly uitspraak: Uitspraak & { readonly signalen: readonly string[] };
}

const AIMS: Readonly<Record<keyof Figures, string>> = {
  competence: '>= 0.85',
  verdict: '>= 0.80',
  recall: '>= 0.80',
  informedness: '>= 0.45',
  falseAlarms: '<= 0.15',
  noise: '<= 1.5',
};
const CODES_THAT_COUNT = 4;

async function score(
  regels: Regels,
  { id, dossier, uitspraak }: Ruling,
): Promise<Scored & { codes: readonly string[] }> {
  const { toets, signalen } = await regels.adviseer(regels.leesDossier(dossier));
  if (!toets) throw new Error(`${id} intends nothing`);
  const familyOf = new Map(signalen.map(({ code, familie }) => [code, familie]));
  const codes = toets.signalen.slice(0, CODES_THAT_COUNT);
  const families = [...new Set(codes.map((code) => familyOf.get(code)!))];
  return {
    id,
    uitspraak,
    bevoegd: toets.bevoegd,
    oordeel: toets.oordeel,
    families,
    blocked: toets.oordeel === 'niet_houdbaar',
    codes,
  };
}

const show = (value: number | null): string => (value === null ? '-' : value.toFixed(3));

function print(title: string, cases: readonly Scored[]): void {
  console.log(`\n${title} (${cases.length} rulings)`);
  const figures = scoreRulings(cases);
  for (const name of Object.keys(AIMS) as (keyof Figures)[]) {
    console.log(`  ${name.padEnd(13)} ${show(figures[name])}   aim ${AIMS[name]}`);
  }
}

/** Real rulings as dossiers, against what the court found. RULINGS=FILE reads other rulings than those in test/data. */
export default async function bench(): Promise<void> {
  const root = join(import.meta.dirname, '../..');
  const regels = await createRegels(join(root, 'rules'));
  const rulings = readRulings(join(root, 'test/data/uitspraken'));
  const scored = await Promise.all(rulings.map((ruling) => score(regels, ruling)));
  print('All', scored);
  const preliminary = new Set(rulings.filter(({ procedure }) => procedure !== 'bodem').map(({ id }) => id));
  print(
    'On the merits',
    scored.filter(({ id }) => !preliminary.has(id)),
  );
  print(
    'Preliminary',
    scored.filter(({ id }) => preliminary.has(id)),
  );
  console.log('\nWhere the engine and the court differ');
  for (const one of scored) for (const line of differences(one)) console.log(`  ${one.id}: ${line}`);
}

function differences({
  uitspraak,
  bevoegd,
  oordeel,
  families,
  codes,
}: Scored & { codes: readonly string[] }): string[] {
  const power = uitspraak.bevoegd !== null && (bevoegd === 'ja') !== uitspraak.bevoegd;
  const verdict = uitspraak.oordeel !== null && oordeel !== uitspraak.oordeel;
  const missed =
    uitspraak.oordeel === 'niet_houdbaar' ? uitspraak.families.filter((one) => !families.includes(one)) : [];
  return [
    ...(power
      ? [`power: court ${uitspraak.bevoegd ? 'ja' : 'nee'}, engine ${bevoegd} (${codes.join(', ')})`]
      : []),
    ...(verdict ? [`verdict: court ${uitspraak.oordeel}, engine ${oordeel} (${codes.join(', ')})`] : []),
    ...(missed.length > 0
      ? [`families missed: ${missed.join(', ')} (raised: ${families.join(', ') || 'none'})`]
      : []),
  ];
}

function readRulings(folder: string): Ruling[] {
  const file = process.env['RULINGS'];
  if (file) {
    const { uitspraken } = JSON.parse(readFileSync(file, 'utf8')) as { uitspraken: Ruling[] };
    return uitspraken.map((one) => ({
      ...one,
      uitspraak: { ...one.uitspraak, oordeel: one.uitspraak.oordeel ?? null },
    }));
  }
  return readdirSync(folder)
    .sort()
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Ruling);
}
