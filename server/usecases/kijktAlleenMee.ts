import type { Gebruiker } from '../domain/rol.ts';

/** Somebody who only enforces: he sees signed letters and terms, no facts, no advice and no drafts. */
export const kijktAlleenMee = ({ rollen }: Gebruiker): boolean =>
  !rollen.some((rol) => rol === 'jurist' || rol === 'toetser' || rol === 'ondertekenaar');
