import type { Advies, BevoegdheidAdvies, MaatregelAdvies, Signaal } from './advies.ts';
import { duurTekst } from './duurTekst.ts';
import type { FeitDefinitie } from './feit.ts';
import { feitZin } from './feitZin.ts';
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

/** The first paragraph of this letter that a fact belongs to: the list runs from narrow to wide. */
const paragraafVanFeit = (feit: string, paragrafen: readonly string[]): string | undefined =>
  Object.keys(FEITEN_BIJ).find(
    (id) => paragrafen.includes(id) && (FEITEN_BIJ[id] ?? []).some((begin) => feit.startsWith(begin)),
  );

function paragraafVanSignaal(signaal: Signaal, paragrafen: readonly string[]): string | undefined {
  const opFeit = signaal.feiten
    .map((feit) => paragraafVanFeit(feit, paragrafen))
    .find((id) => id !== undefined);
  const opFamilie = FAMILIE_BIJ[signaal.familie].find((id) => paragrafen.includes(id));
  return signaal.familie === 'evenwicht' ? (opFeit ?? opFamilie) : (opFamilie ?? opFeit);
}

function beleidZin({ maatregel }: WegingInvoer): string[] {
  const beleid = maatregel?.beleid;
  if (!beleid) return [];
  const nummer = beleid.cvdr ? ` (${beleid.cvdr})` : '';
  return [
    `Het beleid is ${beleid.titel}${nummer}. [nog afwegen: is het gevolgd, en zijn er bijzondere omstandigheden?]`,
  ];
}

/** Only a policy row or a statute gives a duration; why it fits this case stays a question to the writer. */
function duurZin({ maatregel }: WegingInvoer): string[] {
  if (!maatregel?.duur || !maatregel.beleid) return [];
  return [
    `Het beleid noemt een duur van ${duurTekst(maatregel.duur)}. [nog afwegen: waarom past die duur hier?]`,
  ];
}

/** The conditions of the law that are met, in the words of the rules: the writer says how they fit this case. */
function bevoegdheidZinnen({ bevoegdheid }: WegingInvoer): string[] {
  const voldaan = (bevoegdheid?.bestanddelen ?? [])
    .filter(({ aard, uitkomst }) => aard === 'vereiste' && uitkomst === 'voldaan')
    .map(({ tekst }) => tekst);
  return voldaan.length === 0 ? [] : [...voldaan, '[nog toespitsen: waaruit blijkt dit in deze zaak?]'];
}

/** What was found, and what the signals still ask the writer. */
function zinnenVoor(id: string, invoer: WegingInvoer): string[] {
  const { paragrafen, definities, feiten, advies, soortMaatregel } = invoer;
  const bekend = feiten
    .filter(({ feit }) => paragraafVanFeit(feit, paragrafen) === id)
    .flatMap(({ feit, waarde }) => {
      const definitie = definities.find((kandidaat) => kandidaat.id === feit);
      return definitie ? [feitZin(definitie, waarde)] : [];
    });
  const vragen = (advies?.signalen ?? [])
    .filter(
      (signaal) => signaal.maatregel === soortMaatregel && paragraafVanSignaal(signaal, paragrafen) === id,
    )
    .map(({ vraag }) => `[nog afwegen: ${vraag}]`);
  const open =
    bekend.length > 0 && vragen.length === 0 ? ['[nog afwegen: wat betekent dit voor de maatregel?]'] : [];
  return [...bekend, ...new Set(vragen), ...open];
}

/**
 * Starters for the weighing: what was found and what the advice asks. They end in an open place, because the weighing itself
 * is the writer's; a paragraph about which nothing is known stays empty, so that the test of the letter names it.
 */
export function beginWeging(invoer: WegingInvoer): Record<string, string> {
  const eigen: Readonly<Record<string, string[]>> = {
    bevoegdheid: bevoegdheidZinnen(invoer),
    duur: duurZin(invoer),
    beleid: beleidZin(invoer),
  };
  const gevuld = invoer.paragrafen.map((id): [string, string] => [
    id,
    [...(eigen[id] ?? []), ...zinnenVoor(id, invoer)].join('\n'),
  ]);
  return Object.fromEntries(gevuld);
}
