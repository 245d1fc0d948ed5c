/** The outcome of a computation in words: on the screen, on paper and as text to copy. */
import { tijdstipTekst } from '../../../domain/datumTekst.ts';
import { duurTekst } from '../../../domain/duurTekst.ts';
import { localDay } from '../../../domain/localDay.ts';
import type { TermijnDefinitie } from '../../../domain/termijn.ts';
import type { Berekening } from '../../../usecases/berekenTermijn.ts';
import { toon } from '../../toon.ts';
import { dagenTussen } from '../termijnen/status.ts';

/** What the end of a term is called. */
function eindeNaam({ counting, result }: TermijnDefinitie, einde: string): string {
  if (counting === 'back') return 'Uiterlijk';
  if (result === 'first_day_after') return 'Eerste dag na de termijn';
  if (counting === 'wall_clock') return 'De maatregel eindigt op';
  return einde.includes('T') ? 'Einde' : 'Laatste dag';
}

/** A whole last day runs until midnight; a moment, a first day after and the end of a measure do not. */
const heleDag = ({ counting, result }: TermijnDefinitie, einde: string): boolean =>
  !einde.includes('T') && result === 'last_day' && ['day_after_start', 'first_day_counts'].includes(counting);

function afstand({ vraag, uitkomst, definitie }: Berekening): string {
  const dagen = dagenTussen(localDay(vraag.start), localDay(uitkomst.veilig));
  if (dagen === 0) return 'op dezelfde dag als het begin';
  const aantal = toon.aantal(Math.abs(dagen), 'dag', 'dagen');
  return definitie.counting === 'back' ? `${aantal} ervoor` : `${aantal} na het begin`;
}

/** The answer: the day to plan on, and the other reading where the law allows two. */
export function uitkomstModel(berekening: Berekening) {
  const { definitie, vraag, uitkomst } = berekening;
  const { einde, veilig } = uitkomst;
  const twee = einde !== veilig;
  const naam = eindeNaam(definitie, einde);
  return {
    naam: twee ? 'Plan op' : naam,
    dag: tijdstipTekst(veilig),
    erbij: [heleDag(definitie, einde) ? 'tot 24.00 uur' : '', afstand(berekening)]
      .filter(Boolean)
      .join(' · '),
    tweede: twee
      ? `Volgens de lezing die wij volgen is het ${tijdstipTekst(einde)}. De wet kan ook anders worden gelezen. Met de veilige dag zit u in beide lezingen goed.`
      : null,
    begin: `${toon.hoofdletter(definitie.start)}: ${tijdstipTekst(vraag.start)}`,
    plafond:
      uitkomst.plafond === undefined || definitie.ceiling === null
        ? null
        : `${tijdstipTekst(uitkomst.plafond)} (${duurTekst(definitie.ceiling)} vanaf het begin)`,
    uitleg: uitkomst.uitleg,
    waarschuwing: uitkomst.waarschuwing,
    openDoor: (definitie.heldOpenBy ?? []).map((een) => `${een.naam} (${een.artikel})`),
  };
}
export type UitkomstModel = ReturnType<typeof uitkomstModel>;

const NIET_GEVERIFIEERD = 'Niet geverifieerd: de tekst van deze bron is niet nagelezen.';

/** The same as plain text, for a note in a file or a mail. */
export function kopieerTekst({ definitie }: Berekening, model: UitkomstModel, versie: string): string {
  return [
    `${toon.hoofdletter(definitie.naam)} (${definitie.artikel})`,
    model.begin,
    `${model.naam}: ${model.dag}`,
    ...(model.tweede === null ? [] : [model.tweede]),
    '',
    'Berekening',
    ...model.uitleg.map((stap, nr) => `${nr + 1}. ${stap}`),
    '',
    `Na het einde: ${definitie.atEnd}.`,
    ...(model.plafond === null ? [] : [`Met verlengingen uiterlijk: ${model.plafond}.`]),
    ...(model.openDoor.length === 0 ? [] : [`Blijft open door: ${model.openDoor.join('; ')}.`]),
    ...(definitie.status === 'niet_geverifieerd' ? [NIET_GEVERIFIEERD] : []),
    ...(model.waarschuwing === null ? [] : [`Let op: ${model.waarschuwing}`]),
    `Berekend met Maatregelwijzer, regels ${versie}.`,
  ].join('\n');
}
