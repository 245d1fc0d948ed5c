import { datumTekst } from '../../domain/datumTekst.ts';
import { dagVan, eenRegel, momentenOp, tekstenOp, waardenOp } from './controle.ts';
import type { Controle } from './controle.ts';
import { datumsIn, datumsNa } from './datumsIn.ts';

/** A day lies after the end of a legal term: only then a bezwaar is late, whenever the decision reached somebody. */
const naTermijn: Controle = (
  model,
  { velden: { begin = '', einde = '', termijn = '' }, eindeVanTermijn },
) => {
  const [start] = momentenOp(model, begin);
  const [dag] = momentenOp(model, einde);
  if (start === undefined || dag === undefined) return [];
  const laatste = eindeVanTermijn(termijn, dagVan(start));
  return laatste !== null && dagVan(dag) <= laatste ? [datumTekst(laatste)] : [];
};

/**
 * A last day that a text names ("tot en met …") is the end of this legal term from a day that the letter or the text names:
 * who was told the decision later has a later end.
 */
const termijnInTekst: Controle = (
  model,
  { velden: { pad = '', begin = '', termijn = '' }, eindeVanTermijn },
) =>
  tekstenOp(model, pad).flatMap((tekst) => {
    const genoemd = datumsNa(tekst, ['tot en met']);
    const starts = [...momentenOp(model, begin).map(dagVan), ...datumsIn(tekst)];
    const eindes = starts.flatMap((start) => eindeVanTermijn(termijn, start) ?? []);
    return eindes.length === 0 ? [] : genoemd.filter((dag) => !eindes.includes(dag)).map(datumTekst);
  });

/** Where a text names days (after one of `woorden`), one of them is this day of the letter. */
const dagInTekst: Controle = (model, { woorden, velden: { pad = '', met = '' } }) => {
  const [dag] = momentenOp(model, met).map(dagVan);
  const genoemd = tekstenOp(model, pad).flatMap((tekst) => datumsNa(tekst, woorden));
  return dag === undefined || genoemd.length === 0 || genoemd.includes(dag) ? [] : [datumTekst(dag)];
};

/** A document that a text refers to by number is on the list of documents. */
const stukBestaat: Controle = (model, { velden: { pad = '', met = '' } }) => {
  const nummers = new Set(waardenOp(model, met).map(String));
  const genoemd = tekstenOp(model, pad).flatMap((tekst) =>
    [...tekst.matchAll(/\bstuk(?:ken)? (\d+)/gi)].map(([, nummer = '']) => nummer),
  );
  return nummers.size === 0 ? [] : [...new Set(genoemd)].filter((nummer) => !nummers.has(nummer));
};

/**
 * The court that a letter goes to, or that a text names (`pad`), is that of this municipality (Awb 8:7); another kind of
 * court is not looked at. The section of the court may be left out.
 */
const rechtbankKlopt: Controle = (model, { rechtbank, velden: { pad } }) => {
  if (rechtbank === null) return [];
  const plat = (naam: string): string => eenRegel(naam).toLowerCase().replace(/^de /, '').replace(/,.*$/, '');
  const op = pad ?? 'geadresseerden[].naam';
  return tekstenOp(model, op).flatMap((naam, rij) =>
    !/\brechtbank\b/i.test(naam) || plat(naam) === plat(rechtbank)
      ? []
      : [{ veld: op.replace('[]', `[${rij}]`), waarde: rechtbank }],
  );
};

/** The checks of bezwaar and court: legal terms that a text tells, documents and the court. */
export const BEZWAAR_CONTROLES: Readonly<Record<string, Controle>> = {
  naTermijn,
  termijnInTekst,
  dagInTekst,
  stukBestaat,
  rechtbankKlopt,
};
