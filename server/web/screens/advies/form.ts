import { InputFaults } from '../../../domain/fault.ts';
import { tekst } from '../../formulier.ts';
import { leesDatum } from '../../leesDatum.ts';

/** The day that the advice looks at: the day of the (intended) decision. Throws InputFaults. */
export function leesPeildatum(body: unknown): string {
  const peildatum = leesDatum(tekst(body, 'peildatum'));
  if (peildatum === null)
    throw new InputFaults([
      { pad: 'peildatum', melding: 'Vul een bestaande dag in als dd-mm-jjjj, bijvoorbeeld 23-11-2026.' },
    ]);
  return peildatum;
}
