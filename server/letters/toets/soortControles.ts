import { datumTekst } from '../../domain/datumTekst.ts';
import { eindeVanDuur } from '../../domain/eindeVanDuur.ts';
import { dagErvoor } from '../../domain/kalenderdag.ts';
import { verzenddatumVan } from '../../domain/verzenddatumVan.ts';
import { dagVan, fout, leeg, momentenOp, patroonVan, waardenOp, waardeOp } from './controle.ts';
import type { Controle } from './controle.ts';

const teksten = (waarden: readonly unknown[]): string[] =>
  waarden.filter((waarde): waarde is string => typeof waarde === 'string' && waarde !== '');

/**
 * A day in the letter beside the end of a legal term, by the one engine: at the latest that end (`hoogstens`: what the
 * municipality may do) or at the earliest (`minstens`: the time that somebody has). Of a list the strictest begin counts.
 */
const binnenTermijn: Controle = (model, bij) => {
  const { begin = '', einde = '', termijn = '', grens = 'hoogstens', totEnMet = false } = bij.velden;
  const op = (pad: string): string[] => momentenOp(model, pad);
  const [eind] = op(einde);
  const beginnen = op(begin).sort();
  const start = grens === 'hoogstens' ? beginnen[0] : beginnen.at(-1);
  if (eind === undefined || start === undefined) return [];
  const laatste = bij.eindeVanTermijn(termijn, dagVan(start));
  if (laatste === null) return [];
  const berekend = totEnMet && !eind.includes('T') ? dagErvoor(laatste) : laatste;
  // on its last day a term that began at an hour ends at that hour
  const teLaat = dagVan(eind) === berekend && start.includes('T') && eind.slice(10, 16) > start.slice(10, 16);
  const mis = grens === 'hoogstens' ? dagVan(eind) > berekend || teLaat : dagVan(eind) < berekend;
  return fout(mis, datumTekst(berekend));
};

/** An answer without which this letter may not be: an adult, costs that were announced. Unknown is asked elsewhere (L42). */
const antwoordIs: Controle = (model, { velden: { pad = '', is } }) => {
  const waarde = waardeOp(model, pad);
  return fout(waarde !== null && waarde !== undefined && waarde !== is);
};

/** Not more of them than the law knows: a number, or the length of a list. */
const hoogstensAantal: Controle = (model, { velden: { pad = '', aantal = Infinity } }) => {
  const waarde = waardeOp(model, pad);
  const gevonden = Array.isArray(waarde) ? waarde.length : waarde;
  return fout(typeof gevonden === 'number' && gevonden > aantal, String(aantal));
};

/** A stretch of time in the letter beside a limit of the rule, counted from the day of sending. */
const begunstigingRedelijk: Controle = (model, { velden: { aantal = 0, grens } }) => {
  const { begunstiging } = model.maatregel;
  const limiet = eindeVanDuur(verzenddatumVan(model), { aantal, eenheid: 'dag' });
  if (leeg(begunstiging) || limiet === null) return [];
  const dag = dagVan(begunstiging ?? '');
  return fout(grens === 'minstens' ? dag < limiet : dag > limiet);
};

/** The measure does not last longer than the law allows (weeks from its begin). */
const duurHoogstensWeken: Controle = ({ maatregel: { ingang, einde } }, { velden: { aantal = 0 } }) => {
  const limiet = eindeVanDuur(dagVan(ingang ?? ''), { aantal, eenheid: 'week' });
  return fout(
    !leeg(ingang) && !leeg(einde) && limiet !== null && dagVan(einde ?? '') > limiet,
    String(aantal),
  );
};

/** What is told happened before the letter. */
const nietNaBrief: Controle = (model, { velden: { pad = '' } }) =>
  teksten(waardenOp(model, pad))
    .filter((moment) => model.dagtekening !== '' && dagVan(moment) > model.dagtekening)
    .map((moment) => datumTekst(dagVan(moment)));

/** Of every advice the person could give a zienswijze (Wet Bibob 33): asked on or after its day. */
const adviesNaZienswijze: Controle = (model, { velden: { pad = '' } }) => {
  const { gevraagdOp } = model.zienswijze;
  if (leeg(gevraagdOp)) return [];
  return teksten(waardenOp(model, pad))
    .filter((dag) => dag > (gevraagdOp ?? ''))
    .map((dag) => datumTekst(dag));
};

