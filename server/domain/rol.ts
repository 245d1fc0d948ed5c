/** The roles of the application. Deny by default: what a role may do is named where the route is. */
export const ROLLEN = ['jurist', 'toetser', 'ondertekenaar', 'handhaver', 'beheerder'] as const;
export type Rol = (typeof ROLLEN)[number];

/** Who acts: the account behind a request. */
export interface Gebruiker {
  readonly id: string;
  readonly gebruikersnaam: string;
  readonly naam: string;
  readonly functie: string;
  readonly rollen: readonly Rol[];
}
