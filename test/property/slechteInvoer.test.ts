import { expect } from 'chai';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { advies } from '../../server/cli/advies.ts';
import { brief } from '../../server/cli/brief.ts';
import { runCli, type CliDeps } from '../../server/cli/runCli.ts';
import { termijn } from '../../server/cli/termijn.ts';
import { toetsBrief } from '../../server/cli/toetsBrief.ts';
import { verifieer } from '../../server/cli/verifieer.ts';
import { canoniek } from '../../server/domain/canoniek.ts';
import { createTestDeps } from '../usecases/support/createTestDeps.ts';
import { proeven } from '../support/tools.ts';

const COMMANDS = { advies, termijn, brief, 'toets-brief': toetsBrief, verifieer };
const GOED = {
  dossier: 'test/data/zaken/b-rbnho-2021-777.json',
  brief: 'test/data/zaken/b-rbnho-2021-777.brief.json',
};
const lees = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const bestaandeTermijn = { id: 'x', termijn: 'bezwaar', start: '2026-04-02' };

/** A list in a list, and so on: deeper than any stack of calls. */
const diep = (diepte: number): string => `${'['.repeat(diepte)}${']'.repeat(diepte)}`;

/** What no program writes and somebody sends all the same. */
const vreemd: fc.Arbitrary<string> = fc.oneof(
  fc.jsonValue({ stringUnit: 'binary' }).map((waarde) => JSON.stringify(waarde)),
  fc.constantFrom(
    ...['"\\ud800"', '"a\\u0000b"', '1e999', '-1e308', '-0', '9007199254740993', '1e-320', '""', '[[]]'],
    ...['{"__proto__":{"x":1}}', '{"constructor":1}', '"0000-00-00"', '"9999-12-31"', '"0000-01-01"'],
    ...['{"aantal":1e15,"eenheid":"maand"}', '{"onbepaald":true}', `"${'x'.repeat(5000)}"`, 'null', 'true'],
  ),
);

/** A place in a JSON value, chosen by numbers, gets another value. The text is made by hand, so that any key may stand in it. */
function vervang(waarde: unknown, keuzes: readonly number[], nieuw: string): string {
  const [keuze, ...verder] = keuzes;
  if (keuze === undefined || typeof waarde !== 'object' || waarde === null) return nieuw;
  const sleutels = Object.keys(waarde);
  const plek = keuze % (sleutels.length + 1);
  const deel = (sleutel: string, i: number): string => {
    const kind = (waarde as Record<string, unknown>)[sleutel];
    return i === plek ? vervang(kind, verder, nieuw) : JSON.stringify(kind);
  };
  if (Array.isArray(waarde)) {
    const delen = sleutels.map(deel);
    return `[${(plek === sleutels.length ? [...delen, nieuw] : delen).join(',')}]`;
  }
  const delen = sleutels.map((sleutel, i) => `${JSON.stringify(sleutel)}:${deel(sleutel, i)}`);
  return `{${(plek === sleutels.length ? [...delen, `"__proto__":${nieuw}`] : delen).join(',')}}`;
}

const verminkt = (goed: unknown): fc.Arbitrary<string> =>
  fc
    .tuple(fc.array(fc.nat(400), { maxLength: 5 }), vreemd)
    .map(([keuzes, nieuw]) => vervang(goed, keuzes, nieuw));

describe('bad input on the command line', function () {
  this.timeout(600_000);
  let deps: Awaited<ReturnType<typeof createTestDeps>>['deps'];
  before(async () => ({ deps } = await createTestDeps()));
  after(() => deps.store.close());

  async function roepAan(argv: readonly string[], inhoud: string | Uint8Array) {
    const uit: string[] = [];
    const fouten: string[] = [];
    const cli: CliDeps = {
      regels: () => Promise.resolve(deps.regels),
      termijnen: () => Promise.resolve(deps.termijnen),
      brieven: () => Promise.resolve(deps.brieven),
      ondertekening: () => Promise.resolve(deps.ondertekening),
      demoSigner: () => Promise.resolve(deps.signer),
      nu: () => deps.clock.nu(),
      readText: () => Promise.resolve(Buffer.from(inhoud).toString('utf8')),
      readBytes: () => Promise.resolve(Buffer.from(inhoud)),
      writeBytes: () => Promise.resolve(),
      out: (json) => void uit.push(canoniek(json)),
      err: (melding) => void fouten.push(melding),
    };
    return { code: await runCli(COMMANDS, argv, cli), uit, fouten };
  }

  /** Done, or refused with a message and with nothing on standard output that could be taken for an answer. */
  async function nooitIntern(argv: readonly string[], inhoud: string | Uint8Array): Promise<void> {
    const { code, uit, fouten } = await roepAan(argv, inhoud);
    expect(code, fouten.join('\n')).to.be.oneOf([0, 2, 3]);
    if (code === 2) expect(uit).to.deep.equal([]);
    if (code === 2) expect(fouten).not.to.be.empty;
  }

  const gevallen: readonly [naam: string, argv: readonly string[], goed: unknown, aantal: number][] = [
    ['advies', ['advies', '-'], lees(GOED.dossier), 60],
    ['a list of dossiers', ['advies', '-'], [lees(GOED.dossier)], 30],
    ['termijn', ['termijn', '-'], [{ ...bestaandeTermijn, lengte: { aantal: 6, eenheid: 'week' } }], 150],
    ['toets-brief', ['toets-brief', '-'], lees(GOED.brief), 40],
    ['brief', ['brief', '-', '--uit', 'x.pdf'], lees(GOED.brief), 10],
  ];
  for (const [naam, argv, goed, aantal] of gevallen) {
    it(`${naam}: is answered or refused, whatever stands anywhere in the file`, () =>
      fc.assert(
        fc.asyncProperty(verminkt(goed), (tekst) => nooitIntern(argv, tekst)),
        { numRuns: proeven(aantal) },
      ));

    it(`${naam}: is refused when it is nested without end`, async () => {
      await nooitIntern(argv, diep(20_000));
      for (const keuzes of [
        [3, 400],
        [4, 30, 99],
        [4, 31],
      ])
        await nooitIntern(argv, vervang(goed, keuzes, diep(20_000)));
    });
  }

  it('termijn: what is no text is no name of a term', async () => {
    for (const naam of [{ toString: 1, valueOf: 1 }, ['bezwaar'], null, 1]) {
      const { code } = await roepAan(
        ['termijn', '-'],
        JSON.stringify({ ...bestaandeTermijn, termijn: naam }),
      );
      expect(code, JSON.stringify(naam)).to.equal(2);
    }
  });

  it('verifieer: bytes that only begin as a PDF are no valid letter', () =>
    fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), (staart) =>
        nooitIntern(['verifieer', 'x.pdf'], Buffer.concat([Buffer.from('%PDF-1.7\n'), staart])),
      ),
      { numRuns: proeven(50) },
    ));

  it('verifieer: a letter with other bytes somewhere is never an internal error', async () => {
    const pdf = readFileSync('test/data/zaken/b-rbnho-2021-777.pdf');
    await fc.assert(
      fc.asyncProperty(fc.nat(pdf.length - 1), fc.uint8Array({ maxLength: 40 }), (plek, anders) => {
        const bytes = Buffer.from(pdf);
        bytes.set(anders.slice(0, pdf.length - plek), plek);
        return nooitIntern(['verifieer', 'x.pdf'], bytes);
      }),
      { numRuns: proeven(20) },
    );
  });
});
