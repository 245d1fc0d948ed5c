import type { BriefModel } from './brief.ts';
import type { WegingHerkomst, WegingZin } from './herkomst.ts';
import { splitsZinnen } from './splitsZinnen.ts';
import { volgZinnen } from './volgZinnen.ts';

/** A sentence of the present text with what is behind it; null: the writer's own. */
export interface ParagraafZin {
  readonly tekst: string;
  readonly stand: 'ongewijzigd' | 'gewijzigd' | 'eigen';
  /** The sentence as it was generated. */
  readonly bron: WegingZin | null;
  /** The newest facts and the newest advice no longer give this sentence. */
  readonly verouderd: boolean;
}

export interface ParagraafBeeld {
  readonly zinnen: readonly ParagraafZin[];
  /** Generated, and nowhere in the text any more. */
  readonly weggelaten: readonly WegingZin[];
  /** What the newest facts and advice would add; what belongs together stands together. */
  readonly nieuw: readonly (readonly WegingZin[])[];
}

export interface VolgInvoer {
  /** What was kept with the draft. */
  readonly bewaard: WegingHerkomst;
  /** What the newest facts and the newest advice give. */
  readonly nu: WegingHerkomst;
  readonly weging: BriefModel['weging'];
}

/** The fact of the vocabulary that a sentence tells, also by way of the voornemen. */
function feitVan({ herkomst }: WegingZin): string | null {
  const bron = herkomst.soort === 'voornemen' ? herkomst.eerder : herkomst;
  return bron?.soort === 'feit' ? bron.feit : null;
}

/** The same words about the same fact: two judgements may name the same source. */
const staatIn = (zinnen: readonly WegingZin[], zin: WegingZin): boolean =>
  zinnen.some((ander) => ander.tekst === zin.tekst && feitVan(ander) === feitVan(zin));

/** Told by the facts and the rules, and not by a voornemen or an open place without a question of the advice. */
const isEigenBron = ({ herkomst: { soort } }: WegingZin): boolean =>
  soort !== 'open' && soort !== 'voornemen';

/** What nobody saw yet when the draft was kept. */
const nieuwSinds = (bewaard: readonly WegingZin[], nu: readonly WegingZin[]): WegingZin[] =>
  nu.filter((zin) => isEigenBron(zin) && !staatIn(bewaard, zin));

/** Replaced by the words of the voornemen, and yet back in the text. */
function teruggehaald(bewaard: readonly WegingZin[], tekst: string): WegingZin[] {
  const staat = new Set(splitsZinnen(tekst));
  return bewaard.filter((zin) => zin.vervangen === true && staat.has(zin.tekst));
}

/** Sentences that follow on each other and on one fact or rule. */
export function groepenVan(zinnen: readonly WegingZin[]): WegingZin[][] {
  const groepen: WegingZin[][] = [];
  for (const zin of zinnen) {
    const laatste = groepen.at(-1);
    if (zin.vervolg && laatste && sleutelVan(laatste[0]) === sleutelVan(zin)) laatste.push(zin);
    else groepen.push([zin]);
  }
  return groepen;
}
const sleutelVan = (zin: WegingZin | undefined): string => JSON.stringify(zin?.herkomst);

/** One paragraph: what was kept and what is new, against the text as it stands. */
function volgParagraaf({ bewaard, nu, weging }: VolgInvoer, id: string): ParagraafBeeld {
  const tekst = weging[id] ?? '';
  const kent = bewaard[id] ?? [];
  const gegenereerd = kent.filter(({ vervangen }) => vervangen !== true);
  const nieuw = nieuwSinds(kent, nu[id] ?? []);
  // what was kept goes before a new sentence that looks like it
  const bronnen = [...gegenereerd, ...nieuw, ...teruggehaald(kent, tekst)];
  const gevolgd = volgZinnen(
    bronnen.map((zin) => zin.tekst),
    tekst,
  );
  const ongebruikt = new Set(gevolgd.weggelaten.flatMap((k) => bronnen[k] ?? []));
  const verouderd = (zin: WegingZin): boolean => isEigenBron(zin) && !staatIn(nu[id] ?? [], zin);
  return {
    zinnen: gevolgd.zinnen.map((zin): ParagraafZin => {
      const bron = zin.stand === 'eigen' ? null : (bronnen[zin.uit] ?? null);
      return { tekst: zin.tekst, stand: zin.stand, bron, verouderd: bron !== null && verouderd(bron) };
    }),
    weggelaten: gegenereerd.filter((zin) => ongebruikt.has(zin)),
    nieuw: groepenVan(nieuw.filter((zin) => ongebruikt.has(zin))),
  };
}

const paragrafen = ({ bewaard, nu, weging }: VolgInvoer): string[] => [
  ...new Set([...Object.keys(nu), ...Object.keys(bewaard), ...Object.keys(weging)]),
];

/** Every paragraph of the weighing with what became of the generated sentences. */
export const volgWeging = (invoer: VolgInvoer): Readonly<Record<string, ParagraafBeeld>> =>
  Object.fromEntries(paragrafen(invoer).map((id) => [id, volgParagraaf(invoer, id)]));

/**
 * What is kept with a draft when its text is saved: what was kept before, and the new sentences that the writer took over word
 * for word. A sentence that merely looks like one may be half typed: it stays new, and is shown with it as long as it is.
 */
export function werkHerkomstBij(invoer: VolgInvoer): WegingHerkomst {
  const bijgewerkt = paragrafen(invoer).map((id): [string, readonly WegingZin[]] => {
    const kent = invoer.bewaard[id] ?? [];
    const gelijk = volgParagraaf(invoer, id).zinnen.filter(({ stand }) => stand === 'ongewijzigd');
    const gebruikt = new Set(gelijk.map(({ bron }) => bron));
    const over = nieuwSinds(kent, invoer.nu[id] ?? []).filter((zin) => gebruikt.has(zin));
    const oud = kent.map((zin): WegingZin => {
      const { vervangen: _, ...rest } = zin;
      return gebruikt.has(zin) ? rest : zin;
    });
    return [id, [...oud, ...over]];
  });
  return Object.fromEntries(bijgewerkt.filter(([, zinnen]) => zinnen.length > 0));
}
