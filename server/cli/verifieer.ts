import { InputFaults } from '../domain/fault.ts';
import { type Command, EXIT } from './runCli.ts';

const refuse = (pad: string, melding: string): never => {
  throw new InputFaults([{ pad, melding }]);
};

/**
 * `verifieer FILE.pdf`: prints whether the signatures are valid and by whom.
 * Exit 0 when all are valid, 3 when not, 2 when the file cannot be read or is no PDF.
 */
export const verifieer: Command = async (args, deps) => {
  const [path, ...rest] = args;
  if (!path || rest.length > 0) return refuse('verifieer', 'Geef één PDF-bestand: verifieer BRIEF.pdf');
  const bytes = await deps.readBytes(path).catch(() => refuse(path, 'Dit bestand is niet te lezen.'));
  if (Buffer.from(bytes.subarray(0, 5)).toString('latin1') !== '%PDF-')
    return refuse(path, 'Dit bestand is geen PDF.');
  const ondertekening = await deps.ondertekening();
  const verificatie = await ondertekening.verifieer(bytes);
  deps.out(verificatie);
  return verificatie.geldig ? EXIT.ok : EXIT.refused;
};
