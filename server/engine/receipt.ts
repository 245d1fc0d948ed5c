import type { Advies, Ontvangstbewijs } from '../domain/advies.ts';
import type { Dossier } from '../domain/dossier.ts';
import { deepFreeze, isDeepFrozen } from '../domain/deepFreeze.ts';
import { once } from '../domain/once.ts';
import type { RuleFile } from './readRules.ts';
import { sha256 } from './sha256.ts';

/** Raised when the interpreter answers the same rules differently, or when the hash is made otherwise. */
const ENGINE = 'maatregelwijzer-regels/2';

type Unsigned = Omit<Advies, 'ontvangstbewijs'>;

/** Adds the proof of what this advice was made from. The last hash covers everything but itself. */
export function withReceipt(advies: Unsigned, dossier: Dossier, files: readonly RuleFile<object>[]): Advies {
  const bewijs: Omit<Ontvangstbewijs, 'adviesSha256'> = {
    engine: ENGINE,
    regels: files.map(toLine).sort((a, b) => (a.id < b.id ? -1 : 1)),
    feitenSha256: sha256(dossier.feiten),
  };
  return { ...advies, ontvangstbewijs: { ...bewijs, adviesSha256: hashOf(advies, bewijs) } };
}

/**
 * SHA-256 of the advice in which each item of its lists stands as its own SHA-256: one part can be shown and proved
 * without the rest, and what many advices share is hashed once.
 */
export function hashOf(advies: Unsigned, bewijs: Omit<Ontvangstbewijs, 'adviesSha256'>): string {
  return sha256({
    ...advies,
    bevoegdheden: advies.bevoegdheden.map(part),
    maatregelen: advies.maatregelen.map(part),
    signalen: advies.signalen.map(part),
    volgendeVragen: advies.volgendeVragen.map(part),
    ontvangstbewijs: { ...bewijs, regels: bewijs.regels.map(part) },
  });
}

const part = (item: object): string => (isDeepFrozen(item) ? partOnce(item) : sha256(item));
const partOnce = once((item: object): string => sha256(item));

/** How a receipt names a rule file: its first day, and a corrected text of that day by its herziening. */
export const toLine = once((file: RuleFile<object>): Ontvangstbewijs['regels'][number] => {
  const { validFrom, herziening } = file.content as { validFrom?: string | null; herziening?: number };
  return deepFreeze({
    id: file.path.replace(/\.json$/, ''),
    versie: `${validFrom ?? 'zonder datum'}${herziening === undefined ? '' : `, herziening ${herziening}`}`,
    sha256: file.sha256,
  });
});
