import type { Rol } from '../domain/rol.ts';

/** The roles that may see terms, on a screen or in a calendar. */
export const AGENDA_ROLLEN: readonly Rol[] = ['jurist', 'toetser', 'ondertekenaar', 'handhaver'];
