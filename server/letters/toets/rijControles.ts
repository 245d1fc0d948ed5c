import { datumTekst } from '../../domain/datumTekst.ts';
import {
  dagVan,
  eenRegel,
  fout,
  leeg,
  momentenOp,
  paden,
  patroonVan,
  tekstenOp,
  waardeOp,
} from './controle.ts';
import type { Bevinding, Controle } from './controle.ts';
import { leesGetal } from './leesDuren.ts';

type Rij = Readonly<Record<string, string | number | null | undefined>>;
const rijenOp = (model: object, pad: string): readonly Rij[] => {
  const rijen = waardeOp(model, pad);
  return Array.isArray(rijen) ? (rijen as readonly Rij[]) : [];
};
/** `gegevens.meldtijden[].tijd` → the list and the column. */
const splits = (pad: string): readonly [lijst: string, kolom: string] => {
  const [lijst = '', kolom = ''] = pad.split('[].');
  return [lijst, kolom];
};
const cel = (rij: Rij, kolom: string): string => eenRegel(String(rij[kolom] ?? '')).trim();

/** Every row has something in this column. */
const celGevuld: Controle = (model, { velden: { pad = '' } }) => {
  const [lijst, kolom] = splits(pad);
  return rijenOp(model, lijst).flatMap((rij, nr): Bevinding[] =>
    leeg(cel(rij, kolom)) ? [{ veld: `${lijst}[${nr}].${kolom}`, waarde: String(nr + 1) }] : [],
  );
};

/** In no row the two columns `begin` and `einde` say the same: what changes is different. */
const rijVerschilt: Controle = (model, { velden: { pad = '', begin = '', einde = '' } }) =>
  rijenOp(model, pad).flatMap((rij, nr): Bevinding[] =>
    cel(rij, begin).toLowerCase() === cel(rij, einde).toLowerCase()
      ? [{ veld: `${pad}[${nr}].${einde}`, waarde: cel(rij, einde) }]
      : [],
  );

const BEDRAG = /€ ?(\d[\d.]*)(?:,(\d{2}))?/g;
/** The amounts that a text names, in cents. */
const bedragenIn = (tekst: string): number[] =>
  [...tekst.matchAll(BEDRAG)].map(
    ([, euro = '', cent = '0']) => Number(euro.replace(/\./g, '')) * 100 + Number(cent),
  );

/** In no row the amount of column `einde` is above that of column `begin`. */
const rijNietHoger: Controle = (model, { velden: { pad = '', begin = '', einde = '' } }) =>
  rijenOp(model, pad).flatMap((rij, nr): Bevinding[] => {
    const [oud, nieuw] = [bedragenIn(cel(rij, begin))[0], bedragenIn(cel(rij, einde))[0]];
    return oud !== undefined && nieuw !== undefined && nieuw > oud
      ? [{ veld: `${pad}[${nr}].${einde}`, waarde: cel(rij, einde) }]
      : [];
  });

/** An amount is below the highest that a text names: a dwangsom that is lowered (Awb 5:34). */
const lagerDanTekst: Controle = (model, { velden: { pad = '', met = '' } }) => {
  const bedrag = waardeOp(model, pad);
  const eerder = tekstenOp(model, met).flatMap(bedragenIn);
  return fout(typeof bedrag === 'number' && eerder.length > 0 && bedrag >= Math.max(...eerder));
};

/** The last day of a list lies on or after a day of the letter: there is something newer than the first decision. */
const laatsteNa: Controle = (model, { velden: { pad = '', begin = '' } }) => {
  const laatste = momentenOp(model, pad).map(dagVan).sort().at(-1);
  const [vanaf] = momentenOp(model, begin).map(dagVan);
  return laatste === undefined || vanaf === undefined || laatste >= vanaf ? [] : [datumTekst(laatste)];
};

/** Where a sentence with one of `woorden` says how often ("vier keer"), it is the number of rows. */
const aantalInTekst: Controle = (model, { woorden, velden }) => {
  const rijen = rijenOp(model, velden.met ?? '').length;
  const genoemd = paden(velden)
    .flatMap((pad) => tekstenOp(model, pad))
    .flatMap((tekst) => eenRegel(tekst).split(/(?<=[.!?]) /))
    .filter((zin) => woorden.some((woord) => patroonVan(woord).test(zin)))
    .flatMap((zin) => [...zin.matchAll(/(\p{L}+|\d+) keer\b/giu)].map(([, getal = '']) => leesGetal(getal)))
    .filter((getal) => getal !== null);
  return fout(rijen > 0 && genoemd.length > 0 && !genoemd.includes(rijen), String(rijen));
};

/** Somebody with an address in a street of the area may reach his home: an exception, or a word on where the street is in it. */
const woontBuitenGebied: Controle = ({ geadresseerden, maatregel, weging }, { woorden }) => {
  const gebied = eenRegel(maatregel.gebied ?? '');
  const gewogen = [
    ...(maatregel.uitzonderingen ?? []),
    maatregel.looproute ?? '',
    weging['woonEnWerk'] ?? '',
  ].join(' ');
  return geadresseerden.flatMap(({ adres }, nr): Bevinding[] => {
    const straat = eenRegel(adres.straat).replace(/\s+\d.*$/, '');
    const erin = straat !== '' && gebied.includes(straat);
    const geregeld = woorden.some((woord) => patroonVan(woord).test(gewogen));
    return erin && !geregeld ? [{ veld: `geadresseerden[${nr}].adres`, waarde: straat }] : [];
  });
};

/** The checks of rows and of what a text counts. */
export const RIJ_CONTROLES: Readonly<Record<string, Controle>> = {
  celGevuld,
  rijVerschilt,
  rijNietHoger,
  lagerDanTekst,
  laatsteNa,
  aantalInTekst,
  woontBuitenGebied,
};
