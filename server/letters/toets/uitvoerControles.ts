import { DateTime } from 'luxon';
import { AMSTERDAM, datumTekst } from '../../domain/datumTekst.ts';
import { parseDag } from '../../domain/kalenderdag.ts';
import { eenRegel, fout, leeg, momentenOp, tekstenOp, waardenOp } from './controle.ts';
import type { Controle } from './controle.ts';

const EENHEDEN = /\b(uur|dag|week|maand)\b/gi;
const PER = /\b(?:per|elke|iedere)\b[^.,;]{0,30}?\b(uur|dag|week|maand)\b/gi;
const eenheden = (tekst: string, vorm: RegExp): string[] =>
  [...eenRegel(tekst).matchAll(vorm)].map(([, eenheid = '']) => eenheid.toLowerCase());

/** The unit of time for which a dwangsom is due is the one that is explained (Awb 5:32b). Shows that of the operative part. */
const eenheidGelijk: Controle = ({ maatregel, dictum }) => {
  if (maatregel.dwangsomVorm !== 'per_tijdseenheid') return [];
  const uitgelegd = eenheden(maatregel.eenheidUitleg ?? '', EENHEDEN);
  const genoemd = eenheden(dictum.join(' '), PER);
  return uitgelegd.length === 0
    ? []
    : [...new Set(genoemd)].filter((eenheid) => !uitgelegd.includes(eenheid));
};

/** The operative part, or another text, names the address of the object: that is what is closed or shut to somebody. */
const objectGenoemd: Controle = (model, { velden: { pad = 'dictum' } }) => {
  const straat = eenRegel(model.object.adres?.straat ?? '');
  const tekst = eenRegel(tekstenOp(model, pad).join(' '));
  return fout(!leeg(tekst) && !leeg(straat) && !tekst.includes(straat), straat);
};

/** The operative part names the address of somebody who gets the letter, and not that of the object that it is about. */
const nietAnderAdres: Controle = ({ object, geadresseerden, dictum }) => {
  const tekst = eenRegel(dictum.join(' '));
  const eigen = eenRegel(object.adres?.straat ?? '');
  if (leeg(eigen) || tekst.includes(eigen)) return [];
  const andere = geadresseerden
    .map(({ adres }) => eenRegel(adres.straat))
    .filter((straat) => /\d/.test(straat));
  return [...new Set(andere.filter((straat) => tekst.includes(straat)))];
};

/** An hour of the day, in Dutch local time, from the first of `woorden` to before the second: the night (Awbi 7). */
const tijdBuiten: Controle = (model, { woorden: [van = '', tot = ''], velden: { pad = '' } }) =>
  momentenOp(model, pad)
    .filter((moment) => moment.includes('T'))
    .map((moment) => DateTime.fromISO(moment, { zone: AMSTERDAM }).toFormat('HH:mm'))
    .filter((tijd) => tijd >= van && tijd < tot)
    .map((tijd) => `${tijd.replace(':', '.')} uur`);

/** No value stands twice in a list: the number of a seal, the day of a violation. */
const geenDubbele: Controle = (model, { velden: { pad = '' } }) => {
  const waarden = waardenOp(model, pad)
    .map(String)
    .filter((waarde) => !leeg(waarde));
  const dubbel = new Set(waarden.filter((waarde, nr) => waarden.indexOf(waarde) !== nr));
  return [...dubbel].map((waarde) => (parseDag(waarde) === null ? waarde : datumTekst(waarde)));
};

/** The checks of what is carried out: the unit of a dwangsom, the object, the hour and the seals. */
export const UITVOER_CONTROLES: Readonly<Record<string, Controle>> = {
  eenheidGelijk,
  objectGenoemd,
  nietAnderAdres,
  tijdBuiten,
  geenDubbele,
};
