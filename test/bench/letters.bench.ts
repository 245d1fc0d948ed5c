import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { aptInstall } from '../../scripts/aptInstall.ts';
import { summarise } from '../support/measure.ts';
import type { Measurement } from '../support/measure.ts';
import { verapdf } from '../support/verapdf.ts';
import { BASE, ENGINES } from './letters/engines.ts';
import { startEngine } from './letters/startEngine.ts';
import type { Running } from './letters/startEngine.ts';

const ROUNDS = Number(process.env['RONDEN'] ?? 20);
const WARM_UP = 12;
/**
 * Letters of one turn, after one that is not counted: it wakes a process that waited while the others worked, and whose memory
 * the machine may have taken away. What is compared is the work, not the waking.
 */
const BURST = 5;
/** LibreOffice makes ten letters a round and takes seconds for them. */
const SLOW = { rounds: 3, warmUp: 1 };
const PROFILED = 150;
const isSlow = (name: string): boolean => name.startsWith('LibreOffice');

/** One folder of fonts for all: nobody falls back to another typeface. */
function writeFontsConf(): string {
  const folder = mkdtempSync(join(tmpdir(), 'bench-fonts-'));
  const fonts = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans/package.json'));
  const path = join(folder, 'fonts.conf');
  const xml = `<dir>${fonts}</dir><cachedir>${folder}/cache</cachedir>`;
  writeFileSync(
    path,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${xml}</fontconfig>`,
  );
  return path;
}

/** Installed on first use where this machine allows it. */
function hasLibreOffice(): boolean {
  const present = (): boolean => spawnSync('which', ['soffice']).status === 0;
  if (!present()) aptInstall(['libreoffice-writer-nogui']);
  return present();
}

/** A browser goes on cleaning up after its letter: that must not be paid by whoever comes next. Outside what is timed. */
const SETTLE_MS = 40;

/** Another order each round, the same in every run (mulberry32, Fisher-Yates), so that nobody always follows the same peer. */
function createShuffle(seed: number): <T>(items: readonly T[]) => T[] {
  let state = seed;
  const random = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  return (items) => {
    const mixed = [...items];
    for (let last = mixed.length - 1; last > 0; last--) {
      const other = Math.floor(random() * (last + 1));
      [mixed[last], mixed[other]] = [mixed[other]!, mixed[last]!];
    }
    return mixed;
  };
}

/** The engines take turns, so that a busy machine hurts all alike. */
async function measureAll(engines: readonly Running[]): Promise<Map<string, Measurement>> {
  const times = new Map(engines.map(({ name }) => [name, [] as number[]]));
  const shuffle = createShuffle(2026);
  let letters = 0;
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    for (const { name, letter } of shuffle(engines)) {
      const { rounds, warmUp } = isSlow(name) ? SLOW : { rounds: ROUNDS, warmUp: WARM_UP };
      if (round < -warmUp || round >= rounds) continue;
      const burst = isSlow(name) ? 1 : BURST;
      if (burst > 1) await letter(letters++);
      for (let nr = 0; nr < burst; nr++) {
        const ms = await letter(letters++);
        if (round >= 0) times.get(name)?.push(ms);
      }
      await setTimeout(SETTLE_MS);
    }
  }
  return new Map([...times].map(([name, all]) => [name, summarise(all)]));
}

const pagesOf = (file: string): string =>
  /^Pages:\s+(\d+)/m.exec(
    execFileSync('pdfinfo', [file], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
  )?.[1] ?? '?';

/** PDF/A-2a and PDF/UA-1 of the last letter, judged by veraPDF. */
function verdictOf(file: string): string {
  if (!existsSync('/usr/share/java/jaxb-runtime.jar')) return 'not judged';
  return verapdf([file])
    .flatMap((line) => /^(PASS|FAIL|ERROR) (2a|ua1) /.exec(line)?.slice(1, 3).reverse().join(' ') ?? [])
    .join(', ')
    .toLowerCase();
}

function printTable(engines: readonly Running[], measured: ReadonlyMap<string, Measurement>): void {
  const base = measured.get(BASE);
  console.log(
    `\n${'engine'.padEnd(25)} median ms   best ms   median against ours P-256   peak MB     bytes  pages  veraPDF`,
  );
  for (const { name, file, peak } of engines) {
    const { median = NaN, min = NaN } = measured.get(name) ?? {};
    const ratio = `${(median / (base?.median ?? NaN)).toFixed(2)}x`;
    const cells = [
      name.padEnd(25),
      median.toFixed(2).padStart(9),
      min.toFixed(2).padStart(9),
      ratio.padStart(27),
      peak().toFixed(0).padStart(9),
      String(statSync(file).size).padStart(9),
      pagesOf(file).padStart(6),
    ];
    console.log(`${cells.join(' ')}  ${verdictOf(file)}`);
  }
}

function printAims(engines: readonly Running[], measured: ReadonlyMap<string, Measurement>): void {
  const of = (name: string): number => measured.get(name)?.median ?? NaN;
  const memory = engines.find(({ name }) => name === BASE)?.peak() ?? NaN;
  const aims: [aim: string, value: string, met: boolean][] = [
    [
      'at or below Typst',
      `${(of('Typst, cache evicted') / of(BASE)).toFixed(2)}x as fast`,
      of(BASE) <= of('Typst, cache evicted'),
    ],
    [
      'at least 4x faster than Chromium',
      `${(of('Chromium, HTML to PDF') / of(BASE)).toFixed(2)}x`,
      of('Chromium, HTML to PDF') >= 4 * of(BASE),
    ],
    ['below 250 MB', `${memory.toFixed(0)} MB`, memory < 250],
  ];
  console.log('\nSigned P-256:');
  for (const [aim, value, met] of aims) console.log(`  ${met ? 'met    ' : 'NOT MET'}  ${aim}: ${value}`);
}

/** The same letter of two pages by each engine, each in a process of its own, every round another person and other facts. */
export default async function bench(): Promise<void> {
  const fontsConf = writeFontsConf();
  const libreOffice = hasLibreOffice();
  if (!libreOffice)
    console.log('LibreOffice is absent on this machine and could not be installed: not measured.');
  const engines: Running[] = [];
  try {
    for (const name of Object.keys(ENGINES)) {
      if (libreOffice || !isSlow(name)) engines.push(await startEngine(name, fontsConf));
    }
    const measured = await measureAll(engines);
    printTable(engines, measured);
    printAims(engines, measured);
    const costs = (await engines.find(({ name }) => name === BASE)?.profile(PROFILED)) ?? {};
    console.log(`\nWhere the time of a signed P-256 letter goes (${PROFILED} letters, sampled):`);
    for (const [name, share] of Object.entries(costs))
      console.log(`  ${(100 * share).toFixed(1).padStart(5)} %  ${name}`);
  } finally {
    for (const engine of engines) await engine.stop();
  }
}
