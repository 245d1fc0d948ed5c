import { join } from 'node:path';
import type { BriefModel, Gebrek, Merk } from '../domain/brief.ts';
import { Refusal } from '../domain/fault.ts';
import { meetLeesbaarheid } from '../domain/meetLeesbaarheid.ts';
import { altVanKaart } from '../domain/gebied/omschrijfGebied.ts';
import type { Brieven, Huisstijl } from '../ports.ts';
import { createTekeningen } from './kaart/createTekeningen.ts';
import { kaartSvg } from './kaart/kaartSvg.ts';
import { loadStraten } from './kaart/loadStraten.ts';
import { maakKaart } from './kaart/maakKaart.ts';
import type { Tekening } from './kaart/tekening.ts';
import { createSjablonen } from './createSjablonen.ts';
import type { Gerenderd } from './createSjablonen.ts';
import { leesModel } from './leesModel.ts';
import { leesSoorten } from './leesSoorten.ts';
import type { BriefSoort } from './leesSoorten.ts';
import { createOpenbaar } from './openbaar/createOpenbaar.ts';
import { loadToetsregels } from './toets/loadToetsregels.ts';
import { loadTaalregels } from './loadTaalregels.ts';
import { alineasOf, isElement, parseFragment, textOf } from './parseFragment.ts';
import type { LetterNode } from './parseFragment.ts';
import { checkGlyphs } from './pdf/checkGlyphs.ts';
import { drawLetter } from './pdf/drawLetter.ts';
import { createLetterFonts } from './pdf/letterFonts.ts';
import type { LetterFonts } from './pdf/letterFonts.ts';
import { qrSvg } from './qrSvg.ts';
import { schoneTekst } from './schoneTekst.ts';
import { schoonModel } from './schoonModel.ts';
import type { Toetsregel } from './toets/loadToetsregels.ts';
import { regelsVoorSoort, toetsModel } from './toets/toetsModel.ts';
import { withLetterhead } from './withLetterhead.ts';
import { zonderOpmaak } from './zonderOpmaak.ts';

export interface BrievenOpties {
  /** The folder with brieven/ and onderdelen/. */
  readonly templatesDir: string;
  readonly huisstijl: (gemeente: string) => Huisstijl | null;
  /** The folder with brieftoets/; by default beside the templates. */
  readonly rulesDir?: string;
  /** Why a day is free (weekend, feestdag), in Dutch; without it the lint does not look at free days (L09). */
  readonly redenVrij?: (dag: string) => string | null;
  /** The end of a legal term from a day; without it the lint does not look at terms. */
  readonly eindeVanTermijn?: (termijn: string, start: string) => string | null;
}

/** A gap is shown as such on the screen; in a PDF there are none. */
const markGaps = (html: string): string =>
  html.replace(/\[nog [^\]<]*\]/g, (gap) => `<mark class="nog-invullen">${gap}</mark>`);

/** In the preview the figure stands in the page itself, drawn as in the PDF. */
const showFigures = (html: string, svg: (() => string) | null): string =>
  svg === null ? html : html.replace(/<img src="kaart:gebied"[^>]*>/, svg);

/** Names on a map, for the check that every character can be printed. */
const namesOn = (tekening: Tekening | null): string =>
  [...(tekening?.kader.vormen ?? []), ...(tekening?.vormen ?? [])]
    .map((vorm) => (vorm.soort === 'tekst' ? vorm.tekst : ''))
    .join('');

const firstHeading = (nodes: readonly LetterNode[]): string => {
  const heading = nodes.find((node) => isElement(node) && node.tag === 'h1');
  return heading && isElement(heading) ? textOf(heading.children).trim() : '';
};

/**
 * The letters of templates/brieven: one template gives the preview and the tagged PDF, so what was read is what is signed.
 * Reads and compiles everything once; throws when a template, its data or a rule of the lint is broken.
 */
