import PDFDocument from 'pdfkit';
import { collectBytes } from './collectBytes.ts';
import { deflateOnce } from './deflateOnce.ts';
import type { LetterPdf } from './letterPdf.ts';
import { FONT_KEYS } from './letterFonts.ts';
import { createFace } from './face.ts';
import type { Face } from './face.ts';
import type { FontKey, LetterFonts } from './letterFonts.ts';

/** What a reader of the file sees in its properties. */
export interface LetterInfo {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  /** ISO calendar day: the dagtekening, so that the same model gives the same bytes. */
  readonly day: string;
}

export interface OpenDocument {
  readonly pdf: LetterPdf;
  readonly font: Record<FontKey, Face>;
  /** Ends the document and gives its bytes. */
  readonly close: () => Promise<Uint8Array>;
}

const NS = 'http://www.aiim.org/pdfa/ns';
/** PDF/UA-1 beside PDF/A-2a: pdfkit writes one of the two, and PDF/A wants the foreign property declared. */
const PDFUA_XMP = `
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="${NS}/extension/" xmlns:pdfaSchema="${NS}/schema#" xmlns:pdfaProperty="${NS}/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Part of PDF/UA</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>`;

const XML: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeXml = (text: string): string => text.replace(/[&<>"]/g, (sign) => XML[sign] ?? sign);

/** pdfkit puts the properties into the XMP packet without escaping: hand it an escaped copy for that moment only. */
function escapeInfoInXmp(pdf: LetterPdf): void {
  const original = pdf._addInfo.bind(pdf);
  pdf._addInfo = () => {
    const raw = pdf.info;
    pdf.info = Object.fromEntries(
      Object.entries(raw).map(([key, value]) => [key, typeof value === 'string' ? escapeXml(value) : value]),
    );
    original();
    pdf.info = raw;
  };
}

/** What a test may leave out, to prove that the validator sees it. */
export interface Faults {
  readonly noLang?: boolean;
  readonly noTitle?: boolean;
  readonly noPdfUa?: boolean;
}

/** An empty A4 document that declares PDF/A-2a and PDF/UA-1, in Dutch, with a title and the letter fonts. */
export function openDocument(info: LetterInfo, fonts: LetterFonts, faults: Faults = {}): OpenDocument {
  const pdf = new PDFDocument({
    pdfVersion: '1.7',
    subset: 'PDF/A-2a' as never,
    tagged: true,
    ...(faults.noLang ? {} : { lang: 'nl-NL' }),
    displayTitle: true,
    font: null as never,
    autoFirstPage: false,
    size: 'A4',
    margin: 0,
    info: {
      ...(faults.noTitle ? {} : { Title: info.title }),
      Author: info.author,
      Subject: info.subject,
      Producer: 'Maatregelwijzer',
      Creator: 'Maatregelwijzer',
      CreationDate: new Date(`${info.day}T00:00:00Z`),
    },
  }) as unknown as LetterPdf;
  const bytes = collectBytes(pdf);
  deflateOnce(pdf);
  escapeInfoInXmp(pdf);
  if (!faults.noPdfUa) pdf.appendXML(PDFUA_XMP);
  const font = {} as Record<FontKey, Face>;
  for (const key of FONT_KEYS) {
    pdf.registerFont(key, fonts.font[key] as never);
    pdf.font(key);
    font[key] = createFace(pdf._font, fonts.font[key], fonts.cache[key]);
  }
  const close = (): Promise<Uint8Array> => {
    pdf.end();
    return Promise.resolve(bytes());
  };
  return { pdf, font, close };
}
