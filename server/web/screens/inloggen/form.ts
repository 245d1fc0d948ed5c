import { geheim, tekst } from '../../formulier.ts';

/** What the log-in form sends. */
export const leesForm = (body: unknown) => ({
  gebruikersnaam: tekst(body, 'gebruikersnaam'),
  wachtwoord: geheim(body, 'wachtwoord'),
});
