import type { Advies, Bestanddeel, BevoegdheidAdvies, MaatregelAdvies, Signaal } from './advies.ts';
import { duurTekst } from './duurTekst.ts';
import type { FeitDefinitie } from './feit.ts';
import { feitHerkomst, feitZinnen } from './feitZinnen.ts';
import type { Herkomst, WegingZin } from './herkomst.ts';
import { magInBrief } from './magInBrief.ts';
import { splitsZinnen } from './splitsZinnen.ts';
import { wetNaam } from './wetNaam.ts';
import type { VastgelegdFeit } from './zaak.ts';

/** Facts whose id begins so belong to this paragraph of the weighing, when the letter has it. */
const FEITEN_BIJ: Readonly<Record<string, readonly string[]>> = {
  kinderen: ['gevolgen.minderjarigen', 'gevolgen.opvangKinderen'],
  vervangendeWoonruimte: ['gevolgen.vervangendeWoonruimte'],
  woonEnWerk: ['gebied.woont', 'gebied.werktOfSchool', 'gebied.zorgOfFamilie'],
  gebied: ['gebied.'],
  lichterMiddel: ['voorgeschiedenis.waarschuwing', 'hinder.geprobeerd'],
  evenwichtigheid: ['gevolgen.'],
};

/**
 * Judgements that are weighed outside the power itself: how grave it is and whether it will come back, and what can be held
 * against the addressee. All others stand with the element of the power that they answer, or nowhere.
 */
const OORDELEN_BIJ: Readonly<Record<string, readonly string[]>> = {
  noodzaak: [
    'pand.kwetsbareOmgeving',
    'hinder.ernstig',
    'hinder.herhaaldelijk',
    'rechthebbende.aanwijzingenHerhaling',
    'apv.herhalingTeVrezen',
  ],
  evenwichtigheid: ['betrokkene.isOvertreder', 'betrokkene.hadKunnenWeten', 'betrokkene.toezichtTekort'],
};

/** Where a signal without a paragraph of its own is answered. */
const FAMILIE_BIJ: Readonly<Record<Signaal['familie'], readonly string[]>> = {
  bevoegdheid: ['bevoegdheid'],
  bewijs: ['bevoegdheid', 'noodzaak'],
  procedure: ['bevoegdheid', 'noodzaak'],
  noodzaak: ['noodzaak'],
  evenwicht: ['evenwichtigheid'],
  maatvoering: ['duur', 'hoogteDwangsom', 'evenwichtigheid'],
};

export interface WegingInvoer {
  /** Ids of the paragraphs that the letter knows. */
  readonly paragrafen: readonly string[];
  readonly definities: readonly FeitDefinitie[];
  readonly feiten: readonly VastgelegdFeit[];
  readonly advies: Advies | null;
  readonly bevoegdheid: BevoegdheidAdvies | null;
  readonly maatregel: MaatregelAdvies | null;
  /** The measure of the letter. */
  readonly soortMaatregel: string;
}

/** The first paragraph of this letter in a list that a fact belongs to; the lists run from narrow to wide. */
const paragraafIn = (
  lijst: Readonly<Record<string, readonly string[]>>,
  feit: string,
  paragrafen: readonly string[],
): string | undefined =>
  Object.keys(lijst).find(
    (id) => paragrafen.includes(id) && (lijst[id] ?? []).some((begin) => feit.startsWith(begin)),
  );
const paragraafVanFeit = (feit: string, paragrafen: readonly string[]): string | undefined =>
  paragraafIn(FEITEN_BIJ, feit, paragrafen);

function paragraafVanSignaal(signaal: Signaal, paragrafen: readonly string[]): string | undefined {
  const opFeit = signaal.feiten
    .map((feit) => paragraafVanFeit(feit, paragrafen))
    .find((id) => id !== undefined);
  const opFamilie = FAMILIE_BIJ[signaal.familie].find((id) => paragrafen.includes(id));
  return signaal.familie === 'evenwicht' ? (opFeit ?? opFamilie) : (opFamilie ?? opFeit);
}

const zinnen = (tekst: string, herkomst: Herkomst): WegingZin[] =>
  splitsZinnen(tekst).map((zin, i) => ({ tekst: zin, herkomst, ...(i > 0 ? { vervolg: true } : {}) }));
