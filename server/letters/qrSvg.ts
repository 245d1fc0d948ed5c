import { QR_RAND, qrMatrix, qrRuns } from './qrMatrix.ts';

const QR_IMG = /<img src="qr:([^"]*)" alt="([^"]*)">/g;
const SIGNS: Record<string, string> = { '&amp;': '&', '&#39;': "'" };

function svgOf(adres: string, alt: string): string {
  const matrix = qrMatrix(adres.replace(/&amp;|&#39;/g, (sign) => SIGNS[sign] ?? sign));
  const side = matrix.length + 2 * QR_RAND;
  const path = qrRuns(matrix).map(([x, y, n]) => `M${x + QR_RAND} ${y + QR_RAND}h${n}v1h-${n}z`);
  return `<svg class="qr" role="img" aria-label="${alt}" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges"><path d="${path.join('')}"/></svg>`;
}

/** Draws each QR code of a letter as SVG, for the preview on the screen. Alternative texts stay escaped as they came. */
export const qrSvg = (html: string): string =>
  html.replace(QR_IMG, (_, adres: string, alt: string) => svgOf(adres, alt));
