import { expect } from 'chai';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { brief } from '../../server/cli/brief.ts';
import { runCli } from '../../server/cli/runCli.ts';
import type { CliDeps } from '../../server/cli/runCli.ts';
import { toetsBrief } from '../../server/cli/toetsBrief.ts';
import { InputFaults, Refusal } from '../../server/domain/fault.ts';
import type { Brieven } from '../../server/ports.ts';
import { createDemoSigner } from '../../server/signing/createDemoSigner.ts';
import { createOndertekening } from '../../server/signing/createOndertekening.ts';
import { brieven, pdfTekst, templatesDir, zaakBrieven } from '../support/brieven.ts';
import { needs } from '../support/tools.ts';

const nu = '2026-11-26T10:00:00.000Z';
const COMMANDS = { brief, 'toets-brief': toetsBrief };

/** The rules as far as these commands need them: the advice of the rules has its own tests. */
const regels = (blokkerend: boolean) => ({
  leesDossier: (json: { peildatum?: unknown }) => {
    if (typeof json.peildatum === 'string') return json;
    throw new InputFaults([{ pad: 'peildatum', melding: 'Geef een datum.' }]);
  },
  adviseer: () =>
    Promise.resolve({
      signalen: blokkerend ? [{ ernst: 'blokkerend', code: 'onevenredig-kinderen' }] : [],
    }),
});

async function run(args: string[], bestand: unknown = {}, blokkerend = false, made?: Brieven) {
  const [out, err]: [unknown[], string[]] = [[], []];
  const written: Record<string, Uint8Array> = {};
  const deps = {
    regels: () => Promise.resolve(regels(blokkerend)),
    brieven: made ? () => Promise.resolve(made) : brieven,
    ondertekening: () => Promise.resolve(createOndertekening()),
    demoSigner: () => createDemoSigner({ map: null, nu }),
    nu: () => nu,
    readText: (path: string) =>
      path === 'zaak.json'
        ? Promise.resolve(typeof bestand === 'string' ? bestand : JSON.stringify(bestand))
        : Promise.reject(new Error('ENOENT')),
    writeBytes: (path: string, bytes: Uint8Array) => {
      written[path] = bytes;
      return Promise.resolve();
    },
    out: (json: unknown) => out.push(json),
    err: (message: string) => err.push(message),
  } as unknown as CliDeps;
  return { code: await runCli(COMMANDS, args, deps), out, err: err.join('\n'), written };
}

const zaak = (changes: object = {}) => ({
  zaak: 'OW13B-035',
  gemeente: null,
  peildatum: '2021-02-04',
  feiten: {},
  toelichting: ['voor mensen'],
  brief: { ...(zaakBrieven()['b-rbnho-2021-777'] as object), ...changes },
});

