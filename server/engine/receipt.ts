import type { Advies, Ontvangstbewijs } from '../domain/advies.ts';
import type { Dossier } from '../domain/dossier.ts';
import type { RuleFile } from './readRules.ts';
import { sha256 } from './sha256.ts';

/** Raised when the interpreter answers the same rules differently. */
const ENGINE = 'maatregelwijzer-regels/1';

type Unsigned = Omit<Advies, 'ontvangstbewijs'>;

/** Adds the proof of what this advice was made from. The last hash covers everything but itself. */
export function withReceipt(advies: Unsigned, dossier: Dossier, files: readonly RuleFile<object>[]): Advies {
  const bewijs: Omit<Ontvangstbewijs, 'adviesSha256'> = {
    engine: ENGINE,
    regels: files.map(toLine).sort((a, b) => (a.id < b.id ? -1 : 1)),
    feitenSha256: sha256(dossier.feiten),
  };
  const adviesSha256 = sha256({ ...advies, ontvangstbewijs: bewijs });
  return { ...advies, ontvangstbewijs: { ...bewijs, adviesSha256 } };
}

function toLine(file: RuleFile<object>): Ontvangstbewijs['regels'][number] {
  const { validFrom } = file.content as { validFrom?: string | null };
  return { id: file.path.replace(/\.json$/, ''), versie: validFrom ?? 'zonder datum', sha256: file.sha256 };
}
