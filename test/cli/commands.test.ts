import { expect } from 'chai';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cli } from '../support/cli.ts';

const zaak = (naam: string) => `test/data/zaken/${naam}`;
const CASES = ['a-waagplein-lod', 'a-waagplein-verblijfsontzegging', 'b-rbnho-2021-777', 'c-rvs-2019-2912'];

describe('the command line', function () {
  this.timeout(120_000);
  const map = mkdtempSync(join(tmpdir(), 'opdracht-'));
  after(() => rmSync(map, { recursive: true }));

  for (const naam of CASES) {
    it(`gives the same advice, byte for byte, each time it is asked about ${naam}`, () => {
      const eerste = cli(['advies', zaak(`${naam}.json`)]);
      expect(eerste.code, eerste.err).to.equal(0);
      expect(cli(['advies', '-'], readFileSync(zaak(`${naam}.json`), 'utf8')).out).to.equal(eerste.out);
    });
  }

  it('answers an array with an array of the same length and order', () => {
    const dossiers = CASES.map(
      (naam) => JSON.parse(readFileSync(zaak(`${naam}.json`), 'utf8')) as { peildatum: string },
    );
    const { code, out } = cli(['advies', '-'], JSON.stringify(dossiers));
    expect(code).to.equal(0);
    const adviezen = JSON.parse(out) as { peildatum: string }[];
    expect(adviezen.map(({ peildatum }) => peildatum)).to.deep.equal(
      dossiers.map(({ peildatum }) => peildatum),
    );
  });

  it('refuses a whole array for one bad dossier, names every fault with its index, and prints nothing else', () => {
    const fout = {
      gemeente: 'GM0001',
      peildatum: '2026-02-30',
      feiten: { 'pand.soort': 'kasteel', 'geen.feit': 1 },
    };
    const goed = { gemeente: null, peildatum: '2026-11-23', feiten: {} };
    const { code, out, err } = cli(['advies', '-'], JSON.stringify([goed, fout]));
    expect(code).to.equal(2);
    expect(out).to.equal('');
    for (const deel of ['[1].gemeente', '[1].peildatum', 'pand.soort', 'geen.feit'])
      expect(err).to.include(deel);
    expect(err).not.to.include('[0]');
  });

  it('says what is wrong with a file that is no JSON or does not exist', () => {
    expect(cli(['advies', '-'], '{ "peildatum": ').code).to.equal(2);
    expect(cli(['advies', 'bestaat-niet.json']).code).to.equal(2);
    expect(cli(['onbekend']).code).to.equal(2);
  });

  it('computes a term, and an instant in gives an instant out', () => {
    const invoer = [
      { id: 'x', termijn: 'bezwaar', start: '2026-04-02' },
      {
        id: 'y',
        termijn: 'begunstigingstermijn_lod',
        start: '2026-10-24T22:00:00+02:00',
        lengte: { aantal: 48, eenheid: 'uur' },
      },
    ];
    const { code, out, err } = cli(['termijn', '-'], JSON.stringify(invoer));
    expect(code, err).to.equal(0);
    const [bezwaar, uren] = JSON.parse(out) as { einde: string; uitleg: string[] }[];
    expect(bezwaar?.einde).to.equal('2026-05-18');
    expect(bezwaar?.uitleg).not.to.be.empty;
    expect(uren?.einde).to.equal('2026-10-26T21:00:00+01:00');
  });

  it('makes a letter, marks it, signs a trial with the demo key, and verifies it', () => {
    const concept = join(map, 'concept.pdf');
    const proef = join(map, 'proef.pdf');
    const bron = zaak('b-rbnho-2021-777.brief.json');
    expect(cli(['brief', bron, '--uit', concept]).code).to.equal(0);
    expect(cli(['brief', bron, '--uit', proef, '--proef']).code).to.equal(0);
    expect(cli(['verifieer', concept]).code).to.equal(3);
    const { code, out } = cli(['verifieer', proef]);
    expect(code).to.equal(0);
    expect(JSON.parse(out)).to.include({ geldig: true });
    const bytes = readFileSync(proef);
    const midden = Math.floor(bytes.length / 3);
    bytes[midden] = (bytes[midden] ?? 0) ^ 1;
    const vervalst = join(map, 'vervalst.pdf');
    writeFileSync(vervalst, bytes);
    expect(cli(['verifieer', vervalst]).code).to.equal(3);
  });

  it('writes no letter when a mandatory part is missing, and names what is missing', () => {
    const bestand = JSON.parse(readFileSync(zaak('b-rbnho-2021-777.brief.json'), 'utf8')) as {
      brief: Record<string, unknown>;
    };
    bestand.brief['kosten'] = null;
    const uit = join(map, 'geen.pdf');
    const invoer = join(map, 'zonder-kosten.json');
    writeFileSync(invoer, JSON.stringify(bestand));
    const { code, err } = cli(['brief', invoer, '--uit', uit]);
    expect(code).to.equal(3);
    expect(err).to.match(/kosten/i);
    expect(existsSync(uit)).to.equal(false);
    const toets = cli(['toets-brief', invoer]);
    expect(toets.code).to.equal(0);
    expect(JSON.parse(toets.out)).to.deep.include.members([
      (JSON.parse(toets.out) as { regel: string }[]).find(({ regel }) => regel === 'L12'),
    ]);
  });

  it('lists the kinds of letters and gives examples of each that can be made', () => {
    const soorten = JSON.parse(cli(['brief', '--soorten']).out) as string[];
    expect(soorten).to.include.members(['sluiting-13b', 'last-onder-dwangsom', 'verblijfsontzegging']);
    // every kind in one process is test/cli/brief.test.ts; here one real process for the first, the middle and the last
    for (const soort of [0, soorten.length >> 1, soorten.length - 1].map((nr) => soorten[nr] ?? '')) {
      const voorbeelden = JSON.parse(cli(['brief', '--voorbeelden', soort]).out) as unknown[];
      expect(voorbeelden, soort).not.to.be.empty;
    }
  });
});
