import { z } from 'zod';
import { InputFaults } from '../domain/fault.ts';
import { parseDag, readDag } from '../domain/kalenderdag.ts';
import type { DemoTijd } from '../ports.ts';
import { leesInvoer } from './leesInvoer.ts';

/** Further away the certificate of the demonstration is no longer valid. */
const RUIMTE = 2000;

const schema = z.object({ dag: z.string().nullable() });

/** Sets the day of the demonstration; null goes back to the real one. Throws InputFaults. */
export async function zetDemoDag(tijd: DemoTijd, invoer: unknown): Promise<void> {
  const { dag } = leesInvoer(schema, invoer);
  if (dag !== null && (parseDag(dag) === null || Math.abs(readDag(dag) - readDag(tijd.echt())) > RUIMTE))
    throw new InputFaults([
      { pad: 'dag', melding: 'Kies een bestaande dag, niet meer dan vijf jaar van nu.' },
    ]);
  await tijd.zet(dag);
}
