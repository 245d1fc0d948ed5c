import type { BriefModel, Merk } from '../../domain/brief.ts';
import { Refusal } from '../../domain/fault.ts';
import type {
  OpenbaarFragment,
  OpenbaarGrond,
  OpenbaarInvoer,
  OpenbaarRest,
} from '../../domain/openbareVersie.ts';
import type { Huisstijl, Openbaar } from '../../ports.ts';
import type { BriefSoort } from '../leesSoorten.ts';
import { schoonModel } from '../schoonModel.ts';
import { zonderOpmaak } from '../zonderOpmaak.ts';
import { parseFragment } from '../parseFragment.ts';
import { createKennisgeving, platteTekst } from './kennisgeving.ts';
import { loadOpenbaarRegels } from './loadOpenbaarRegels.ts';
import type { OpenbaarRegels } from './loadOpenbaarRegels.ts';
import { leesbaar, maakOpenbaarModel, openbareHtml } from './maakOpenbaar.ts';
import type { OpenbaarModel } from './maakOpenbaar.ts';
import { pdfPlekken, vreemdInPdf } from './pdfPlekken.ts';
import { openbareTekst, vindGegevens } from './vindGegevens.ts';
import { vouw } from './tokens.ts';
import { zoekRest } from './zoekRest.ts';
import type { Plek } from './zoekRest.ts';

/** What the room of the letters lends to the public copy. */
export interface OpenbaarBron {
  readonly templatesDir: string;
  readonly rulesDir: string;
  readonly soortVan: (model: BriefModel) => BriefSoort;
  readonly huisstijlVan: (model: BriefModel) => Huisstijl;
  readonly render: (model: BriefModel) => string;
  /** The letterhead on the screen. */
  readonly opScherm: (html: string, huisstijl: Huisstijl) => string;
  readonly teken: (
    html: string,
    model: BriefModel,
    hoe: { readonly merk: Merk; readonly subject: string; readonly zinnen: readonly string[] },
  ) => Promise<Uint8Array>;
}

const ZIN = 'OPENBARE VERSIE: persoonsgegevens zijn vervangen door woorden tussen rechte haken.';
const ZIN_DEMONSTRATIE = 'DEMONSTRATIE: deze gemeente en dit besluit bestaan niet.\n\n';
const ZIN_KENNISGEVING = 'CONCEPT voor het Gemeenteblad: nog niet gepubliceerd.';

/** The sentence above each page is the program's own: somebody may be called Haken. */
const zonderEigen = (plekken: readonly Plek[]): Plek[] =>
  plekken.map(({ waar, tekst }) => ({
    waar,
    tekst: tekst.replaceAll(ZIN, '').replaceAll(ZIN_KENNISGEVING, ''),
  }));

/** Text and link addresses of a page, as somebody would copy them. */
const htmlPlekken = (html: string): Plek[] => [
  { waar: 'tekst van de brief', tekst: leesbaar(html.replace(/<[^>]*>/g, '\n')) },
  ...[...html.matchAll(/\s(?:href|alt|title|aria-label)="([^"]*)"/g)].map(([, tekst = '']) => ({
    waar: 'adres van een link in de brief',
    tekst: leesbaar(tekst),
  })),
];

function gronden(fragmenten: readonly OpenbaarFragment[], regels: OpenbaarRegels): OpenbaarGrond[] {
  const delen = fragmenten.flatMap((fragment) => fragment.delen);
  return regels.soorten.flatMap(({ id, naam, grond }) => {
    const aantal = delen.filter(({ soort }) => soort === id).length;
    const { wet, artikel, lid, onderdeel, waarom, status } = regels.gronden[grond] ?? {};
    if (aantal === 0 || !wet || !artikel || !status) return [];
    const bron = { wet, artikel, lid: `${lid}, onder ${onderdeel}`, status };
    return [{ soort: id, naam, aantal, grond: bron, waarom: waarom ?? '' }];
  });
}

