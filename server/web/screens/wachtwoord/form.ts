import { geheim } from '../../formulier.ts';

/** The present and the new password, as typed. */
export const leesForm = (body: unknown) => ({
  huidig: geheim(body, 'huidig'),
  nieuw: geheim(body, 'nieuw'),
  herhaling: geheim(body, 'herhaling'),
});
