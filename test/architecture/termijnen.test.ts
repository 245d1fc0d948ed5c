import { expect } from 'chai';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findDateArithmetic } from '../support/dateArithmetic.ts';

const root = join(import.meta.dirname, '../..');

/** The only files that compute a day from another day, each with why it may. */
const MAY_COMPUTE: Readonly<Record<string, string>> = {
  // the term engine
  'server/domain/kalenderdag.ts': 'the arithmetic of calendar days itself',
  'server/domain/feestdagen.ts': 'the days on which feestdagen fall',
  'server/domain/kalender.ts': 'which days are free',
  'server/domain/algemeneTermijnenwet.ts': 'moves an end to the first ordinary day',
  'server/domain/countTermijn.ts': 'the bare count, and hours by Luxon',
  'server/domain/computeDays.ts': 'a term on days',
  'server/domain/computeTermijn.ts': 'a term with its sum',
  'server/domain/explainTermijn.ts': 'names the first day after a term, and the free days that it skips',
  'server/domain/checkTermijnInvoer.ts': 'compares a given length with that of the law, by the bare count',
  'server/domain/eindeVanDuur.ts': 'the end of a measure in a letter, by the bare count',
  'server/domain/verloop/standVan.ts': 'asks the engine for each term of a case',
  'server/domain/verloop/stilstandVan.ts': 'first and last day of a suspension',
  'server/domain/verloop/genoemdEinde.ts':
    'an end that a letter names, and the days of a suspension after it',
  'server/domain/plafondVan.ts': 'the last day that a term may reach with all its extensions',
  'server/domain/verloop/eisen.ts': 'how far one extension may reach, by the bare count',
  'server/engine/createTermijnen.ts': 'the engine behind its port',
  'server/engine/checkTermijnen.ts': 'runs the examples of the rules',
  // no terms of the law
  'server/domain/afgeleideFeiten.ts': 'counts the whole months between two facts',
  'server/engine/policies/addDuur.ts': 'how far back a policy looks for an earlier violation',
  'server/engine/flipValues.ts': 'tries facts on both sides of a limit to find what turns an advice',
  'server/signing/makeDemoKey.ts': 'how long the certificate of the demonstration is valid',
  'server/usecases/meldAan.ts': 'how long a log-in is blocked after wrong passwords',
  'server/usecases/onderteken.ts': 'how long one process keeps the task of signing',
  'server/adapters/clock.ts': 'when today ends',
  'server/domain/groepVan.ts': 'up to which day an end is near',
  'server/usecases/bekijkTermijnen.ts': 'the window of days in which a claim is warned of',
  'server/usecases/leesAgenda.ts': 'the window of a calendar feed around today',
  'server/usecases/loopBewaakteTermijnen.ts': 'the window of days in which a reminder can be due',
  'server/usecases/verstuurBerichten.ts': 'how long ago a mail may have been tried',
  'server/adapters/demoClock.ts': 'the day of the demonstration',
  'server/web/screens/demotijd/routes.ts': 'one day or one week further in the demonstration',
  // drawing
  'server/web/screens/termijncalculator/kalender.ts': 'the first day of a month that is drawn',
  'server/web/screens/agenda/afspraken.ts': 'an all-day event ends on the next day (RFC 5545)',
  'server/web/screens/termijnen/tijdlijnAs.ts': 'where the lines of the drawing stand',
};
/** Lengths of time that are no term of the law. */
const MAY_HOLD: Readonly<Record<string, string>> = {
  'server/domain/checkTermijnInvoer.ts': 'the last year of the calendar',
  'server/domain/feestdagen.ts': 'the number of Sunday in a week',
  'server/domain/kalenderdag.ts': 'the months of the Gregorian calendar',
  'server/domain/operatoren.ts': 'days in a week, to compare durations',
  'server/letters/toets/controles.ts': 'days in a week',
  'server/signing/makeDemoKey.ts': 'how long the certificate of the demonstration is valid',
  'server/usecases/bekijkTermijnen.ts': 'how long the overview shows that an end moved',
  'server/web/screens/agenda/afspraken.ts': 'the hour at which a calendar rings',
  'server/web/screens/termijnen/status.ts': 'below how many hours what is left is told in hours',
  'server/web/screens/termijnen/tijdlijnAs.ts': 'the steps of the axis of the drawing',
};

const filesUnder = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `${folder}/${file}`)
    .sort();
