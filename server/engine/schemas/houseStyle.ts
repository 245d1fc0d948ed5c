import { z } from 'zod';
import { contrastMetWit } from '../../domain/contrastMetWit.ts';
import { readSvgPath } from '../../domain/readSvgPath.ts';

/** WCAG 2.2, 1.4.3: text on white. */
const MIN_CONTRAST = 4.5;
/** Between the edge of the sheet and the address in the window of the envelope there is room for a logo of this height. */
const MAX_HEIGHT = { links: 18, rechts: 18, midden: 13 } as const;

const filled = z.string().trim().min(1, { error: 'Vul dit gegeven van de gemeente in.' });
const secure = filled.refine((value) => value.startsWith('https://'), {
  error: 'Geef een adres dat met https:// begint.',
});
const colour = z.string().regex(/^#[0-9a-fA-F]{6}$/, { error: 'Geef een kleur als #rrggbb.' });
const textColour = colour.superRefine((value, ctx) => {
  if (!/^#[0-9a-fA-F]{6}$/.test(value)) return;
  const contrast = contrastMetWit(value);
  if (contrast >= MIN_CONTRAST) return;
  const seen = contrast.toFixed(1).replace('.', ',');
  ctx.addIssue({
    code: 'custom',
    message: `Deze kleur is op wit papier te licht om te lezen: het contrast is ${seen} en moet ten minste 4,5 zijn. Kies een donkerder kleur.`,
  });
});
const drawing = z
  .string()
  .max(20_000, { error: 'Deze tekening is te groot. Vereenvoudig het pad.' })
  .superRefine((value, ctx) => {
    try {
      readSvgPath(value);
    } catch (error) {
      ctx.addIssue({ code: 'custom', message: (error as Error).message });
    }
  });
const logo = z.strictObject({
  /** What somebody hears who does not see it. */
  alt: filled.max(200),
  viewBox: z.string().regex(/^-?\d+(\.\d+)? -?\d+(\.\d+)? [1-9]\d*(\.\d+)? [1-9]\d*(\.\d+)?$/, {
    error: 'Geef vier getallen, bijvoorbeeld "0 0 120 40".',
  }),
  /** Printed, in millimetres; the height follows from the viewBox. */
  breedteMm: z.number().min(8).max(70),
  paden: z
    .array(z.strictObject({ d: drawing, kleur: colour }))
    .min(1)
    .max(60),
});
const signatory = z
  .strictObject({
    functie: filled,
    naam: filled,
    namens: filled.nullable(),
    mandaat: filled.nullable(),
  })
  .refine(({ namens, mandaat }) => (namens === null) === (mandaat === null), {
    error: 'Bij tekenen namens het orgaan hoort het mandaatbesluit (artikel 10:10 Awb), en omgekeerd.',
  });

/** What a municipality prints on its letters: rules/beleid/<code>/huisstijl.json. */
export const houseStyle = z
  .strictObject({
    $schema: z.string().optional(),
    gemeente: z.string().regex(/^GM\d{4}$/, { error: 'Geef de gemeentecode, bijvoorbeeld GM0361.' }),
    naam: filled,
    demonstratie: z.boolean(),
    toelichting: z.string().optional(),
    bezoekadres: filled,
    postadres: filled,
    telefoon: filled,
    email: filled,
    website: secure,
    bezwaarAdres: filled,
    bezwaarDigitaal: secure,
    rechtbankNaam: filled,
    rechtbankAdres: filled,
    rekening: filled,
    privacyUrl: secure,
    /** Where the logo stands; without it: right. */
    hoofd: z.enum(['links', 'midden', 'rechts']).optional(),
    kleuren: z.strictObject({ tekst: textColour, accent: colour }).optional(),
    logo: logo.optional(),
    ondertekenaars: z
      .strictObject({ burgemeester: signatory.optional(), college: signatory.optional() })
      .optional(),
  })
  .superRefine(({ logo: mark, hoofd = 'rechts' }, ctx) => {
    if (!mark) return;
    const [, , width = 1, height = 1] = mark.viewBox.split(' ').map(Number);
    const printed = (mark.breedteMm * height) / width;
    if (!(printed > MAX_HEIGHT[hoofd])) return;
    const message = `Het logo wordt ${Math.round(printed)} mm hoog. Boven het adres past ${MAX_HEIGHT[hoofd]} mm. Maak het smaller.`;
    ctx.addIssue({ code: 'custom', path: ['logo', 'breedteMm'], message });
  });