const open = (vraag: string, vervolg = false): WegingZin => ({
  tekst: `[nog ${vraag}]`,
  herkomst: { soort: 'open' },
  ...(vervolg ? { vervolg } : {}),
});

function beleidZin({ maatregel }: WegingInvoer): WegingZin[] {
  const beleid = maatregel?.beleid;
  if (!beleid) return [];
  const nummer = beleid.cvdr ? ` (${beleid.cvdr})` : '';
  return [
    ...zinnen(`Het beleid is ${beleid.titel}${nummer}.`, { soort: 'beleid', beleid }),
    open('afwegen: is het gevolgd, en zijn er bijzondere omstandigheden?', true),
  ];
}

/** Only a policy row or a statute gives a duration; why it fits this case stays a question to the writer. */
function duurZin({ maatregel }: WegingInvoer): WegingZin[] {
  if (!maatregel?.duur || !maatregel.beleid) return [];
  return [
    ...zinnen(`Het beleid noemt een duur van ${duurTekst(maatregel.duur)}.`, {
      soort: 'beleid',
      beleid: maatregel.beleid,
    }),
    open('afwegen: waarom past die duur hier?', true),
  ];
}

/** The recorded facts of a list of ids, each with its definition; a fact outside the vocabulary says nothing. */
const bekendeFeiten = ({ feiten, definities }: WegingInvoer, ids: readonly string[]) =>
  feiten.flatMap((feit) => {
    const definitie = definities.find(({ id }) => id === feit.feit);
    return definitie && ids.includes(feit.feit) ? [{ feit, definitie }] : [];
  });

/** Small inside a sentence, unless it is a name of capitals such as BRP. */
const inZin = (tekst: string): string =>
  /^\p{Lu}(?!\p{Lu})/u.test(tekst) ? tekst.charAt(0).toLowerCase() + tekst.slice(1) : tekst;

/**
 * An element that is met, as a sentence of a letter: the rules often name it in a phrase. Where the case itself says which rule
 * was broken, the article of the element is only its example and is not named.
 */
function eisZin({ tekst, bron: { wet, artikel, lid }, feiten }: Bestanddeel): string {
  const bekend = wet !== undefined && artikel !== undefined && !feiten.includes('apv.artikel');
  const plaats = bekend ? ` van artikel ${artikel}${lid ? ` lid ${lid}` : ''} van de ${wetNaam(wet)}` : '';
  return `Aan deze eis${plaats} is voldaan: ${inZin(tekst)}`;
}

/** An element in the words of the rules. When it rests on what may not stand in a besluit, it must be shown otherwise. */
function bestanddeelZinnen(invoer: WegingInvoer, bestanddeel: Bestanddeel): WegingZin[] {
  const { id, tekst, bron, feiten } = bestanddeel;
  const dragend = bekendeFeiten(invoer, feiten);
  if (!dragend.every(({ feit }) => magInBrief(feit)))
    return [open('toespitsen: onderbouw dit vereiste met gegevens die in een besluit mogen staan')];
  return zinnen(eisZin(bestanddeel), {
    soort: 'bestanddeel',
    bevoegdheid: invoer.bevoegdheid?.id ?? '',
    naam: invoer.bevoegdheid?.naam ?? '',
    id,
    tekst,
    bron,
    feiten: dragend.map(({ feit, definitie }) => feitHerkomst(definitie, feit)),
  });
}

/** Ids of the judgements that answer an element of the power and are weighed nowhere else. */
function oordelenBijBestanddelen({ bevoegdheid, definities, paragrafen }: WegingInvoer): string[] {
  const ids = (bevoegdheid?.bestanddelen ?? []).flatMap(({ feiten }) => feiten);
  return definities
    .filter(({ id, soort }) => soort === 'oordeel' && ids.includes(id))
    .map(({ id }) => id)
    .filter((id) => paragraafVanFeit(id, paragrafen) === undefined);
}

/**
 * The conditions of the law that are met, in the words of the rules, each with the judgement that answers it and the reasons of
 * who judged; then the judgements on exceptions. The writer says how they fit this case.
 */
