import { expect } from 'chai';
import fc from 'fast-check';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { BriefModel } from '../../server/domain/brief.ts';
import { InputFaults } from '../../server/domain/fault.ts';
import { arceer } from '../../server/letters/kaart/arceer.ts';
import { createMeet } from '../../server/letters/kaart/createMeet.ts';
import { loadStraten } from '../../server/letters/kaart/loadStraten.ts';
import { kaartSha256, maakKaart } from '../../server/letters/kaart/maakKaart.ts';
import { tekenKaart } from '../../server/letters/kaart/tekenKaart.ts';
import type { TekstVorm } from '../../server/letters/kaart/tekening.ts';
import { createLetterFonts } from '../../server/letters/pdf/letterFonts.ts';
import { brieven, model, pdfTekst, plat, rulesDir } from '../support/brieven.ts';
import { binnenstadJson, blok, collectie, deel, straten, vlak } from '../support/gebieden.ts';
import type { Meters } from '../support/gebieden.ts';
import { needs, proeven } from '../support/tools.ts';
import { needsVeraPdf, valideerPdf } from '../support/valideerPdf.ts';

const kaart = () => maakKaart(binnenstadJson(), straten);
const verbod = (changes: Readonly<Record<string, unknown>> = {}): Promise<BriefModel> =>
  model('verblijfsontzegging', { kaart: kaart(), ...changes });

interface Node {
  readonly role?: string;
  readonly alt?: string;
  readonly bbox?: readonly number[];
  readonly children?: readonly Node[];
}
const nodes = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(nodes)];

async function figures(bytes: Uint8Array): Promise<{ page: number; alt: string; bbox: readonly number[] }[]> {
  const document = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const found = [];
  for (let page = 1; page <= document.numPages; page++) {
    const tree = (await (await document.getPage(page)).getStructTree()) as Node | null;
    for (const node of tree ? nodes(tree) : [])
      // the logo in the letterhead is a figure of its own
      if (node.role === 'Figure' && !/^Logo/i.test(node.alt ?? ''))
        found.push({ page, alt: node.alt ?? '', bbox: node.bbox ?? [] });
  }
  return found;
}

const omgekeerd = (waarde: unknown): unknown => {
  if (Array.isArray(waarde)) return waarde.map(omgekeerd);
  if (typeof waarde !== 'object' || waarde === null) return waarde;
  return Object.fromEntries(
    Object.entries(waarde)
      .toReversed()
      .map(([sleutel, deel]) => [sleutel, omgekeerd(deel)]),
  );
};

