import type { BriefModel } from '../domain/brief.ts';
import type { Dossier } from '../domain/dossier.ts';
import { InputFaults } from '../domain/fault.ts';
import type { Fault } from '../domain/fault.ts';
import { leesJson } from './leesJson.ts';
import type { CliDeps } from './runCli.ts';

export interface BriefBestand {
  readonly dossier: Dossier;
  readonly model: BriefModel;
}

/** Runs a reader and collects its faults, so that dossier and letter are reported together. */
async function collect<T>(faults: Fault[], prefix: string, read: () => Promise<T>): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof InputFaults)) throw error;
    faults.push(...error.faults.map(({ pad, melding }) => ({ pad: prefix + pad, melding })));
    return null;
  }
}

async function readObject(path: string, deps: CliDeps): Promise<Record<string, unknown>> {
  const json = await leesJson(path, deps);
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    throw new InputFaults([{ pad: path, melding: 'Geef een dossier met daarin ook het veld brief.' }]);
  }
  return json as Record<string, unknown>;
}

/**
 * Reads a dossier that also holds `brief`, the letter's model. `toelichting` is a note for people and is not read.
 * Throws InputFaults with every fault of both.
 */
export async function leesBriefBestand(path: string, deps: CliDeps): Promise<BriefBestand> {
  const { brief, toelichting: _toelichting, ...rest } = await readObject(path, deps);
  const [regels, brieven] = [await deps.regels(), await deps.brieven()];
  const faults: Fault[] = [];
  const dossier = await collect(faults, '', () => Promise.resolve().then(() => regels.leesDossier(rest)));
  const model = await collect(faults, 'brief.', () => Promise.resolve().then(() => brieven.leesModel(brief)));
  if (!dossier || !model) throw new InputFaults(faults);
  return { dossier, model };
}
