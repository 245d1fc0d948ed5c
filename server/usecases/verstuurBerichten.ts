import type { Bericht, BerichtStatus } from '../domain/bericht.ts';
import { MailGeweigerd } from '../domain/mailGeweigerd.ts';
import type { Deps } from '../ports.ts';
import { mailTekst } from './mailTekst.ts';

const eerder = (nu: string, minuten: number): string =>
  new Date(Date.parse(nu) - minuten * 60_000).toISOString();

/** What is still being mailed after so long was left by a process that ended: nobody knows whether it went out. */
async function merkVerloren(deps: Deps): Promise<void> {
  const voor = eerder(deps.clock.nu(), deps.termijnen.herinneren.claimMinutes);
  for (const bericht of await deps.store.read.berichten.verloren(voor))
    await rondAf(deps, bericht, 'onzeker');
}

const rondAf = (deps: Deps, { id, pogingen, zaakId }: Bericht, status: BerichtStatus): Promise<void> =>
  deps.store.transaction(async (stores) => {
    const op = deps.clock.nu();
    const verzondenOp = status === 'verzonden' ? op : null;
    await stores.berichten.rondAf({ id, status, pogingen: pogingen + 1, verzondenOp });
    const inhoud = { berichtId: id, status };
    await stores.gebeurtenissen.append({ soort: 'verstuurBericht', zaakId, doorId: null, op, inhoud });
  });

/** The outcome of one attempt. Only a certain refusal is tried again. */
async function probeer(deps: Deps, bericht: Bericht, basisUrl: string | null): Promise<BerichtStatus> {
  const { emails } = await deps.store.read.berichten.bewaking();
  const aan = emails[bericht.accountId];
  if (aan === undefined) return 'alleen_hier';
  try {
    await deps.mailer.stuur({ aan, ...(await mailTekst(deps, bericht, basisUrl)), kenmerk: bericht.id });
    return 'verzonden';
  } catch (error) {
    if (!(error instanceof MailGeweigerd)) return 'onzeker';
    return bericht.pogingen + 1 >= deps.termijnen.herinneren.attempts ? 'mislukt' : 'klaar';
  }
}

/**
 * Mails what waits, one by one. A message is claimed before it is mailed, so that two processes never mail it both; one
 * of which the outcome is unknown is never mailed again: it stands in the application, and escalates when nobody takes
 * it up. Returns how many the mail server took.
 */
export async function verstuurBerichten(
  deps: Deps,
  { basisUrl }: { readonly basisUrl: string | null },
): Promise<number> {
  if (!deps.mailer.actief) return 0;
  await merkVerloren(deps);
  let verzonden = 0;
  for (;;) {
    const nu = deps.clock.nu();
    const bericht = await deps.store.read.berichten.volgende(
      eerder(nu, deps.termijnen.herinneren.retryMinutes),
    );
    if (bericht === null) return verzonden;
    const mijn = await deps.store.transaction((stores) => stores.berichten.claim(bericht.id, nu));
    if (!mijn) continue;
    const status = await probeer(deps, bericht, basisUrl);
    await rondAf(deps, bericht, status);
    if (status === 'verzonden') verzonden += 1;
  }
}
