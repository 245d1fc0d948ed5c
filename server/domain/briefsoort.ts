/** What one kind of letter is and asks, as data: templates/brieven/<slug>/brief.json. */

/**
 * What a letter is in law: a besluit to somebody (Awb 1:3, 3:41), a besluit of general effect (3:42), a voornemen (4:8), a
 * mededeling without legal effect, a stuk of the file (proces-verbaal, verslag), a processtuk for a court, or a publicatie.
 */
export const BRIEF_AARDEN = [
  'besluit',
  'besluit_algemeen',
  'voornemen',
  'mededeling',
  'stuk',
  'processtuk',
  'publicatie',
] as const;
export type BriefAard = (typeof BRIEF_AARDEN)[number];

/** Under which head the choice of a letter shows it. */
export const BRIEF_GROEPEN = [
  'pand',
  'persoon',
  'dwangsom',
  'geld',
  'bibob',
  'vergunning',
  'bezwaar',
  'procedure',
  'uitvoering',
  'algemeen',
] as const;
export type BriefGroep = (typeof BRIEF_GROEPEN)[number];

/**
 * Classes that the lint of letters knows: last onder dwangsom, last onder bestuursdwang, sluiting, sluiting Opiumwet 13b,
 * gebiedsverbod and its kin, gedragsaanwijzing, overtreding of a rule, invordering, kosten, Bibob, spoed (Awb 5:31),
 * verlenging, beslissing op bezwaar, waarschuwing, and the orders that the burgemeester may not leave to others.
 */
export const BRIEF_KLASSEN = [
  'LOD',
  'LOB',
  'SLU',
  'SLU13B',
  'GEB',
  'GED',
  'OVT',
  'INV',
  'KOS',
  'BIB',
  'SPOED',
  'VERL',
  'BOB',
  'WAARSCHUWING',
] as const;
export type BriefKlasse = (typeof BRIEF_KLASSEN)[number];

/** Which clause on legal remedies stands at the end: Awb 3:45 and 6:23, and for the verbod of 10 days Wth 5 and 6. */
export const RECHTSMIDDELEN = ['bezwaar', 'bezwaar_huisverbod', 'beroep', 'geen'] as const;
export type Rechtsmiddel = (typeof RECHTSMIDDELEN)[number];

export const GEGEVEN_SOORTEN = [
  'tekst',
  'alinea',
  'datum',
  'moment',
  'bedrag',
  'aantal',
  'ja_nee',
  'keuze',
  'lijst',
  'rijen',
] as const;
export type GegevenSoort = (typeof GEGEVEN_SOORTEN)[number];

/** Which days of the letter this day cannot lie before or after (the same day may be): paths such as `dagtekening`. */
export interface DagGrenzen {
  readonly nietVoor?: readonly string[] | undefined;
  readonly nietNa?: readonly string[] | undefined;
}

export interface Kolom extends DagGrenzen {
  readonly id: string;
  readonly naam: string;
  readonly soort: 'tekst' | 'datum' | 'bedrag' | 'aantal';
}

/** One thing that only this kind of letter asks. */
export interface GegevenVraag extends DagGrenzen {
  readonly id: string;
  /** As the form and an error call it. */
  readonly naam: string;
  /** What the writer should think of. */
  readonly vraag?: string | undefined;
  readonly soort: GegevenSoort;
  readonly verplicht: boolean;
  /** Asked only when another gegeven has this answer. */
  readonly als?: { readonly id: string; readonly is: string | boolean } | undefined;
  readonly opties?: readonly { readonly waarde: string; readonly tekst: string }[] | undefined;
  readonly kolommen?: readonly Kolom[] | undefined;
  /** May stand in the public copy: it never names a person or a place. */
  readonly openbaar?: boolean | undefined;
  /** The article that asks for it, e.g. `Awb 5:25 lid 6`. */
  readonly grond?: string | undefined;
}