function bevoegdheidZinnen(invoer: WegingInvoer): WegingZin[] {
  const { bevoegdheid } = invoer;
  const over = new Set(oordelenBijBestanddelen(invoer));
  const oordelen = (ids: readonly string[]): WegingZin[] =>
    bekendeFeiten(invoer, ids).flatMap(({ feit, definitie }) => {
      const telt = over.delete(feit.feit) && magInBrief(feit);
      return telt ? feitZinnen(definitie, feit) : [];
    });
  const voldaan = (bevoegdheid?.bestanddelen ?? [])
    .filter(({ aard, uitkomst }) => aard === 'vereiste' && uitkomst === 'voldaan')
    .flatMap((deel) => [...bestanddeelZinnen(invoer, deel), ...oordelen(deel.feiten)]);
  const alles = [...voldaan, ...oordelen([...over])];
  return alles.length === 0 ? [] : [...alles, open('toespitsen: waaruit blijkt dit in deze zaak?')];
}

/** The paragraph of a fact: its own, for a judgement that of its element, or the one where such judgements are weighed. */
function plaatsVan(
  feit: string,
  definitie: FeitDefinitie,
  invoer: WegingInvoer,
  dragend: readonly string[],
): string | undefined {
  const eigen = paragraafVanFeit(feit, invoer.paragrafen);
  if (eigen !== undefined || definitie.soort !== 'oordeel') return eigen;
  const heeft = (id: string): string | undefined => (invoer.paragrafen.includes(id) ? id : undefined);
  // with a paragraph on the power it stands there, behind its element
  if (dragend.includes(feit)) return heeft('bevoegdheid') ?? heeft('noodzaak');
  return paragraafIn(OORDELEN_BIJ, feit, invoer.paragrafen);
}

/** The questions of the advice on this measure, each once; one that rests on what may not stand in a besluit is not written. */
function vraagZinnen(id: string, { paragrafen, feiten, advies, soortMaatregel }: WegingInvoer): WegingZin[] {
  const verborgen = new Set(feiten.filter((feit) => !magInBrief(feit)).map(({ feit }) => feit));
  const signalen = (advies?.signalen ?? []).filter(
    (signaal) =>
      signaal.maatregel === soortMaatregel &&
      paragraafVanSignaal(signaal, paragrafen) === id &&
      !signaal.feiten.some((feit) => verborgen.has(feit)),
  );
  const perVraag = new Map(signalen.toReversed().map((signaal) => [signaal.vraag, signaal]));
  return signalen
    .filter((signaal) => perVraag.get(signaal.vraag) === signaal)
    .map(({ code, familie, tekst, vraag, bron }) => ({
      tekst: `[nog afwegen: ${vraag}]`,
      herkomst: { soort: 'signaal', code, familie, tekst, vraag, bron },
    }));
}

/** What was found, and what the signals still ask the writer. */
function zinnenVoor(id: string, invoer: WegingInvoer): WegingZin[] {
  const dragend = oordelenBijBestanddelen(invoer);
  const ids = invoer.feiten.map(({ feit }) => feit);
  const bekend = bekendeFeiten(invoer, ids)
    .filter(({ feit }) => magInBrief(feit))
    .filter(({ feit }) => id !== 'bevoegdheid' || !dragend.includes(feit.feit))
    .filter(({ feit, definitie }) => plaatsVan(feit.feit, definitie, invoer, dragend) === id)
    .flatMap(({ feit, definitie }) => feitZinnen(definitie, feit));
  const vragen = vraagZinnen(id, invoer);
  const nogOpen =
    bekend.length > 0 && vragen.length === 0 ? [open('afwegen: wat betekent dit voor de maatregel?')] : [];
  return [...bekend, ...vragen, ...nogOpen];
}

/**
 * Starters for the weighing, each sentence with the fact or the rule behind it: what was found, what was judged and why (Awb
 * 3:46), and what the advice asks. They end in an open place, because the weighing itself is the writer's; a paragraph about
 * which nothing is known stays empty, so that the test of the letter names it. What a partner shared for another use than a
 * besluit, and what is known about somebody's care, never enters.
 */
export function beginWeging(invoer: WegingInvoer): Record<string, WegingZin[]> {
  const eigen: Readonly<Record<string, (invoer: WegingInvoer) => WegingZin[]>> = {
    bevoegdheid: bevoegdheidZinnen,
    duur: duurZin,
    beleid: beleidZin,
  };
  return Object.fromEntries(
    invoer.paragrafen.map((id) => [id, [...(eigen[id]?.(invoer) ?? []), ...zinnenVoor(id, invoer)]]),
  );
}
