import type { FeitDefinitie } from './feit.ts';
import { feitZin } from './feitZin.ts';
import type { FeitHerkomst, WegingZin } from './herkomst.ts';
import { localDay } from './localDay.ts';
import { splitsZinnen } from './splitsZinnen.ts';
import { waardeInWoorden } from './waardeInWoorden.ts';
import type { VastgelegdFeit } from './zaak.ts';

/** Who recorded what, from which source: for the panel beside the letter. */
export function feitHerkomst(definitie: FeitDefinitie, feit: VastgelegdFeit): FeitHerkomst {
  const { soort, omschrijving, pagina, datum } = feit.bron;
  const eenheid = typeof feit.waarde === 'number' && definitie.eenheid ? ` ${definitie.eenheid}` : '';
  return {
    soort: 'feit',
    id: feit.id,
    feit: feit.feit,
    betrokkeneId: feit.betrokkeneId,
    oordeel: definitie.soort === 'oordeel',
    vraag: definitie.vraag,
    antwoord: `${waardeInWoorden(feit.waarde)}${eenheid}`,
    auteur: feit.auteurNaam,
    vastgelegd: localDay(feit.vastgelegdOp),
    bron: { soort, omschrijving, pagina, datum },
    motivering: feit.motivering,
  };
}

/** As a sentence: with a capital, and a point where the writer put none. */
function alsZin(tekst: string): string {
  const zin = tekst.trim();
  const begin = zin.charAt(0).toUpperCase() + zin.slice(1);
  return /[.!?…:;]["'”’»)\]]*$/u.test(begin) ? begin : `${begin}.`;
}

/** Without the name of who recorded it: the body decides, and a clerk is no business of the reader. */
function bronZin({ omschrijving, pagina }: VastgelegdFeit['bron']): string {
  const blad = pagina === null ? '' : `, bladzijde ${pagina}`;
  return `Dit blijkt uit: ${omschrijving.trim().replace(/\.+$/, '')}${blad}.`;
}

/** Why, in the words of who judged, and from what it appears (Awb 3:46 and 3:47). */
function redenen({ motivering, bron }: VastgelegdFeit): string[] {
  const woorden = (motivering ?? '')
    .split(/[\r\n]+/)
    .map((regel) => regel.replace(/^\s*[-•–] +/u, '').trim())
    .filter((regel) => regel !== '')
    .map(alsZin);
  return [...woorden, bronZin(bron)];
}

/** A recorded fact as sentences of the weighing; a judgement gives its reasons and its source as well. */
export function feitZinnen(definitie: FeitDefinitie, feit: VastgelegdFeit): WegingZin[] {
  const herkomst = feitHerkomst(definitie, feit);
  const delen = [feitZin(definitie, feit.waarde), ...(herkomst.oordeel ? redenen(feit) : [])];
  return splitsZinnen(delen.join(' ').replace(/\s+/g, ' ')).map((tekst, i) =>
    i === 0 ? { tekst, herkomst } : { tekst, herkomst, vervolg: true },
  );
}