describe('cli brief and toets-brief', () => {
  it('a complete letter: one PDF marked CONCEPT, nothing on standard output', async () => {
    const { code, out, written } = await run(['brief', 'zaak.json', '--uit', 'brief.pdf'], zaak());
    expect([code, out]).to.deep.equal([0, []]);
    expect(Buffer.from(written['brief.pdf'] ?? []).toString('latin1', 0, 5)).to.equal('%PDF-');
    const nogEens = await run(['brief', 'zaak.json', '--uit', 'brief.pdf'], zaak());
    expect(
      Buffer.compare(written['brief.pdf'] as Uint8Array, nogEens.written['brief.pdf'] as Uint8Array),
    ).to.equal(0);
  });

  it('--proef: signed with the demo key', async () => {
    const { code, written } = await run(['brief', 'zaak.json', '--uit', 'x.pdf', '--proef'], zaak());
    expect(code).to.equal(0);
    const { geldig } = await createOndertekening().verifieer(written['x.pdf'] as Uint8Array);
    expect(geldig).to.equal(true);
  });

  it('a mandatory part missing: exit 3, all reasons, no file; toets-brief gives them as JSON', async () => {
    const onaf = zaak({ kosten: null, dictum: [] });
    const { code, err, written } = await run(['brief', 'zaak.json', '--uit', 'x.pdf'], onaf);
    expect([code, written]).to.deep.equal([3, {}]);
    expect(err).to.include('L12').and.include('het besluit in juridische woorden');
    const toets = await run(['toets-brief', 'zaak.json'], onaf);
    expect(toets.code).to.equal(0);
    const [gebreken] = toets.out as [{ regel: string; ernst: string; tekst: string }[]];
    expect(gebreken.find(({ regel }) => regel === 'L12')).to.include({ ernst: 'E' });
  });

  it('a blocking signal without a motivering: the letter is made, and it is said', async () => {
    const args = ['brief', 'zaak.json', '--uit', 'x.pdf'];
    const { code, err } = await run(args, zaak(), true);
    expect(code).to.equal(0);
    expect(err).to.include('onevenredig-kinderen');
    expect((await run(args, zaak({ afwijking: 'Omdat.' }), true)).err).to.equal('');
  });

  it('--openbaar: the copy for everybody, without names and signature, and what was taken out on standard error', async function () {
    needs(this, 'pdftotext');
    const { code, out, err, written } = await run(
      ['brief', 'zaak.json', '--uit', 'o.pdf', '--openbaar'],
      zaak(),
    );
    expect([code, out]).to.deep.equal([0, []]);
    const tekst = pdfTekst(written['o.pdf'] as Uint8Array);
    const { geadresseerden } = zaakBrieven()['b-rbnho-2021-777'] as { geadresseerden: { naam: string }[] };
    for (const { naam } of geadresseerden) expect(tekst).not.to.include(naam);
    expect(tekst).to.include('OPENBARE VERSIE').and.include('[handtekening]');
    expect(err)
      .to.match(/Weggelaten: .+ \(\d+ keer\)/)
      .and.include('u beslist wat naar buiten mag');
  });

  it('--openbaar: a witness named by --extra goes too; what cannot be made public gives no file, exit 3', async function () {
    needs(this, 'pdftotext');
    const kosten = 'De kosten zijn al betaald door Zonneschijn.';
    const args = ['brief', 'zaak.json', '--uit', 'o.pdf', '--openbaar', '--extra', 'Zonneschijn'];
    const { written } = await run(args, zaak({ kosten }));
    expect(pdfTekst(written['o.pdf'] as Uint8Array)).not.to.include('Zonneschijn');
    const bibob = await run(
      ['brief', 'zaak.json', '--uit', 'o.pdf', '--openbaar'],
      zaak({ kosten: 'Zie het Bibob-advies.' }),
    );
    expect([bibob.code, bibob.written]).to.deep.equal([3, {}]);
    expect(bibob.err).to.include('Bibob');
    const onaf = await run(['brief', 'zaak.json', '--uit', 'o.pdf', '--openbaar'], zaak({ kosten: null }));
    expect([onaf.code, onaf.written]).to.deep.equal([3, {}]);
    expect(onaf.err).to.include('L12');
  });

  it('--openbaar: what is left of a person is named by kind and place only, exit 3, no file', async () => {
    const made = await brieven();
    const rest = new Refusal([
      'In de openbare versie staat nog iets dat [naam] moet zijn (plaats: bladzijde 1).',
    ]);
    const lek = { ...made, openbaar: { ...made.openbaar, pdf: () => Promise.reject(rest) } };
    const { code, err, written } = await run(
      ['brief', 'zaak.json', '--uit', 'o.pdf', '--openbaar'],
      zaak(),
      false,
      lek,
    );
    expect([code, written]).to.deep.equal([3, {}]);
    expect(err).to.include('[naam] moet zijn');
  });

  it('--help explains every option', async () => {
    const { code, out, err } = await run(['brief', '--help']);
    expect([code, out]).to.deep.equal([0, []]);
    for (const optie of ['--uit', '--proef', '--openbaar', '--extra', '--soorten', '--voorbeelden'])
      expect(err).to.include(optie);
    expect((await run(['--help'])).err).to.include('toets-brief');
  });

  it('faults of dossier and letter together: exit 2', async () => {
    const fout = { ...zaak({ orgaan: 'koning' }), peildatum: 7 };
    const { code, err, written } = await run(['brief', 'zaak.json', '--uit', 'x.pdf'], fout);
    expect([code, written]).to.deep.equal([2, {}]);
    expect(err).to.include('peildatum: Geef een datum.').and.include('brief.orgaan: Kies een van');
  });

  it('no file, no JSON, no object, no target, an unknown option: exit 2 with what to do', async () => {
    for (const [args, bestand, text] of [
      [['brief', 'weg.json', '--uit', 'x'], {}, 'niet te lezen'],
      [['brief', 'zaak.json', '--uit', 'x'], '{', 'geen geldige JSON'],
      [['brief', 'zaak.json', '--uit', 'x'], [], 'een dossier met daarin'],
      [['brief', 'zaak.json'], {}, 'Gebruik: brief'],
      [['brief', 'a', 'b', '--uit', 'x'], {}, 'Gebruik: brief'],
      [['brief', '--kwijt'], {}, 'Gebruik: brief'],
      [['brief', 'zaak.json', '--uit', 'x', '--openbaar', '--proef'], {}, 'Gebruik: brief'],
      [['brief', 'zaak.json', '--uit', 'x', '--extra', 'Jansen'], {}, 'Gebruik: brief'],
      [['brief', '--voorbeelden', 'aanslag'], {}, 'bestaat niet'],
      [['toets-brief'], {}, 'Gebruik: toets-brief'],
    ] as const) {
      const { code, err, out } = await run([...args], bestand);
      expect([code, out]).to.deep.equal([2, []]);
      expect(err).to.include(text);
    }
  });

  it('--soorten gives the kinds, --voorbeelden files that brief accepts as they are', async () => {
    const [soorten] = (await run(['brief', '--soorten'])).out as [string[]];
    const mappen = readdirSync(join(templatesDir, 'brieven'), { withFileTypes: true });
    expect(soorten).to.have.members(mappen.filter((map) => map.isDirectory()).map(({ name }) => name));
    for (const soort of soorten) {
      const [bestanden] = (await run(['brief', '--voorbeelden', soort])).out as [unknown[]];
      expect(bestanden).not.to.be.empty;
      expect((await run(['brief', 'zaak.json', '--uit', 'x.pdf'], bestanden[0])).code, soort).to.equal(0);
      // the conformance tests draw every example: here each is read and judged as a file
      for (const bestand of bestanden) {
        const toets = await run(['toets-brief', 'zaak.json'], bestand);
        expect([toets.code, toets.out], soort).to.deep.equal([0, [[]]]);
      }
    }
  });
});
