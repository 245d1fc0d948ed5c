import type { Zaak } from '../domain/zaak.ts';
import type { Kruimel } from './render.ts';

/** Address of a case: an id that says nothing about a person. */
export const zaakPad = (zaakId: string): string => `/zaken/${encodeURIComponent(zaakId)}`;

export const besluitPad = (besluitId: string): string => `/besluiten/${encodeURIComponent(besluitId)}`;

/** The way back from a screen of a case. */
export const zaakKruimels = (zaak: Pick<Zaak, 'id' | 'nummer'>): readonly Kruimel[] => [
  { tekst: 'Zaken', href: '/zaken' },
  { tekst: zaak.nummer, href: zaakPad(zaak.id) },
];
