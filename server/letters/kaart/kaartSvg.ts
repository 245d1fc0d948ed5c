import type { XY } from '../../domain/gebied/projectie.ts';
import type { Kleur, Tekening, Vorm } from './tekening.ts';

const n = (waarde: number): string => String(Math.round(waarde * 100) / 100);
const hex = (kleur: Kleur): string =>
  `#${kleur
    .map((deel) =>
      Math.round(deel * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
const TEKENS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&#34;', "'": '&#39;' };
const veilig = (tekst: string): string => tekst.replace(/[&<>"']/g, (teken) => TEKENS[teken] ?? teken);
const pad = (punten: readonly XY[]): string =>
  punten.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${n(x)} ${n(y)}`).join('');
const isDicht = (punten: readonly XY[]): boolean => {
  const [eerste, laatste] = [punten[0], punten.at(-1)];
  return punten.length > 2 && eerste?.[0] === laatste?.[0] && eerste?.[1] === laatste?.[1];
};

const GEWICHT = { regular: '', bold: ' font-weight="700"', italic: ' font-style="italic"' } as const;

function svgVan(vorm: Vorm): string {
  if (vorm.soort === 'vlak')
    return `<path d="${vorm.ringen.map((ring) => `${pad(ring)}Z`).join('')}" fill="${hex(vorm.kleur)}" fill-rule="evenodd"/>`;
  if (vorm.soort === 'lijn') {
    const streep = vorm.streep ? ` stroke-dasharray="${vorm.streep.join(' ')}"` : ' stroke-linecap="round"';
    const d = vorm.paden.map((deel) => pad(deel) + (isDicht(deel) ? 'Z' : '')).join('');
    return `<path d="${d}" fill="none" stroke="${hex(vorm.kleur)}" stroke-width="${n(vorm.dikte)}" stroke-linejoin="round"${streep}/>`;
  }
  if (vorm.soort === 'cirkel') {
    const [x, y] = vorm.midden;
    return `<circle cx="${n(x)}" cy="${n(y)}" r="${n(vorm.straal)}" fill="${hex(vorm.vulling)}" stroke="${hex(vorm.rand)}" stroke-width="${n(vorm.dikte)}"/>`;
  }
  const [x, y] = vorm.van;
  const draai =
    vorm.hoek === 0 ? '' : ` transform="rotate(${n((vorm.hoek * 180) / Math.PI)} ${n(x)} ${n(y)})"`;
  const halo =
    vorm.halo > 0
      ? ` stroke="#ffffff" stroke-width="${n(vorm.halo)}" stroke-linejoin="round" paint-order="stroke"`
      : '';
  return `<text x="${n(x)}" y="${n(y)}" font-size="${n(vorm.grootte)}" fill="${hex(vorm.kleur)}"${GEWICHT[vorm.font]}${halo}${draai}>${veilig(vorm.tekst)}</text>`;
}

/** The drawing for the screen. A nested svg cuts off at the frame by itself, so no name of a clip can be there twice. */
export function kaartSvg({ breedte, hoogte, kader, vormen }: Tekening, alt: string): string {
  const rand = 2;
  const doos = `${-rand} ${-rand} ${n(breedte + 2 * rand)} ${n(hoogte + 2 * rand)}`;
  const binnen = `<svg width="${n(breedte)}" height="${n(kader.hoogte)}" viewBox="0 0 ${n(breedte)} ${n(kader.hoogte)}" overflow="hidden">${kader.vormen.map(svgVan).join('')}</svg>`;
  return `<svg class="mw-briefkaart" role="img" aria-label="${veilig(alt)}" viewBox="${doos}" font-family="Noto Sans, sans-serif" xmlns="http://www.w3.org/2000/svg">${binnen}${vormen.map(svgVan).join('')}</svg>`;
}
