import type { Gebruiker } from '../domain/rol.ts';
import type { BoekUitspraak } from '../domain/regelBoek.ts';
import type { Deps } from '../ports.ts';
import { eisRol } from './eisRol.ts';

/** A ruling of the register with who recorded that he read it; null: nobody did. */
export interface UitspraakMetLezing extends BoekUitspraak {
  readonly lezing: {
    readonly naam: string;
    readonly op: string;
    readonly rechtsoverweging: string;
    readonly toelichting: string | null;
  } | null;
}

/** The rulings behind the rules, with their readings. */
export async function bekijkUitspraken(deps: Deps, gebruiker: Gebruiker): Promise<UitspraakMetLezing[]> {
  eisRol(gebruiker, 'jurist', 'toetser', 'ondertekenaar');
  const { lezingen, accounts } = deps.store.read;
  const gelezen = new Map((await lezingen.latest()).map((lezing) => [lezing.ecli, lezing]));
  return Promise.all(
    deps.regels.boek.uitspraken.map(async (uitspraak) => {
      const lezing = gelezen.get(uitspraak.ecli);
      if (!lezing) return { ...uitspraak, lezing: null };
      const naam = (await accounts.byId(lezing.doorId))?.naam ?? '';
      const { op, toelichting } = lezing;
      return { ...uitspraak, lezing: { naam, op, rechtsoverweging: lezing.rechtsoverweging!, toelichting } };
    }),
  );
}