/** A sentence of the operative part that is only said with this answer: a grant, a refusal. */
export interface DictumZin {
  readonly als: { readonly id: string; readonly is: string | boolean };
  readonly zin: string;
}

export type GegevenRij = Readonly<Record<string, string | number | null>>;
/** Amounts in whole cents; days as ISO day, moments with Amsterdam offset. */
export type GegevenWaarde = string | number | boolean | null | readonly string[] | readonly GegevenRij[];
export type Gegevens = Readonly<Record<string, GegevenWaarde>>;

export interface WegingVraag {
  readonly id: string;
  readonly kop: string;
  readonly vraag: string;
  readonly verplicht: boolean;
  readonly alleenWoning?: boolean | undefined;
}

/** A kind of letter, as the choice, the form and the draft see it. */
export interface Briefsoort {
  readonly slug: string;
  readonly naam: string;
  readonly groep: BriefGroep;
  readonly aard: BriefAard;
  /** True for a voornemen: it asks for a zienswijze and is no besluit. */
  readonly voornemen: boolean;
  /** False for what is not sent to somebody: a noodverordening, a proces-verbaal. */
  readonly gericht: boolean;
  /** The measure of the advice that this letter carries; null for a letter of procedure. */
  readonly maatregel: string | null;
  /** Ids of the powers on which this letter may rest; empty for a letter of procedure. */
  readonly bevoegdheden: readonly string[];
  readonly klassen: readonly BriefKlasse[];
  /** Whether the letter asks for a zienswijze, must answer one (Awb 4:8) always or only when it is adverse, or has none. */
  readonly zienswijze: 'vraagt' | 'verwerkt' | 'bij_nadeel' | 'geen';
  /** The clauses that this kind may have; the first is usual. */
  readonly rechtsmiddelen: readonly Rechtsmiddel[];
  /** Terms that start when this letter is made known. */
  readonly termijnen: readonly string[];
  /** Paragraphs of the weighing: id in `model.weging`, head in the letter, question for the writer. */
  readonly weging: readonly WegingVraag[];
  /** Fields of `model.maatregel` that this letter uses. */
  readonly velden: readonly string[];
  readonly gegevens: readonly GegevenVraag[];
  /** Articles on which every letter of this kind rests, beside those of the advice. */
  readonly grondslag: readonly string[];
  /** Sentences of a first operative part, with `{maatregel.ingang}` where a value comes; some belong to one answer. */
  readonly dictum: readonly (string | DictumZin)[];
  /** Parts that the text of this kind prints; the form asks no other. */
  readonly tonen: { readonly dictum: boolean; readonly kosten: boolean };
  /** Paths whose value the operative part must say too; absent: begin, end, term and amounts of the measure. */
  readonly kern?: readonly string[] | undefined;
}

export type GegevenVan = Pick<GegevenVraag, 'id' | 'als'>;
const isLeeg = (waarde: GegevenWaarde | undefined): boolean =>
  waarde === null ||
  waarde === undefined ||
  (typeof waarde === 'string' && waarde.trim() === '') ||
  (Array.isArray(waarde) && waarde.length === 0);

/** Is this asked, given the other answers? */
export const isGevraagd = ({ als }: GegevenVan, gegevens: Gegevens): boolean =>
  als === undefined || gegevens[als.id] === als.is;

/** The mandatory questions of a kind without an answer. */
export const openGegevens = (vragen: readonly GegevenVraag[], gegevens: Gegevens): readonly GegevenVraag[] =>
  vragen.filter((vraag) => vraag.verplicht && isGevraagd(vraag, gegevens) && isLeeg(gegevens[vraag.id]));

/** Must this letter say what somebody found of it (Awb 4:8)? A change only when it is adverse (`gegevens.nadelig`). */
export const verwerktZienswijze = (
  { zienswijze }: Pick<Briefsoort, 'zienswijze'>,
  gegevens: Gegevens = {},
): boolean => zienswijze === 'verwerkt' || (zienswijze === 'bij_nadeel' && gegevens['nadelig'] === true);