/** Somebody of this age is too old (Gemeentewet 172b) on the day of the letter, or on another day of it (`met`). */
const jongerDan: Controle = (model, { velden: { pad = '', aantal = 0, met = 'dagtekening' } }) => {
  const [geboren] = teksten([waardeOp(model, pad)]);
  const [peildag] = momentenOp(model, met).map(dagVan);
  if (geboren === undefined || peildag === undefined) return [];
  const verjaardag = eindeVanDuur(geboren, { aantal, eenheid: 'jaar' }) ?? '';
  return fout(verjaardag !== '' && verjaardag <= peildag, datumTekst(geboren));
};

/** An annex of this kind goes with the letter. */
const bijlageGenoemd: Controle = ({ bijlagen }, { woorden }) =>
  fout(!bijlagen.some((bijlage) => woorden.some((woord) => patroonVan(woord).test(bijlage))));

/** A warning that a statute makes a condition is a besluit with a clause; any other is none (Awb 1:3). */
const waarschuwingClausule: Controle = ({ gegevens = {}, rechtsmiddelen }) => {
  const { isBesluit } = gegevens;
  if (typeof isBesluit !== 'boolean') return [];
  return fout(isBesluit !== (rechtsmiddelen !== 'geen'), isBesluit ? 'bezwaar' : 'geen');
};

/** Somebody who may act for this addressee gets the letter too: `is` is why, `woorden` are the roles that may. */
const vertegenwoordigerGenoemd: Controle = ({ geadresseerden }, { woorden, velden: { is } }) =>
  geadresseerden.flatMap(({ naam, bijzonderheid }, index) => {
    const genoemd = geadresseerden.some(({ rol, voor }) => woorden.includes(rol) && voor === naam);
    return bijzonderheid === is && !genoemd ? [{ veld: `geadresseerden[${index}].naam`, waarde: naam }] : [];
  });

/** Who represents somebody says whom. */
const vertegenwoordigdeGenoemd: Controle = ({ geadresseerden }, { woorden }) =>
  geadresseerden.flatMap(({ naam, rol, voor }, index) =>
    woorden.includes(rol) && leeg(voor) ? [{ veld: `geadresseerden[${index}].voor`, waarde: naam }] : [],
  );

/** Consent is given for one kind of message (Awb 2:8); the application fills the context. */
const kanaalToegestaan: Controle = ({ context }) =>
  fout(context?.['kanaal'] === 'elektronisch' && context['kanaalToestemming'] !== true);

/** The task to enter the closure in the public register, where it lasts long enough (Wkpb 15). */
const wkpbTaak: Controle = (model, { velden: { aantal = Infinity } }) => {
  const { ingang, einde } = model.maatregel;
  if (leeg(ingang) || leeg(einde)) return [];
  const grens = eindeVanDuur(dagVan(ingang ?? ''), { aantal, eenheid: 'maand' }) ?? '';
  const taken = (model.context?.['taken'] ?? []) as readonly unknown[];
  return fout(dagVan(einde ?? '') >= grens && !taken.includes('wkpb'));
};

/** Going against a blocking signal of the advice is said in the letter (Awb 3:46). */
const afwijkingGemotiveerd: Controle = ({ context, afwijking }) => {
  const signalen = (context?.['blokkerendeSignalen'] ?? []) as readonly unknown[];
  return fout(signalen.length > 0 && leeg(afwijking));
};

/** The checks that belong to one kind of letter or one law; the rules give them their paths, terms and numbers. */
export const SOORT_CONTROLES: Readonly<Record<string, Controle>> = {
  binnenTermijn,
  antwoordIs,
  hoogstensAantal,
  begunstigingRedelijk,
  duurHoogstensWeken,
  nietNaBrief,
  adviesNaZienswijze,
  jongerDan,
  bijlageGenoemd,
  vertegenwoordigerGenoemd,
  vertegenwoordigdeGenoemd,
  waarschuwingClausule,
  kanaalToegestaan,
  wkpbTaak,
  afwijkingGemotiveerd,
};
