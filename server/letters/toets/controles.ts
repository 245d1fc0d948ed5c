import { DateTime } from 'luxon';
import type { BriefModel } from '../../domain/brief.ts';
import { openGegevens } from '../../domain/briefsoort.ts';
import { eindeVanDuur } from '../../domain/eindeVanDuur.ts';
import { AMSTERDAM, datumTekst } from '../../domain/datumTekst.ts';
import { dagErvoor, parseDag } from '../../domain/kalenderdag.ts';
import { verzenddatumVan } from '../../domain/verzenddatumVan.ts';
import { dagVan, fout, leeg, patroonVan, tekstenVan } from './controle.ts';
import type { Controle, ControleBij } from './controle.ts';
import type { BriefSoort } from '../leesSoorten.ts';
import { SOORT_CONTROLES } from './soortControles.ts';
import { BEZWAAR_CONTROLES } from './bezwaarControles.ts';
import { GELD_CONTROLES } from './geldControles.ts';
import { RIJ_CONTROLES } from './rijControles.ts';
import { TEKST_CONTROLES } from './tekstControles.ts';
import { UITVOER_CONTROLES } from './uitvoerControles.ts';
import { VERBAND_CONTROLES } from './verbandControles.ts';
import { WAARDE_CONTROLES } from './waardeControles.ts';

const isZelf = ({ ondertekening }: BriefModel): boolean => /burgemeester/i.test(ondertekening.functie);
const onbepaald = ({ maatregel }: BriefModel): boolean =>
  maatregel.duur != null && 'onbepaald' in maatregel.duur;
const perKeer = ({ maatregel }: BriefModel): boolean =>
  maatregel.dwangsomVorm != null && maatregel.dwangsomVorm !== 'ineens';
const clausule = (rechtsmiddel: string): string => rechtsmiddel.replace('_', ' ');
const isGebied = ({ velden }: BriefSoort): boolean => velden.includes('gebied');
const DAGEN_PER_WEEK = 7;
const nummers = (indexen: number[]): string => indexen.map((index) => String(index + 1)).join(', ');

/** A day or a moment in Amsterdam, to compare only. */
const instantVan = (moment: string): number => DateTime.fromISO(moment, { zone: AMSTERDAM }).toMillis();

/** The end follows from begin and duration (L14). */
function duurKlopt(model: BriefModel, { velden: { totEnMet = false } }: ControleBij): string[] {
  const { ingang, duur, einde } = model.maatregel;
  const moment = eindeVanDuur(ingang, duur);
  if (moment === null || leeg(einde)) return [];
  const berekend = dagVan(moment);
  if (parseDag(berekend) === null) return ['een dag na het jaar 9999'];
  // "Tot en met" the day before and "tot" the same moment are both in use, but not for a ban in whole days.
  const inDagen = totEnMet && !(einde ?? '').includes('T');
  const goed = inDagen ? [dagErvoor(berekend)] : [berekend, dagErvoor(berekend)];
  return fout(!goed.includes(dagVan(einde ?? '')), datumTekst(goed[0] ?? berekend));
}

const ECLI = /ECLI:NL:[A-Z]+:\d{4}:[A-Z0-9]+/g;

/** Every ruling that the letter cites is one that somebody recorded as read (L41). */
function uitspraakGelezen({ context, ...brief }: BriefModel): string[] {
  const gelezen = (context?.['gelezenUitspraken'] ?? []) as readonly string[];
  const genoemd = new Set(JSON.stringify(brief).match(ECLI) ?? []);
  return [...genoemd].filter((ecli) => !gelezen.includes(ecli));
}

function vageWoorden({ maatregel }: BriefModel, { woorden }: ControleBij): string[] {
  const tekst = (maatregel.herstelmaatregelen ?? []).join(' ').toLowerCase();
  const gevonden = woorden.filter((woord) => tekst.includes(woord));
  return fout(gevonden.length > 0, gevonden.join(', '));
}

function korteZinnen(model: BriefModel, { maximumWoorden }: ControleBij): string[] {
  const teksten = [
    ...Object.values(model.weging),
    model.afwijking ?? '',
    ...model.feiten.map(({ tekst }) => tekst),
  ];
  const lang = teksten
    .flatMap((tekst) => tekst.split(/(?<=[.!?])\s+/))
    .filter((zin) => zin.split(/\s+/).length > maximumWoorden)
    .map((zin) => `"${zin.split(/\s+/).slice(0, 6).join(' ')} …"`);
  return fout(lang.length > 0, lang.join(', '));
}

function andereHerstelsancties({ context }: BriefModel): string[] {
  const lopend = Array.isArray(context?.['lopendeSancties']) ? (context['lopendeSancties'] as unknown[]) : [];
  return lopend.flatMap((sanctie) => {
    if (typeof sanctie !== 'object' || sanctie === null) return [];
    const { omschrijving, zelfdeOvertreding } = sanctie as Record<string, unknown>;
    return zelfdeOvertreding === true
      ? [typeof omschrijving === 'string' ? omschrijving : 'herstelsanctie']
      : [];
  });
}

