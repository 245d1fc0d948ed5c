import { z } from 'zod';
import type { Adres } from '../domain/brief.ts';

const LANG = 200;
const verplicht = (melding: string) =>
  z.string({ error: melding }).trim().min(1, melding).max(LANG, `Gebruik ten hoogste ${LANG} tekens.`);

/** `1811 ab` → `1811 AB`; a foreign one is left as it is. */
const netjes = (postcode: string): string =>
  /^\d{4} ?[a-z]{2}$/i.test(postcode)
    ? `${postcode.slice(0, 4)} ${postcode.slice(-2).toUpperCase()}`
    : postcode;

const adresVelden = {
  straat: verplicht('Vul straat en huisnummer in.'),
  postcode: verplicht('Vul de postcode in.').transform(netjes),
  plaats: verplicht('Vul de plaats in.'),
};

/** An address is whole or absent. */
const adresSchema: z.ZodType<Adres> = z.object(adresVelden);

/** What the jurist says about the case itself. `object` is null when the case has no object with an address. */
export const zaakSchema = z.object({
  titel: verplicht('Geef de zaak een korte titel.'),
  objectOmschrijving: z
    .string({ error: 'Omschrijf het object.' })
    .trim()
    .max(LANG, `Gebruik ten hoogste ${LANG} tekens.`),
  object: adresSchema.nullable(),
});

const losVeld = z
  .string()
  .nullish()
  .transform((waarde) => waarde ?? '');

/** A betrokkene with his address, which may be unknown as a whole. `rollen` are the values of fact `betrokkene.rol`. */
export const betrokkeneSchema = (rollen: readonly string[]) =>
  z
    .object({
      naam: verplicht('Vul de naam in.'),
      straat: losVeld,
      postcode: losVeld,
      plaats: losVeld,
      rol: z
        .string()
        .nullish()
        .transform((rol) => rol || null)
        .refine((rol) => rol === null || rollen.includes(rol), {
          error: 'Kies een hoedanigheid uit de lijst.',
        }),
    })
    .transform(({ naam, rol, straat, postcode, plaats }, context) => {
      const leeg = [straat, postcode, plaats].every((deel) => deel.trim() === '');
      const adres = leeg ? null : adresSchema.safeParse({ straat, postcode, plaats });
      for (const issue of adres?.error?.issues ?? []) {
        context.addIssue({ code: 'custom', path: [...issue.path], message: issue.message });
      }
      return { naam, rol, adres: adres?.data ?? null };
    });

/** The capacities in which somebody can be addressed, from the catalogue of facts. */
export const betrokkeneRollen = (
  feiten: readonly { id: string; waarden?: readonly string[] }[],
): readonly string[] => feiten.find(({ id }) => id === 'betrokkene.rol')?.waarden ?? [];