// eslint-disable-next-line @typescript-eslint/require-await -- the port is asynchronous, so that fonts may come from elsewhere
export async function createBrieven(opties: BrievenOpties): Promise<Brieven> {
  const soorten = leesSoorten(opties.templatesDir);
  const sjablonen = createSjablonen(opties.templatesDir, soorten.values());
  const rulesDir = opties.rulesDir ?? join(opties.templatesDir, '..', 'rules');
  const regels = loadToetsregels(rulesDir);
  const straten = loadStraten(rulesDir);
  const taal = loadTaalregels(opties.rulesDir ?? join(opties.templatesDir, '..', 'rules'));
  let fonts: LetterFonts | null = null;
  const tekeningVan = createTekeningen(() => (fonts ??= createLetterFonts()));

  const kennis = {
    redenVrij: opties.redenVrij ?? (() => null),
    eindeVanTermijn: opties.eindeVanTermijn ?? (() => null),
  };
  const soortVan = (model: BriefModel): BriefSoort => {
    const soort = soorten.get(model.soort);
    if (!soort) throw new Refusal([`De soort brief "${model.soort}" bestaat niet.`]);
    return soort;
  };
  const perSoort = new Map<string, readonly Toetsregel[]>();
  const regelsVan = (soort: BriefSoort): readonly Toetsregel[] => {
    const eigen = perSoort.get(soort.slug) ?? regelsVoorSoort(regels, soort);
    perSoort.set(soort.slug, eigen);
    return eigen;
  };
  const bekend = new Map<string, Huisstijl>();
  const huisstijlVan = ({ gemeente }: BriefModel): Huisstijl => {
    const huisstijl = bekend.get(gemeente) ?? opties.huisstijl(gemeente);
    if (huisstijl) bekend.set(gemeente, huisstijl);
    if (!huisstijl) throw new Refusal([`Van gemeente ${gemeente} zijn geen briefgegevens bekend.`]);
    return huisstijl;
  };
  const render = (model: BriefModel) => sjablonen.render(model, soortVan(model), huisstijlVan(model));
  const toetsRender = (model: BriefModel, { gaten }: Gerenderd): Gebrek[] =>
    toetsModel(zonderOpmaak(model), soortVan(model), regelsVan(soortVan(model)), gaten, {
      ...kennis,
      gemeentenaam: huisstijlVan(model).naam.replace(/^gemeente /i, ''),
      rechtbank: huisstijlVan(model).rechtbankNaam,
    });

  const teken = async (
    html: string,
    model: BriefModel,
    { merk, subject, zinnen = [] }: { merk: Merk; subject: string; zinnen?: readonly string[] },
  ): Promise<Uint8Array> => {
    const huisstijl = huisstijlVan(model);
    const nodes = parseFragment(html);
    const kenmerk = schoneTekst(model.kenmerk);
    fonts ??= createLetterFonts();
    const tekening = tekeningVan(model.kaart);
    checkGlyphs(textOf(nodes) + kenmerk + huisstijl.naam + namesOn(tekening), fonts);
    const info = { title: firstHeading(nodes), author: huisstijl.naam, subject, day: model.dagtekening };
    const figures = tekening === null ? {} : { 'kaart:gebied': tekening };
    const wie = { head: huisstijl.naam, kenmerk, stijl: huisstijl };
    return drawLetter({ nodes, info, merk, ...wie, figures, zinnen }, fonts);
  };
  const openbaar = createOpenbaar({
    ...{ templatesDir: opties.templatesDir, rulesDir, soortVan, huisstijlVan, teken },
    render: (model) => render(model).html,
    opScherm: withLetterhead,
  });

  return {
    openbaar,
    soorten: () => [...soorten.values()],
    voorbeelden: (slug) => [...(soorten.get(slug)?.voorbeelden ?? [])],
    leesModel: (json) => leesModel(json, soorten, (code) => opties.huisstijl(code) !== null),
    toets(invoer) {
      const model = schoonModel(invoer);
      return toetsRender(model, render(model));
    },
    leesbaarheid(invoer) {
      const nodes = parseFragment(render(schoonModel(invoer)).html);
      return meetLeesbaarheid(alineasOf(nodes), taal);
    },
    html(invoer) {
      const model = schoonModel(invoer);
      const { html } = render(model);
      parseFragment(html);
      const { kaart } = model;
      const tekening = tekeningVan(model.kaart);
      const svg = kaart && tekening && (() => kaartSvg(tekening, altVanKaart(kaart.gebied, kaart.straten)));
      return withLetterhead(showFigures(qrSvg(markGaps(html)), svg ?? null), huisstijlVan(model));
    },
    async pdf(invoer, merk) {
      const model = schoonModel(invoer);
      const rendered = render(model);
      const redenen = toetsRender(model, rendered).filter(({ ernst }) => ernst === 'E');
      if (redenen.length > 0) throw new Refusal(redenen.map(({ regel, tekst }) => `${regel}: ${tekst}`));
      return teken(rendered.html, model, { merk, subject: `Kenmerk ${schoneTekst(model.kenmerk)}` });
    },
    straten: (gemeente) => straten.get(gemeente) ?? null,
    maakKaart: (gemeente, gebied) => maakKaart(gebied, straten.get(gemeente) ?? null),
    versie: (model) => sjablonen.versie(model, soortVan(model)),
  };
}