/** A term of a last is no statutory term: its end on a Sunday stays a Sunday (L09). */
function begunstigingOpVrijeDag({ maatregel }: BriefModel, { redenVrij }: ControleBij): string[] {
  const dag = dagVan(maatregel.begunstiging ?? '');
  const reden = parseDag(dag) === null ? null : redenVrij(dag);
  return fout(reden !== null, reden ?? '');
}

/** Somebody who may use the object is addressed, or it is written down why nobody else is (Awb 5:24 lid 3). */
function rechthebbendeGenoemd({ geadresseerden, context }: BriefModel, { woorden }: ControleBij): string[] {
  const reden = context?.['rechthebbenden'];
  if (typeof reden === 'string' && !leeg(reden)) return [];
  return fout(!geadresseerden.some(({ rol }) => woorden.includes(rol)));
}

/** Weeks between the last finding and the letter; a word on the lapse of time in the weighing is the reason. */
function snelNaFeiten(model: BriefModel, { maximumWeken, woorden }: ControleBij): string[] {
  const laatste = model.feiten
    .map(({ datum }) => datum)
    .filter((datum) => datum !== '')
    .sort()
    .at(-1);
  const [van, tot] = [parseDag(laatste ?? ''), parseDag(model.dagtekening)];
  if (van === null || tot === null) return [];
  const weken = Math.floor((tot - van) / DAGEN_PER_WEEK);
  const weging = Object.values(model.weging).join(' ').toLowerCase();
  return fout(weken > maximumWeken && !woorden.some((woord) => weging.includes(woord)), `${weken} weken`);
}

/** An article number that this law no longer has; each of `woorden` is a pattern, so that a by-law may use the number. */
function verouderdArtikel({ context: _, ...model }: BriefModel, { woorden }: ControleBij): string[] {
  const teksten = tekstenVan(model);
  const gevonden = woorden.flatMap((patroon) =>
    teksten.flatMap((tekst) => patroonVan(patroon).exec(tekst)?.[0] ?? []),
  );
  return fout(gevonden.length > 0, [...new Set(gevonden)].join(', '));
}

/** What this kind of letter must say and does not (L42): its own questions and the paragraphs that it cannot do without. */
const verplichteGegevens: Controle = ({ gegevens = {} }, { soort }) =>
  openGegevens(soort.gegevens, gegevens).map(({ id, naam, grond }) => ({
    veld: `gegevens.${id}`,
    waarde: grond === undefined ? naam : `${naam} (${grond})`,
  }));

const verplichteWeging: Controle = ({ weging, object }, { soort }) =>
  soort.weging
    .filter(
      ({ verplicht, alleenWoning }) =>
        verplicht && (!alleenWoning || (object.soort ?? 'woning') === 'woning'),
    )
    .filter(({ id }) => leeg(weging[id]))
    .map(({ id, kop }) => ({ veld: `weging.${id}`, waarde: kop }));

