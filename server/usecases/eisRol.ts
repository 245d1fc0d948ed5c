import { Refusal } from '../domain/fault.ts';
import type { Gebruiker, Rol } from '../domain/rol.ts';

/** Deny by default: refuses unless the user has at least one of these roles. */
export function eisRol(gebruiker: Gebruiker, ...rollen: readonly Rol[]): void {
  if (rollen.some((rol) => gebruiker.rollen.includes(rol))) return;
  throw new Refusal([`Dit mag alleen iemand met de rol ${rollen.join(' of ')}.`]);
}
