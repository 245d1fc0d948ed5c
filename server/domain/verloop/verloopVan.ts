/** The terms of a case as they follow from its voorvallen, with the history of each and what is wrong with a voorval. */
import type { Kalender } from '../kalender.ts';
import { DateTime } from 'luxon';
import { AMSTERDAM } from '../datumTekst.ts';
import type { TermijnDefinitie } from '../termijn.ts';
import type { TermijnStand, Voorval } from '../voorval.ts';
import type { VoorvalSoort } from '../voorvalSoort.ts';
import { toetsVoorval, type Gebrek } from './eisen.ts';
import { pasToe, type Aanleiding, type Toestand } from './gevolgen.ts';
import type { Loop } from './loop.ts';
import { standVan, type Omgeving } from './standVan.ts';

export interface Verloop {
  readonly termijnen: readonly TermijnStand[];
  readonly gebreken: readonly Gebrek[];
}

/** The rules that a verloop needs. */
export interface VerloopRegels {
  readonly kalender: Kalender;
  readonly definities: ReadonlyMap<string, TermijnDefinitie>;
  readonly soorten: ReadonlyMap<string, VoorvalSoort>;
}

/** A day sorts before every hour of it: what is recorded without a time happened some time on that day. */
const momentVan = ({ datum }: Voorval): number => DateTime.fromISO(datum, { zone: AMSTERDAM }).toMillis();

/** In the order of what happened; on one day in the order of recording. */
export const inVolgorde = (voorvallen: readonly Voorval[]): Voorval[] =>
  voorvallen
    .map((voorval) => ({ voorval, moment: momentVan(voorval) }))
    .sort((a, b) => a.moment - b.moment)
    .map(({ voorval }) => voorval);

type Standen = ReadonlyMap<Loop, TermijnStand>;

/** One round: after a voorval everything is computed again, and each term once. */
function ronde(
  { loops, procedures }: Toestand,
  kalender: Kalender,
): { omgeving: Omgeving; standen: Standen } {
  const omgeving: Omgeving = { kalender, procedures, bekend: new Map() };
  return { omgeving, standen: new Map(loops.map((loop) => [loop, standVan(loop, omgeving).stand])) };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Writes in the history of each term what this voorval did to it, also when it only moved along with another. */
function schrijfGeschiedenis(voor: Standen, na: Standen, { voorval, soort, geraakt }: Aanleiding): void {
  for (const [loop, nu] of na) {
    const eerst = voor.get(loop);
    const artikel = geraakt.get(loop);
    const gelijk = eerst?.einde === nu.einde && eerst.status === nu.status && eerst.eindeBij === nu.eindeBij;
    if (gelijk && artikel === undefined) continue;
    loop.mutaties.push({
      ...{ datum: voorval.datum, voorvalId: voorval.id },
      wat: artikel === undefined ? `Schuift mee: ${soort.naam}` : capital(soort.naam),
      artikel: artikel ?? loop.definitie.artikel,
      van: eerst?.einde ?? null,
      naar: nu.einde,
    });
  }
}

/**
 * Goes through the voorvallen of one case and gives every term with where it stands. Voorvallen that were taken back
 * do nothing. The same voorvallen and the same rules always give the same terms; no clock is asked.
 */
export function verloopVan(voorvallen: readonly Voorval[], regels: VerloopRegels): Verloop {
  const { kalender, definities, soorten } = regels;
  const definitieVan = (id: string): TermijnDefinitie => {
    const definitie = definities.get(id);
    if (definitie === undefined) throw new RangeError(`unknown term: ${id}`);
    return definitie;
  };
  const toestand: Toestand = { loops: [], procedures: new Map(), definitieVan };
  const gebreken: Gebrek[] = [];
  const eerder: Voorval[] = [];
  let nu = ronde(toestand, kalender);
  for (const voorval of inVolgorde(voorvallen)) {
    const soort = soorten.get(voorval.soort);
    if (soort === undefined) throw new RangeError(`unknown voorval: ${voorval.soort}`);
    if (voorval.herroepen !== null) continue;
    const { omgeving, standen: voor } = nu;
    const gevonden = toetsVoorval({ toestand, omgeving, voorval, soort, eerder });
    gebreken.push(...gevonden);
    if (gevonden.some(({ onberekenbaar }) => onberekenbaar)) continue;
    const aanleiding: Aanleiding = { voorval, soort, geraakt: new Map() };
    for (const gevolg of soort.effects) pasToe(toestand, aanleiding, gevolg);
    nu = ronde(toestand, kalender);
    schrijfGeschiedenis(voor, nu.standen, aanleiding);
    eerder.push(voorval);
  }
  return { termijnen: [...nu.standen.values()], gebreken };
}
