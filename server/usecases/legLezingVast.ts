import { z } from 'zod';
import { NotFound } from '../domain/fault.ts';
import type { Gebruiker } from '../domain/rol.ts';
import type { Deps } from '../ports.ts';
import { eisRol } from './eisRol.ts';
import { leesInvoer } from './leesInvoer.ts';

const schema = z.object({
  ecli: z.string(),
  rechtsoverweging: z
    .string()
    .trim()
    .min(1, { error: 'Noem de rechtsoverweging waar het om gaat, bijvoorbeeld r.o. 7.2.' })
    .max(200, { error: 'Houd de rechtsoverweging onder de 200 tekens.' }),
  toelichting: z.string().trim().max(2000, { error: 'Houd de toelichting onder de 2.000 tekens.' }),
  zelfGelezen: z.literal(true, { error: 'Vink aan dat u de uitspraak zelf heeft gelezen.' }),
});

/** Records that this jurist read a ruling of the register: from then on a letter may cite it. */
export async function legLezingVast(deps: Deps, gebruiker: Gebruiker, invoer: unknown): Promise<void> {
  eisRol(gebruiker, 'jurist');
  const { ecli, rechtsoverweging, toelichting } = leesInvoer(schema, invoer);
  if (!deps.regels.boek.uitspraken.some((een) => een.ecli === ecli))
    throw new NotFound('Deze uitspraak staat niet in het register.');
  await deps.store.transaction(({ lezingen }) =>
    lezingen.insert({
      ecli,
      rechtsoverweging,
      toelichting: toelichting === '' ? null : toelichting,
      doorId: gebruiker.id,
      op: deps.clock.nu(),
    }),
  );
}