/** The checks that data alone cannot say; the rules under rules/brieftoets name them. */
export const CONTROLES: Readonly<Record<string, Controle>> = {
  orgaanPastBijSoort: ({ orgaan }, { soort }) =>
    fout(!soort.orgaan.includes(orgaan), soort.orgaan.join(' of ')),
  namensOfZelf: (model) => {
    const { namens } = model.ondertekening;
    const orgaan =
      model.orgaan === 'college' ? 'het college van burgemeester en wethouders' : 'de burgemeester';
    if (leeg(namens)) return fout(!leeg(model.ondertekening.functie) && !isZelf(model), orgaan);
    const genoemd = /\bcollege\b/i.test(namens ?? '')
      ? 'college'
      : /burgemeester/i.test(namens ?? '')
        ? 'burgemeester'
        : '';
    return fout(genoemd !== model.orgaan, orgaan);
  },
  mandaatBijNamens: ({ ondertekening }) => fout(!leeg(ondertekening.namens) && leeg(ondertekening.mandaat)),
  locoZonderNamens: ({ ondertekening }) =>
    fout(/loco-?burgemeester/i.test(ondertekening.functie) && !leeg(ondertekening.namens)),
  rechtsmiddelenPassen: ({ rechtsmiddelen }, { soort }) =>
    fout(!soort.rechtsmiddelen.includes(rechtsmiddelen), soort.rechtsmiddelen.map(clausule).join(' of ')),
  vageWoorden,
  maximumNodig: (model) => fout(perKeer(model) && model.maatregel.maximumCent == null),
  eenheidUitlegNodig: (model) => fout(perKeer(model) && leeg(model.maatregel.eenheidUitleg)),
  maximumNietLagerDanBedrag: (model) => {
    const { bedragCent, maximumCent } = model.maatregel;
    return fout(perKeer(model) && bedragCent != null && maximumCent != null && maximumCent < bedragCent);
  },
  maximumIsVeelvoud: (model) => {
    const { bedragCent, maximumCent } = model.maatregel;
    return fout(perKeer(model) && !!bedragCent && maximumCent != null && maximumCent % bedragCent !== 0);
  },
  begunstigingInToekomst: (model) =>
    fout(
      !leeg(model.maatregel.begunstiging) &&
        dagVan(model.maatregel.begunstiging ?? '') <= verzenddatumVan(model),
    ),
  geenAndereHerstelsanctie: andereHerstelsancties,
  eindeNodig: (model) => fout(leeg(model.maatregel.einde) && !onbepaald(model)),
  eindeNaBegin: ({ maatregel: { ingang, einde } }) =>
    fout(!leeg(ingang) && !leeg(einde) && instantVan(einde ?? '') <= instantVan(ingang ?? '')),
  duurKlopt,
  onbepaaldGemotiveerd: (model) =>
    fout(onbepaald(model) && (leeg(model.weging['duur']) || leeg(model.afwijking))),
  nietOnbepaald: (model) => fout(onbepaald(model) && leeg(model.weging['duur'])),
  kaartAlsBijlage: ({ bijlagen }, { soort }) =>
    fout(isGebied(soort) && !bijlagen.some((bijlage) => /kaart/i.test(bijlage))),
  /** The map that was drawn carries its hash on the annex; another map is told apart by a hash in its name. */
  kaartMetCode: ({ bijlagen, kaart }) => {
    const kaarten = bijlagen.filter((bijlage) => /kaart/i.test(bijlage));
    return fout(!kaart && kaarten.length > 0 && !kaarten.some((naam) => /\b[0-9a-f]{64}\b/i.test(naam)));
  },
  /** Gemeentewet 172a lid 5: a letter with its own question on the officier van justitie (L42) is asked there. */
  controle509hh: ({ context }, { soort }) =>
    fout(
      isGebied(soort) &&
        !soort.gegevens.some(({ id }) => id === 'overlegOm') &&
        leeg(context?.['controle509hh'] as string | null | undefined),
    ),
  reactieNaBrief: ({ zienswijze: { uiterlijk }, dagtekening }) =>
    fout(!leeg(uiterlijk) && (uiterlijk ?? '') <= dagtekening),
  zienswijzeAfgerond: ({ zienswijze: { gevraagd, uiterlijk, punten } }) =>
    fout(gevraagd && leeg(uiterlijk) && punten.length === 0),
  reactietermijnVoorbij: ({ zienswijze: { gevraagd, uiterlijk, punten }, dagtekening }) =>
    fout(gevraagd && !leeg(uiterlijk) && (uiterlijk ?? '') >= dagtekening && punten.length === 0),
  afgezienGemotiveerd: ({ zienswijze: { gevraagd, afgezienGrond, afgezienMotivering } }) =>
    fout(!gevraagd && (leeg(afgezienGrond) || leeg(afgezienMotivering))),
  elkPuntBeantwoord: ({ zienswijze: { punten } }) => {
    const open = punten.flatMap(({ reactie }, index) => (leeg(reactie) ? [index] : []));
    return fout(open.length > 0, `punt ${nummers(open)}`);
  },
  feitenMetBron: ({ feiten }) => {
    const mis = feiten.flatMap((feit, index) =>
      leeg(feit.bron) || leeg(feit.datum) || leeg(feit.tekst) ? [index] : [],
    );
    return fout(mis.length > 0, `feit ${nummers(mis)}`);
  },
  feitenVoorBrief: ({ feiten, dagtekening }) => {
    const mis = feiten.flatMap((feit, index) =>
      dagtekening !== '' && feit.datum > dagtekening ? [index] : [],
    );
    return fout(mis.length > 0, `feit ${nummers(mis)}`);
  },
  verzendingNaDagtekening: ({ verzenddatum, dagtekening }) =>
    fout(!leeg(verzenddatum) && (verzenddatum ?? '') < dagtekening),
  korteZinnen,
  verplichteGegevens,
  verplichteWeging,
  uitspraakGelezen,
  begunstigingOpVrijeDag,
  rechthebbendeGenoemd,
  snelNaFeiten,
  verouderdArtikel,
  ...WAARDE_CONTROLES,
  ...SOORT_CONTROLES,
  ...BEZWAAR_CONTROLES,
  ...GELD_CONTROLES,
  ...RIJ_CONTROLES,
  ...TEKST_CONTROLES,
  ...UITVOER_CONTROLES,
  ...VERBAND_CONTROLES,
};