const FILES = [...filesUnder('server'), ...filesUnder('db/migrations')];

const withKind = (kind: 'arithmetic' | 'length'): Record<string, string[]> =>
  Object.fromEntries(
    FILES.map((file) => {
      const finds = findDateArithmetic(readFileSync(join(root, file), 'utf8'));
      return [
        file,
        finds.filter((find) => find.kind === kind).map(({ what, line }) => `${what} (${line})`),
      ] as const;
    }).filter(([, finds]) => finds.length > 0),
  );

describe('one place computes the dates of legal terms', () => {
  it('reads the whole house', () => {
    expect(FILES.length).to.be.greaterThan(300);
  });

  it('nowhere else is a day computed from another day', () => {
    const found = withKind('arithmetic');
    const elsewhere = Object.entries(found).filter(([file]) => !(file in MAY_COMPUTE));
    expect(elsewhere, 'computes a date').to.deep.equal([]);
    expect(
      Object.keys(MAY_COMPUTE).filter((file) => !(file in found)),
      'no longer computes a date: take it off the list',
    ).to.deep.equal([]);
  });

  it('no length of a legal term stands in the code: the law is data', () => {
    const found = withKind('length');
    const elsewhere = Object.entries(found).filter(([file]) => !(file in MAY_HOLD));
    expect(elsewhere, 'holds a length of time').to.deep.equal([]);
    expect(
      Object.keys(MAY_HOLD).filter((file) => !(file in found)),
      'no longer holds a length: take it off the list',
    ).to.deep.equal([]);
  });

  const caught: readonly (readonly [why: string, text: string])[] = [
    ['days on a day number', 'const end = formatDag(readDag(start) + 42);'],
    ['Luxon', "import { DateTime } from 'luxon';\nconst end = DateTime.fromISO(start).plus({ days });"],
    ['Date with a sum', 'const end = new Date(Date.parse(start) + 6 * 7 * 864e5);'],
    ['Date with a setter', 'end.setUTCDate(end.getUTCDate() + n);'],
    ['months', "import { addMonths } from '../domain/kalenderdag.ts';"],
    ['the bare count', "import { countDays as count } from '../domain/countTermijn.ts';"],
    ['a length in words of the law', "const lengte = { aantal: 6, eenheid: 'week' };"],
    ['a length for Luxon', 'const term = { weeks: 6 };'],
    ['a named length', 'const BEZWAAR_WEKEN = 6;'],
    ['reminders', 'const eersteDagen = 14;'],
    ['days on a day number that has a name', 'const dag = readDag(start);\nconst einde = dag + weken * 7;'],
    ['days on a day number by its type', 'const einde = (van: Kalenderdag, n: number) => n + van;'],
    ['a day number that is stepped', 'let dag = readDag(start);\nwhile (vrij(dag)) dag++;'],
    ['a day number that is moved in place', 'let dag = parseDag(start) ?? 0;\ndag -= 1;'],
    ['days in milliseconds', 'const later = +moment + 42 * 864e5;'],
    ['days in factors of milliseconds', 'setEnd(begin.getTime() + 6 * 7 * 24 * 3600 * 1000);'],
    ['Luxon counting', "import { DateTime } from 'luxon';\nconst weken = end.diff(begin, 'weeks').weeks;"],
    ['a list of reminders', 'const reminders = [14, 7, 2, 0];'],
    ['a list of reminders in data', 'const bezwaar = { herinneringen: [14, 7] };'],
    [
      'a length that is taken when none is given',
      'const einde = (start: string, weken = 6) => tel(start, weken);',
    ],
    ['a length that something is compared with', 'if (duur.weken > 12) throw new RangeError();'],
    ['a maximum in months', 'const mag = ({ aantal, eenheid }) => eenheid === maand && aantal <= 3;'],
  ];
  for (const [why, text] of caught)
    it(`catches ${why}`, () => {
      expect(findDateArithmetic(text)).to.have.length.greaterThan(0);
    });

  it('lets counting, comparing and formatting be', () => {
    const fine =
      'const left = readDag(einde) - readDag(vandaag);\nconst text = formatDag(dag);\nconst later = a > b;\nconst geen = { aantal: 0 };\n' +
      'const van = readDag(a);\nconst dagen = readDag(b) - van;\nconst eerste = van < readDag(b);\nconst meer = aantal > 1;\nconst som = dagen + 1;';
    expect(findDateArithmetic(fine)).to.deep.equal([]);
  });
});
