import type { Gebruiker } from '../domain/rol.ts';

/** The user behind an account, without anything about his password. */
export const naarGebruiker = ({ id, gebruikersnaam, naam, functie, rollen }: Gebruiker): Gebruiker => ({
  id,
  gebruikersnaam,
  naam,
  functie,
  rollen,
});
