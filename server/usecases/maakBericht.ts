import type { Bericht, BerichtSoort, Bewaking } from '../domain/bericht.ts';
import type { Account, BewaakteTermijn, Deps } from '../ports.ts';

interface Wat {
  readonly soort: BerichtSoort;
  readonly dagen?: number;
  readonly reden?: string;
  /** What makes it another message than the one before about the same term. */
  readonly onderscheid: string;
  readonly overgeslagen?: boolean;
}

/**
 * One message to one person. Its key holds the term, the day it is about and the occasion, so that it is made once and a
 * term that moves is told of anew. Who has no address, or no mail server, reads it in the application.
 */
export function maakBericht(
  deps: Pick<Deps, 'ids' | 'clock' | 'mailer'>,
  bewaking: Bewaking,
  termijn: Pick<BewaakteTermijn, 'id' | 'zaakId' | 'plandatum'>,
  { id: accountId }: Pick<Account, 'id'>,
  { soort, dagen, reden, onderscheid, overgeslagen }: Wat,
): Bericht {
  const plandatum = termijn.plandatum ?? '';
  const perMail = deps.mailer.actief && bewaking.emails[accountId] !== undefined;
  return {
    ...{ id: deps.ids.next(), soort, accountId, zaakId: termijn.zaakId, termijnId: termijn.id, plandatum },
    sleutel: `${soort}/${termijn.id}/${plandatum}/${onderscheid}/${accountId}`,
    ...{ dagen: dagen ?? null, reden: reden ?? null, pogingen: 0, pogingOp: null },
    status: overgeslagen ? 'overgeslagen' : perMail ? 'klaar' : 'alleen_hier',
    ...{ aangemaaktOp: deps.clock.nu(), verzondenOp: null, bevestigdOp: null },
  };
}