const weiger = (rest: readonly OpenbaarRest[], vreemd: readonly string[] = []): void => {
  if (rest.length === 0 && vreemd.length === 0) return;
  throw new Refusal([
    ...rest.map(
      ({ waar, wat }) =>
        `In de openbare versie staat nog iets dat ${wat} moet zijn (plaats: ${waar}). Noem het bij de extra woorden of laat het tekstdeel weg.`,
    ),
    ...vreemd.map((wat) => `In het bestand zit ${wat}. Dat hoort niet in een openbare versie.`),
  ]);
};

/** The public copies of the letters of templates/brieven. Throws when the data under rules/openbaar is broken. */
export function createOpenbaar(bron: OpenbaarBron): Openbaar {
  const regels = loadOpenbaarRegels(bron.rulesDir);
  const kennisgeving = createKennisgeving(bron.templatesDir);

  const weigerBibob = (model: BriefModel): void => {
    const tekst = vouw(`${JSON.stringify(model)} ${bron.render(model)}`);
    const isBibob = bron.soortVan(model).klassen.includes('BIB');
    if (isBibob || regels.bibob.some((woord) => tekst.includes(vouw(woord))))
      throw new Refusal([regels.weigeringBibob]);
  };
  function maak(ruw: BriefModel, invoer: OpenbaarInvoer): OpenbaarModel & { html: string } {
    const model = zonderOpmaak(schoonModel(ruw));
    weigerBibob(model);
    const bij = { soort: bron.soortVan(model), huisstijl: bron.huisstijlVan(model), regels };
    const gemaakt = maakOpenbaarModel(model, invoer, bij);
    return { ...gemaakt, html: openbareHtml(bron.render(gemaakt.model), gemaakt.opdracht) };
  }
  const teken = (html: string, model: BriefModel, merk: Merk, zin: string): Promise<Uint8Array> => {
    const soort = zin === ZIN ? 'Openbare versie' : 'Concept voor het Gemeenteblad';
    return bron.teken(html, model, { merk, subject: `${soort}, kenmerk ${model.kenmerk}`, zinnen: [zin] });
  };

  return {
    versie(model, invoer) {
      const { html, fragmenten, opdracht } = maak(model, invoer);
      return {
        html: bron.opScherm(html, bron.huisstijlVan(model)),
        fragmenten,
        gronden: gronden(fragmenten, regels),
        rest: zoekRest(opdracht, htmlPlekken(html)),
      };
    },
    async pdf(model, invoer, merk) {
      const { html, opdracht, model: openbaar } = maak(model, invoer);
      weiger(zoekRest(opdracht, htmlPlekken(html)));
      const bytes = await teken(html, openbaar, merk, ZIN);
      weiger(zoekRest(opdracht, zonderEigen(pdfPlekken(bytes))), vreemdInPdf(bytes));
      return bytes;
    },
    async kennisgeving(model, invoer) {
      if (!bron.soortVan(model).aard.startsWith('besluit'))
        throw new Refusal([
          'Dit is geen besluit, bijvoorbeeld maar een voornemen. Daarover komt geen bericht in het Gemeenteblad.',
        ]);
      const { opdracht, model: openbaar } = maak(model, invoer);
      const ruw = kennisgeving(openbaar, bron.soortVan(model), bron.huisstijlVan(model));
      const html = openbareHtml(ruw, opdracht);
      weiger(zoekRest(opdracht, htmlPlekken(html)));
      const { demonstratie } = bron.huisstijlVan(model);
      const pdf = await teken(html, openbaar, demonstratie ? 'DEMONSTRATIE' : null, ZIN_KENNISGEVING);
      weiger(zoekRest(opdracht, zonderEigen(pdfPlekken(pdf))), vreemdInPdf(pdf));
      const tekst = (demonstratie ? ZIN_DEMONSTRATIE : '') + platteTekst(parseFragment(html));
      return { tekst: openbareTekst(vindGegevens(tekst, opdracht)), pdf };
    },
  };
}
