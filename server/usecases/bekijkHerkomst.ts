import type { BriefModel } from '../domain/brief.ts';
import type { Gebruiker } from '../domain/rol.ts';
import { volgWeging, type ParagraafBeeld } from '../domain/volgWeging.ts';
import type { Deps } from '../ports.ts';
import { eisRol } from './eisRol.ts';
import { leesBesluit } from './leesBesluit.ts';
import { leesWeging } from './leesWeging.ts';

export interface HerkomstBeeld {
  /** False for a draft that was made before this was kept. */
  readonly bewaard: boolean;
  /** By id of the paragraph. */
  readonly paragrafen: Readonly<Record<string, ParagraafBeeld>>;
}

/**
 * Where each sentence of the weighing comes from and what the writer made of it. With `weging`: of text that is not saved.
 * Only for who writes or judges the letter. Throws NotFound.
 */
export async function bekijkHerkomst(
  deps: Deps,
  gebruiker: Gebruiker,
  invoer: { readonly besluitId: string; readonly weging?: BriefModel['weging'] | undefined },
): Promise<HerkomstBeeld> {
  eisRol(gebruiker, 'jurist', 'toetser');
  const besluit = await leesBesluit(deps.store.read, invoer.besluitId);
  return {
    bewaard: besluit.herkomst !== undefined,
    paragrafen: volgWeging({
      bewaard: besluit.herkomst ?? {},
      nu: await leesWeging(deps, deps.store.read, besluit),
      weging: invoer.weging ?? besluit.model.weging,
    }),
  };
}
