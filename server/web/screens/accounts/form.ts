import { getal, lijst, tekst } from '../../formulier.ts';

const gegevens = (body: unknown) => ({
  naam: tekst(body, 'naam'),
  functie: tekst(body, 'functie'),
  rollen: lijst(body, 'rollen'),
});

/** A new account, as typed. */
export const leesNieuw = (body: unknown) => ({
  gebruikersnaam: tekst(body, 'gebruikersnaam'),
  ...gegevens(body),
});

/** A changed account. A box that is not ticked is not sent, so absence means: switched off. */
export const leesWijziging = (body: unknown) => ({
  version: getal(body, 'version'),
  ...gegevens(body),
  actief: tekst(body, 'actief') === 'ja',
});
