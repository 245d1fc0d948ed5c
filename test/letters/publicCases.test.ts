import { expect } from 'chai';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { loadHuisstijl } from '../../server/engine/loadHuisstijl.ts';
import { createBrieven } from '../../server/letters/createBrieven.ts';
import { createOndertekening } from '../../server/signing/createOndertekening.ts';
import type { Brieven } from '../../server/ports.ts';
import { needs } from '../support/tools.ts';

const root = new URL('../..', import.meta.url).pathname;
const path = (name: string) => `${root}test/data/zaken/${name}`;
const CASES = ['a-waagplein-lod', 'a-waagplein-verblijfsontzegging', 'b-rbnho-2021-777', 'c-rvs-2019-2912'];

describe('the signed letters of the public cases', function () {
  this.timeout(60_000);
  let brieven: Brieven;
  before(async () => {
    const huisstijl = (gemeente: string) => loadHuisstijl(`${root}rules`, gemeente);
    brieven = await createBrieven({ templatesDir: `${root}templates`, huisstijl });
  });

  for (const zaak of CASES) {
    it(`${zaak}: what was signed is, byte for byte, what the template makes today (else: npm run make-cases)`, async () => {
      const { brief } = JSON.parse(readFileSync(path(`${zaak}.brief.json`), 'utf8')) as { brief: unknown };
      const unsigned = await brieven.pdf(brieven.leesModel(brief), 'DEMONSTRATIE');
      const signed = readFileSync(path(`${zaak}.pdf`));
      expect(Buffer.compare(signed.subarray(0, unsigned.length), unsigned)).to.equal(0);
    });

    it(`${zaak}: the signature is valid, covers the whole file and says that it is a demonstration`, async () => {
      const { geldig, handtekeningen } = await createOndertekening().verifieer(
        readFileSync(path(`${zaak}.pdf`)),
      );
      expect(geldig).to.equal(true);
      expect(handtekeningen).to.have.length(1);
      expect(handtekeningen[0]).to.include({ omvatHeleBestand: true, demonstratie: true });
    });

    it(`${zaak}: every page says DEMONSTRATIE and the letter comes from no real municipality`, function () {
      needs(this, 'pdftotext');
      const { stdout } = spawnSync('pdftotext', ['-layout', path(`${zaak}.pdf`), '-'], { encoding: 'utf8' });
      const pages = stdout.split('\f').filter((page) => page.trim() !== '');
      expect(pages).not.to.be.empty;
      for (const page of pages) expect(page).to.match(/demonstratie/i);
      expect(stdout).to.include('Voorbeeldstad');
      expect(stdout).not.to.match(/burgemeester van Alkmaar/i);
    });
  }
});
