import { isElement } from '../parseFragment.ts';
import type { Letter } from './letter.ts';
import { kaartStrip } from './drawKaart.ts';
import { flowStrips } from './flowStrips.ts';
import type { Flow } from './textFlow.ts';
import { openDocument } from './letterDocument.ts';
import type { Faults } from './letterDocument.ts';
import type { LetterFonts } from './letterFonts.ts';
import { drawBand, houseColor } from './letterhead.ts';
import { checkFooter, drawChrome, merkStrips } from './pageChrome.ts';
import { paginate } from './paginate.ts';
import { createPen } from './pen.ts';
import { endForm, signatureStrip } from './signatureField.ts';
import { PAGE } from './strip.ts';

/** Draws a letter as tagged PDF/A-2a and PDF/UA-1. The same letter gives the same bytes. */
export async function drawLetter(
  letter: Letter,
  fonts: LetterFonts,
  faults: Faults = {},
): Promise<Uint8Array> {
  const { pdf, font, close } = openDocument(letter.info, fonts, faults);
  const document = pdf.struct('Document');
  pdf.addStructure(document);
  const fields: object[] = [];
  const flow: Flow = {
    pdf,
    fonts: font,
    x: PAGE.left,
    right: PAGE.right,
    inside: null,
    style: letter.stijl ?? {},
    house: houseColor(letter.stijl ?? {}),
    addressed: letter.nodes.some((node) => isElement(node) && node.tag === 'address'),
    signature: (parent) => signatureStrip(pdf, fields, parent, PAGE.left),
    figure(name, struct) {
      const figure = letter.figures?.[name];
      if (!figure) throw new Error(`letter: there is no figure ${name}`);
      return kaartStrip(pdf, fonts, struct, figure, PAGE.left);
    },
  };
  checkFooter(flow, letter);
  const strips = flowStrips(flow, letter.nodes, document);
  const pages = paginate([...merkStrips(flow, letter, document), ...strips]);
  const pen = createPen(pdf, font);
  pages.forEach((page, index) => {
    pdf.addPage();
    if (index === 0) drawBand(pen, letter);
    drawChrome(pen, flow, fonts, letter, index + 1, pages.length);
    for (const { strip, y, repeatAt } of page) {
      if (repeatAt !== null) strip.repeat?.draw(pen, repeatAt);
      strip.draw(pen, y);
    }
    pen.flush();
  });
  document.end();
  endForm(pdf, fields);
  const bytes = await close();
  fonts.trim();
  return bytes;
}
