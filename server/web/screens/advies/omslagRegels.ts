import type { BevoegdheidAdvies, Omslag } from '../../../domain/advies.ts';
import type { FeitDefinitie } from '../../../domain/feit.ts';
import { feitTekst } from '../../feitTekst.ts';

const WORDT = {
  bevoegd: 'wel bevoegd',
  niet_bevoegd: 'niet bevoegd',
  houdbaar: 'geen blokkerend punt meer',
  niet_houdbaar: 'niet houdbaar',
} as const;

/** What would turn each conclusion, with questions and answers in place of ids. */
export function omslagRegels(
  omslagen: readonly Omslag[],
  bevoegdheden: readonly BevoegdheidAdvies[],
  definities: readonly FeitDefinitie[],
) {
  const bekend = new Map(definities.map((feit) => [feit.id, feit]));
  return omslagen.map(({ over, wordt, wegen, meerDanDrie }) => ({
    over:
      over === 'toets'
        ? 'De voorgenomen maatregel'
        : (bevoegdheden.find(({ id }) => id === over)?.naam ?? over),
    wordt: WORDT[wordt],
    meerDanDrie,
    wegen: wegen.map((weg) =>
      weg.map(({ feit, van, naar }) => ({
        vraag: bekend.get(feit)?.vraag ?? feit,
        van: feitTekst(bekend.get(feit), van),
        naar: feitTekst(bekend.get(feit), naar),
      })),
    ),
  }));
}
