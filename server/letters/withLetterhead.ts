import type { Huisstijl, Logo } from '../ports.ts';

const HEAD = '<header class="briefhoofd">';
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

/** The drawing as inline SVG. Paths and colours were checked when the house style was read, so nothing else stands in it. */
function svgOf({ alt, viewBox, breedteMm, paden }: Logo): string {
  const [, , width = 1, height = 1] = viewBox.split(' ').map(Number);
  const paths = paden.map(({ d, kleur }) => `<path d="${escape(d)}" fill="${escape(kleur)}"/>`).join('');
  const size = `width="${breedteMm}mm" height="${Math.round((breedteMm * height * 100) / width) / 100}mm"`;
  return `<svg class="brieflogo" role="img" aria-label="${escape(alt)}" viewBox="${escape(viewBox)}" ${size}>${paths}</svg>`;
}

/** The preview with the logo of the municipality in the head of the letter, arranged as in the PDF. */
export function withLetterhead(html: string, { logo, hoofd = 'rechts' }: Huisstijl): string {
  if (!logo) return html;
  return html.replace(HEAD, `<header class="briefhoofd briefhoofd--${hoofd}">${svgOf(logo)}`);
}
