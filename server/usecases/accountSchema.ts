import { z } from 'zod';
import { ROLLEN, type Rol } from '../domain/rol.ts';

const rollen = z
  .array(z.enum(ROLLEN, { error: 'Kies een rol uit de lijst.' }), { error: 'Kies ten minste één rol.' })
  .min(1, 'Kies ten minste één rol.')
  .refine((gekozen: readonly Rol[]) => !gekozen.includes('beheerder') || gekozen.length === 1, {
    error: 'Een beheerder ziet geen zaken. Geef het beheer een eigen account, zonder andere rollen.',
  });

const tekst = (melding: string) =>
  z.string({ error: melding }).trim().min(1, melding).max(200, 'Maak dit korter.');

/** What a beheerder fills in for every account. */
export const accountSchema = z.object({
  naam: tekst('Vul de naam in.'),
  functie: tekst('Vul de functie in.'),
  rollen,
});

/** The same with the name to log in with: small letters, so that nobody is locked out by a capital. */
export const nieuwAccountSchema = accountSchema.extend({
  gebruikersnaam: z
    .string({ error: 'Vul de gebruikersnaam in.' })
    .trim()
    .toLowerCase()
    .regex(
      /^[a-z0-9][a-z0-9._@-]{1,63}$/,
      'Gebruik 2 tot 64 letters, cijfers, punten, streepjes of een apenstaartje.',
    ),
});
