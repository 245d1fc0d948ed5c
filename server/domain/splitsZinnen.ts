/** Abbreviations of a Dutch legal text: the point behind them ends no sentence. */
const AFKORTINGEN = new Set(
  (
    'art artt lid nr nrs no mr mrs drs dr ir ing prof dhr mw mevr bv nv blz pag p pp par sub ovw r.o jo jl ' +
    'bijv o.a m.b.t i.v.m m.n d.d d.w.z t.a.v t.b.v n.a.v e.d enz etc ca vgl resp gem max min st tel ' +
    'a.d h i.e.g z.g zgn evt incl excl aanh wnd'
  ).split(' '),
);

/** The word right before a point, with the points within it: `art`, `r.o`, `A`. */
const woordVoor = (tekst: string): string => /[\p{L}\p{N}.]*$/u.exec(tekst)?.[0] ?? '';

/** A point behind an abbreviation or a single capital (an initial) goes on. */
function isAfkorting(tekst: string): boolean {
  const woord = woordVoor(tekst.slice(0, -1));
  return (
    AFKORTINGEN.has(woord.toLowerCase()) || /^\p{Lu}$/u.test(woord) || /^(\p{Lu}\.)+\p{Lu}$/u.test(woord)
  );
}

/** What may close a sentence, with quotes or brackets behind it, then white space. */
const EINDE = /[.!?…]+["'”’»)\]*]*(?=\s)/gu;

/** Between square brackets stands one open place, whatever it asks. */
const PLEK = /\[[^[\]]*\]/g;

/** Ends of the sentences on one line. */
function eindenVan(regel: string): number[] {
  const plekken = [...regel.matchAll(PLEK)].map(
    ({ index, 0: plek }) => [index, index + plek.length] as const,
  );
  return [...regel.matchAll(EINDE)]
    .map(({ index, 0: teken }) => ({ begin: index, einde: index + teken.length, teken }))
    .filter(({ begin, einde, teken }) => {
      const binnen = plekken.some(([van, tot]) => begin >= van && einde < tot);
      const volgend = /\S/u.exec(regel.slice(einde))?.[0] ?? '';
      const gaatDoor = volgend === '' || /^\p{Ll}/u.test(volgend);
      return !binnen && !gaatDoor && !(teken === '.' && isAfkorting(regel.slice(0, einde)));
    })
    .map(({ einde }) => einde);
}

/**
 * A text as its sentences, in order, each without the white space around it: together they are the text. A line ends a sentence;
 * a point behind an abbreviation (`art. 3`, `mr. V. Oorbeeld`), within a number (`€ 2.500,-`) or before a small letter does not.
 */
export function splitsZinnen(tekst: string): string[] {
  return tekst
    .split(/[\r\n\u2028\u2029]+/u)
    .flatMap((regel) => {
      const grenzen = [0, ...eindenVan(regel), regel.length];
      return grenzen.slice(1).map((einde, i) => regel.slice(grenzen[i], einde));
    })
    .map((zin) => zin.trim())
    .filter((zin) => zin !== '');
}
