import { InputFaults, Refusal, type Fault } from '../domain/fault.ts';

/** What a form shows: what was typed and what is wrong with it. A field is named after the `pad` of its fault. */
export interface Formulier {
  readonly waarden: Readonly<Record<string, unknown>>;
  readonly fouten: readonly Fault[];
}

export const formulier = (waarden: object = {}, fouten: readonly Fault[] = []): Formulier => ({
  waarden: { ...waarden },
  fouten,
});

/** The id of the field of a fault, so that the error summary can point at it. */
export const veldId = (pad: string): string => `v-${pad.replace(/[^A-Za-z0-9]+/g, '-').replace(/-$/, '')}`;

/** One text out of a request body; a missing or repeated field is the empty text. */
export const tekst = (body: unknown, naam: string): string => geheim(body, naam).trim();

/** A password exactly as typed: spaces at its ends belong to it. */
export function geheim(body: unknown, naam: string): string {
  const waarde = (body as Record<string, unknown> | undefined)?.[naam];
  return typeof waarde === 'string' ? waarde : '';
}

/** All values of a field that may occur more than once, such as a group of checkboxes. */
export function lijst(body: unknown, naam: string): string[] {
  const waarde = (body as Record<string, unknown> | undefined)?.[naam];
  const waarden: unknown[] = Array.isArray(waarde) ? waarde : [waarde];
  return waarden.filter((item): item is string => typeof item === 'string' && item !== '');
}

/** A whole number such as `version`; anything else is NaN, which no stored version equals. */
export const getal = (body: unknown, naam: string): number => {
  const waarde = tekst(body, naam);
  return /^\d{1,9}$/.test(waarde) ? Number(waarde) : Number.NaN;
};

/**
 * Runs what a POST does. Bad input or a refusal shows the same form again through `opnieuw`, with status 422 and all faults;
 * everything else (Conflict, NotFound, a defect) goes on to the error page.
 */
export async function probeer(
  werk: () => Promise<void> | void,
  opnieuw: (fouten: readonly Fault[]) => Promise<void> | void,
): Promise<void> {
  try {
    await werk();
  } catch (error) {
    if (error instanceof InputFaults) return opnieuw(error.faults);
    if (error instanceof Refusal) return opnieuw(error.redenen.map((melding) => ({ pad: '', melding })));
    throw error;
  }
}