describe('the map of an area as an annex', function () {
  this.timeout(120_000);

  it('passes veraPDF for PDF/A-2a and PDF/UA-1: with everything on it, without streets, as a voornemen', async function () {
    needsVeraPdf(this);
    const made = await brieven();
    const bevindingen = valideerPdf({
      alles: await made.pdf(await verbod(), 'CONCEPT'),
      zonderStraten: await made.pdf(await verbod({ kaart: maakKaart(binnenstadJson(), null) }), null),
      voornemen: await made.pdf(
        await model('voornemen-verblijfsontzegging', { kaart: kaart() }),
        'DEMONSTRATIE',
      ),
    });
    expect(bevindingen.filter(({ voldoet }) => !voldoet)).to.deep.equal([]);
    expect(bevindingen).to.have.length(6);
  });

  it('is one figure with its words and its place on the page', async () => {
    const [figuur, ...meer] = await figures(await (await brieven()).pdf(await verbod(), null));
    expect(meer).to.deep.equal([]);
    expect(figuur?.alt).to.include(
      'De grens loopt langs Noordersingel, Lindelaan, Molenstraat, Noordkade, Bakkerstraat',
    );
    expect(figuur?.alt).to.include('Aantal doorgangen: 1.').and.include('Aantal uitzonderingen: 2.');
    const [links = 0, onder = 0, rechts = 0, boven = 0] = figuur?.bbox ?? [];
    expect(rechts - links).to.be.closeTo(455.5, 1);
    expect(boven - onder).to.be.within(340, 400);
    expect(onder).to.be.above(0);
  });

  it('says in the letter the hash of what it shows, and begins a page of its own', async function () {
    needs(this, 'pdftotext');
    const besluit = await verbod();
    const paginas = pdfTekst(await (await brieven()).pdf(besluit, null))
      .split('\f')
      .map(plat);
    const bijlage = paginas.findIndex((pagina) => pagina.includes('Bijlage: kaart van het gebied'));
    expect(paginas[bijlage]).to.match(/^Gemeente Voorbeeldstad Bijlage: kaart van het gebied/);
    if (!besluit.kaart) throw new Error('no map');
    expect(paginas[bijlage]).to.include(kaartSha256(besluit.kaart));
    const woorden = paginas.slice(bijlage).join(' ');
    for (const zin of besluit.kaart.omschrijving.split(/\n+/))
      expect(
        woorden.replace(/ Kenmerk \S+ Pagina \d van \d Gemeente Voorbeeldstad/g, '').replace(/• /g, ''),
      ).to.include(plat(zin));
  });

  it('stands in every kind of letter that names an area: what can be drawn is printed', async () => {
    const made = await brieven();
    const soorten = made.soorten().filter(({ velden }) => velden.includes('gebied'));
    expect(soorten.length).to.be.above(1);
    for (const { slug } of soorten)
      expect(made.html(await model(slug, { kaart: kaart() })), slug).to.include('<svg class="mw-briefkaart"');
  });

  it('a letter without a map has no annex and no figure', async () => {
    const made = await brieven();
    const zonder = await verbod({ kaart: null });
    expect(made.html(zonder)).not.to.match(/Bijlage: kaart|mw-briefkaart|<img/);
    expect(await figures(await made.pdf(zonder, null))).to.deep.equal([]);
  });

  it('shows in the preview the same map as the paper: the same names at the same places', async () => {
    const html = (await brieven()).html(await verbod());
    expect(
      html.match(/<svg class="mw-briefkaart" role="img" aria-label="Kaart van het gebied/g),
    ).to.have.length(1);
    expect(html).not.to.match(/<img| style=|url\(/);
    const tekening = tekenKaart(kaart(), createMeet(createLetterFonts()));
    for (const vorm of tekening.kader.vormen)
      if (vorm.soort === 'tekst') {
        const [x, y] = vorm.van.map((waarde) => String(Math.round(waarde * 100) / 100));
        expect(html).to.include(
          `<text x="${x}" y="${y}" font-size="${Math.round(vorm.grootte * 100) / 100}"`,
        );
      }
  });

  it('a name with signs of HTML stays a name on the screen', async () => {
    const json = {
      bron: 'proef',
      ...collectie({
        type: 'Feature',
        properties: { naam: `<b onx="1">'&` },
        geometry: {
          type: 'LineString',
          coordinates: [
            [3.499, 52.9],
            [3.502, 52.9],
          ],
        },
      }),
    };
    const map = mkdtempSync(join(tmpdir(), 'straten-'));
    try {
      mkdirSync(join(map, 'beleid/GM9999'), { recursive: true });
      writeFileSync(join(map, 'beleid/GM9999/straten.geojson'), JSON.stringify(json));
      const eigen = loadStraten(map).get('GM9999') ?? null;
      const html = (await brieven()).html(
        await verbod({ kaart: maakKaart(collectie(deel('gebied', vlak(blok(-60, -30, 60, 30)))), eigen) }),
      );
      expect(html).to.include('&lt;b onx=&#34;1&#34;&gt;&#39;&amp;').and.not.include('<b onx');
    } finally {
      rmSync(map, { recursive: true });
    }
  });
});

describe('the hash of a map', () => {
  it('is the same whatever the order of the keys', () => {
    const eigen = kaart();
    expect(kaartSha256(omgekeerd(eigen) as typeof eigen)).to.equal(eigen.sha256);
  });

  it('changes with a point, a word or a street', () => {
    const { gebied, omschrijving, straten: rondom, sha256 } = kaart();
    const hashes = [
      kaartSha256({
        gebied: { ...gebied, features: gebied.features.slice(0, -1) },
        omschrijving,
        straten: rondom,
      }),
      kaartSha256({ gebied, omschrijving: `${omschrijving} `, straten: rondom }),
      kaartSha256({ gebied, omschrijving, straten: null }),
    ];
    expect(new Set([sha256, ...hashes]).size).to.equal(4);
  });

  it('still fits after the map was stored and read back, wherever the area lies', async () => {
    const made = await brieven();
    const goed = await verbod();
    const plek = fc.integer({ min: -600, max: 560 });
    fc.assert(
      fc.property(plek, plek, fc.integer({ min: 15, max: 500 }), (x, y, maat) => {
        const eigen = maakKaart(collectie(deel('gebied', vlak(blok(x, y, x + maat, y + maat)))), straten);
        const gelezen = made.leesModel(JSON.parse(JSON.stringify({ ...goed, kaart: eigen })));
        expect(gelezen.kaart).to.deep.equal(eigen);
      }),
      { numRuns: proeven(60) },
    );
  });

  it('must be the right one: nobody changes a map behind it', async () => {
    const vals = { ...kaart(), omschrijving: 'Heel de stad.' };
    const fout = await verbod({ kaart: vals }).catch((error: unknown) => error);
    expect(fout).to.be.instanceOf(InputFaults);
    expect(String(fout)).to.include('kaart.sha256: De controlecode hoort niet bij deze kaart');
    const stuk = await verbod({ kaart: { ...kaart(), gebied: collectie() } }).catch(
      (error: unknown) => error,
    );
    expect(String(stuk)).to.include('Er is nog geen gebied getekend');
  });
});

describe('what a cartographer looks for', () => {
  const meet = createMeet(createLetterFonts());
  const tekening = tekenKaart(kaart(), meet);
  const teksten = tekening.kader.vormen.filter((vorm): vorm is TekstVorm => vorm.soort === 'tekst');

  /** The corners and middle line of a label, close enough to find one that lies over another. */
  function punten({ tekst, font, grootte, van, hoek }: TekstVorm): Meters[] {
    const breed = meet(tekst, font) * grootte;
    const aantal = Math.max(2, Math.ceil(breed / 2));
    return Array.from({ length: aantal + 1 }, (_, nummer): Meters => {
      const ver = (breed * nummer) / aantal;
      const hoog = grootte * 0.35;
      return [
        van[0] + Math.cos(hoek) * ver + Math.sin(hoek) * hoog,
        van[1] + Math.sin(hoek) * ver - Math.cos(hoek) * hoog,
      ];
    });
  }

  it('no label lies over another, and all lie within the frame', () => {
    const botsingen: string[] = [];
    teksten.forEach((een, index) => {
      for (const [x, y] of punten(een)) {
        expect(x, een.tekst).to.be.within(0, tekening.breedte);
        expect(y, een.tekst).to.be.within(0, tekening.kader.hoogte);
      }
      for (const ander of teksten.slice(index + 1)) {
        const dicht = Math.min(
          ...punten(een).flatMap(([x, y]) => punten(ander).map(([a, b]) => Math.hypot(a - x, b - y))),
        );
        if (dicht < (een.grootte + ander.grootte) * 0.4) botsingen.push(`${een.tekst} / ${ander.tekst}`);
      }
    });
    expect(botsingen).to.deep.equal([]);
    expect(teksten.length).to.be.above(25);
  });

  it('hatching lies in the area, not in its hole and not where one may come', () => {
    const ringen = [blok(0, 0, 100, 100), blok(40, 40, 60, 60)].map((ring) => [...ring, ring[0] as Meters]);
    const open = [[blok(10, 70, 30, 90)].map((ring) => [...ring, ring[0] as Meters])].flat();
    const lijnen = arceer(ringen, [open], 6);
    expect(lijnen.length).to.be.above(20);
    for (const [van, tot] of lijnen) {
      const [x, y] = [((van?.[0] ?? 0) + (tot?.[0] ?? 0)) / 2, ((van?.[1] ?? 0) + (tot?.[1] ?? 0)) / 2];
      expect(x).to.be.within(0, 100);
      expect(y).to.be.within(0, 100);
      expect(x > 40.1 && x < 59.9 && y > 40.1 && y < 59.9, `${x} ${y} in the hole`).to.equal(false);
      expect(x > 10.1 && x < 29.9 && y > 70.1 && y < 89.9, `${x} ${y} in the exception`).to.equal(false);
    }
  });

  it('the scale bar is as long as it says', () => {
    const balk = tekening.vormen.find((vorm) => vorm.soort === 'lijn' && vorm.dikte === 0.7);
    const labels = tekening.vormen.flatMap((vorm) => (vorm.soort === 'tekst' ? [vorm.tekst] : []));
    const meter = Number(labels.find((tekst) => / m$/.test(tekst))?.replace(' m', ''));
    if (balk?.soort !== 'lijn') throw new Error('no scale bar');
    const [links, rechts] = [balk.paden[0]?.[0]?.[0] ?? 0, balk.paden[0]?.[1]?.[0] ?? 0];
    const millimeter = ((rechts - links) * 25.4) / 72;
    expect(millimeter).to.be.closeTo((meter * 1000) / 4000, 0.01);
    expect(labels).to.include('Schaal 1 : 4.000 op A4');
  });
});

describe('the file with the streets of a municipality', () => {
  it('is read for every municipality that has one, and the others have none', () => {
    expect([...loadStraten(rulesDir).keys()]).to.deep.equal(['GM9999']);
  });

  it('that is broken stops the start, with the faults of all files', () => {
    const map = mkdtempSync(join(tmpdir(), 'straten-'));
    try {
      for (const [code, inhoud] of [
        ['GM0001', '{'],
        ['GM0002', '{"type":"FeatureCollection"}'],
        ['GM0003', JSON.stringify({ bron: 'x', ...collectie() })],
      ] as const) {
        mkdirSync(join(map, 'beleid', code), { recursive: true });
        writeFileSync(join(map, 'beleid', code, 'straten.geojson'), inhoud);
      }
      cpSync(join(rulesDir, 'beleid/GM9999'), join(map, 'beleid/GM9999'), { recursive: true });
      expect(() => loadStraten(map)).to.throw(
        InputFaults,
        /GM0001[\s\S]*geen geldige JSON[\s\S]*GM0002[\s\S]*bron[\s\S]*GM0003[\s\S]*Geen enkele straat heeft een naam/,
      );
    } finally {
      rmSync(map, { recursive: true });
    }
  });
});
