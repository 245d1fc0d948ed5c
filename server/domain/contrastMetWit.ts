/** Weights and bends of sRGB, from the definition of relative luminance in WCAG 2.2. */
const WEIGHTS = [0.2126, 0.7152, 0.0722] as const;
const linear = (part: number): number => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);

/** The three parts of `#rrggbb`, each between 0 and 1. */
export function rgbVan(kleur: string): [number, number, number] {
  const part = (at: number): number => parseInt(kleur.slice(at, at + 2), 16) / 255;
  return [part(1), part(3), part(5)];
}

/** How well text in this colour (`#rrggbb`) stands out on white paper: 1 (not at all) to 21 (black), as WCAG 2.2 counts it. */
export function contrastMetWit(kleur: string): number {
  const luminance = rgbVan(kleur).reduce((sum, part, index) => sum + linear(part) * (WEIGHTS[index] ?? 0), 0);
  return 1.05 / (luminance + 0.05);
}
