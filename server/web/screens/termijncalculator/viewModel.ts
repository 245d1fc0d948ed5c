/** The calculator: which term, from when, and then the sum with its days. */
import { tijdstipTekst } from '../../../domain/datumTekst.ts';
import { duurTekst } from '../../../domain/duurTekst.ts';
import type { TermijnDefinitie, TermijnUitkomst } from '../../../domain/termijn.ts';
import type { Deps } from '../../../ports.ts';
import { EENHEDEN } from '../../eenheden.ts';
import { toon } from '../../toon.ts';
import { FASEN } from '../termijnen/fasen.ts';
import { SOORTEN, kalender } from './kalender.ts';

/** Every term to choose from, by phase. */
export function keuzes(deps: Deps) {
  const definities = deps.termijnen.ids.map((id) => deps.termijnen.definitie(id));
  return Object.entries(FASEN)
    .map(([fase, naam]) => ({
      naam,
      termijnen: definities
        .filter(({ phase }) => phase === fase)
        .map(({ id, naam: termijn, artikel }) => ({ id, tekst: `${toon.hoofdletter(termijn)} (${artikel})` }))
        .sort((a, b) => a.tekst.localeCompare(b.tekst, 'nl')),
    }))
    .filter(({ termijnen }) => termijnen.length > 0);
}

/** What the law says of the length, so that nobody fills in what is fixed. */
function lengteUitleg({ length, maximum, inBesluit }: TermijnDefinitie): string {
  if (inBesluit) return 'Deze lengte staat in het besluit of de brief: vul haar in.';
  if (maximum) return `De wet noemt ten hoogste ${duurTekst(maximum)}. Laat leeg voor het maximum.`;
  return length ? `De wet bepaalt de lengte: ${duurTekst(length)}. Laat leeg.` : '';
}

export const termijnUitleg = (definitie: TermijnDefinitie) => ({
  id: definitie.id,
  naam: toon.hoofdletter(definitie.naam),
  artikel: definitie.artikel,
  begint: definitie.start,
  daarna: definitie.atEnd,
  opschorting: definitie.suspension,
  geverifieerd: definitie.status === 'geverifieerd',
  berekenbaar: definitie.kind === 'term',
  metTijd: definitie.startsAt.includes('instant'),
  lengte: lengteUitleg(definitie),
  vooruit: definitie.counting !== 'back',
});

export function uitkomstModel(
  deps: Deps,
  definitie: TermijnDefinitie,
  start: string,
  uitkomst: TermijnUitkomst,
) {
  const { einde, veilig, nominaal, plafond, uitleg, waarschuwing } = uitkomst;
  const tekening = kalender(
    start,
    { einde, nominaal, veilig },
    (dag) => deps.termijnen.redenVrij(dag),
    toon.datum,
  );
  const regels = [
    `${toon.hoofdletter(definitie.naam)} (${definitie.artikel})`,
    ...uitleg.map((stap, nummer) => `${nummer + 1}. ${stap}`),
    ...(waarschuwing === null ? [] : [`Let op: ${waarschuwing}`]),
  ];
  return {
    einde: tijdstipTekst(einde),
    kop:
      definitie.result === 'first_day_after'
        ? 'De eerste dag na de termijn'
        : definitie.counting === 'back'
          ? 'Uiterlijk'
          : 'Het einde',
    veilig: veilig === einde ? null : tijdstipTekst(veilig),
    plafond: plafond === undefined ? null : tijdstipTekst(plafond),
    uitleg,
    waarschuwing,
    tekst: regels.join('\n'),
    ...tekening,
    legenda: tekening.soorten.map((soort) => ({ soort, ...SOORTEN[soort] })),
    letters: Object.fromEntries(Object.entries(SOORTEN).map(([soort, { letter }]) => [soort, letter])),
  };
}

export const EENHEID_OPTIES = [{ waarde: '', tekst: 'kies' }, ...EENHEDEN];
