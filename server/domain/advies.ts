/** The advice: which powers exist, which measure fits, what a court would attack, what is still to be found out. */
import type { Duur } from './dossier.ts';
import type { Wijziging } from './zoekOmslag.ts';

export interface Bron {
  readonly wet?: string;
  readonly artikel?: string;
  readonly lid?: string;
  readonly jci?: string;
  readonly ecli?: string;
  /** `gelezen` only when a jurist recorded that he read the ruling; else `niet_gelezen`. */
  readonly status?: 'gelezen' | 'niet_gelezen' | 'geverifieerd' | 'niet_geverifieerd';
  readonly url?: string;
}

export type BestanddeelUitkomst = 'voldaan' | 'niet_voldaan' | 'onbekend' | 'niet_gebleken';

export interface Bestanddeel {
  readonly id: string;
  readonly tekst: string;
  readonly aard: 'vereiste' | 'uitzondering';
  readonly uitkomst: BestanddeelUitkomst;
  readonly bron: Bron;
  readonly feiten: readonly string[];
}

export interface BevoegdheidAdvies {
  readonly id: string;
  readonly naam: string;
  readonly grond: string | null;
  /** First day of validity of the version that was applied, or null where none was in force. */
  readonly versie: string | null;
  readonly status: 'geverifieerd' | 'niet_geverifieerd';
  readonly orgaan: readonly ('burgemeester' | 'college' | 'raad')[];
  readonly uitkomst: 'bevoegd' | 'niet_bevoegd' | 'onbekend';
  readonly redenen: readonly string[];
  readonly bestanddelen: readonly Bestanddeel[];
  readonly ontbreekt: readonly string[];
  /** Only where the municipality is known to have given a mandate. */
  readonly mandaat?: readonly Mandaat[];
}

export type MaatregelOordeel = 'aanbevolen' | 'mogelijk' | 'ontraden' | 'uitgesloten' | 'onbekend';

export interface BeleidVerwijzing {
  readonly id: string;
  readonly titel: string;
  readonly cvdr: string | null;
  readonly rij: string | null;
  readonly status: 'geverifieerd' | 'niet_geverifieerd' | 'onbekend';
}

/** What another act attaches to a measure: for the weighing and for who must be told, never a goal of the measure. */
export interface Gevolg {
  readonly id: string;
  readonly tekst: string;
  readonly bron: Bron;
  /** Does it follow on the known facts? */
  readonly uitkomst: 'voldaan' | 'niet_voldaan' | 'onbekend';
}

/** An area that the municipality designated, with the interval of its decision; null: not seen. */
export interface AangewezenGebied {
  readonly naam: string;
  readonly cvdr: string | null;
  readonly artikel: string | null;
  readonly vanaf: string | null;
  readonly tot: string | null;
}

/** A function that may decide in the name of the body (Awb 10:3). */
export interface Mandaat {
  readonly functie: string;
  readonly maatregelen: readonly string[];
  readonly voorwaarde: string | null;
  readonly gezienIn: string;
  /** False: the decision is known to exist, its text was not read. */
  readonly gelezen: boolean;
}

/** What the row of the policy says beside duration and amount. A part that the policy is silent on is absent. */
export interface Uitwerking {
  /** The longest the row allows; the body sets the duration itself. */
  readonly hoogstens?: Duur;
  /** Of spread days: the period in which they lie. */
  readonly venster?: Duur;
  readonly alternatieven?: readonly { readonly maatregel: string; readonly reden: string }[];
  readonly daarnaast?: readonly string[];
  readonly ingang?: {
    readonly vanaf: 'besluit' | 'uitreiking' | 'feit' | 'feitelijke_sluiting';
    readonly tekst: string;
  };
  /** What an area ban must leave open. */
  readonly vrijTeLaten?: readonly ('woning' | 'werk' | 'zorg')[];
  /** Which area the ban is for, by where the conduct was. */
  readonly gebied?: string;
  readonly aangewezenGebieden?: readonly AangewezenGebied[];
  readonly dwangsomVorm?: 'ineens' | 'per_overtreding' | 'per_tijdseenheid';
  readonly per?: Duur;
  readonly betaaltermijn?: Duur;
  readonly orgaan?: readonly ('burgemeester' | 'college' | 'raad')[];
}

export interface MaatregelAdvies {
  readonly maatregel: string;
  readonly grondslag: string;
  readonly oordeel: MaatregelOordeel;
  readonly duur: Duur | null;
  readonly bedragEuro: number | null;
  readonly maximumEuro: number | null;
  readonly beleid: BeleidVerwijzing | null;
  /** Only when the policy works the measure out further. */
  readonly uitwerking?: Uitwerking;
  readonly redenen: readonly string[];
  readonly procedure: readonly string[];
  /** Absent in an advice that was kept before consequences were judged. */
  readonly gevolgen?: readonly Gevolg[];
}

export interface Signaal {
  readonly code: string;
  readonly familie: 'bevoegdheid' | 'noodzaak' | 'evenwicht' | 'maatvoering' | 'bewijs' | 'procedure';
  readonly ernst: 'blokkerend' | 'aandacht';
  readonly maatregel: string;
  readonly tekst: string;
  readonly bron: readonly Bron[];
  readonly feiten: readonly string[];
  readonly vraag: string;
  readonly neemtWeg: readonly string[];
}

export interface Toets {
  readonly bevoegd: 'ja' | 'nee';
  readonly oordeel: 'houdbaar' | 'twijfel' | 'niet_houdbaar' | 'onbekend';
  readonly signalen: readonly string[];
  readonly zwakstePunt: string | null;
  readonly aannames: readonly string[];
}

/** Which of the powers that are there comes first, and which can stand beside another. */
export interface Keuze {
  readonly eerste: string;
  readonly volgorde: readonly { readonly grondslag: string; readonly waarom: string }[];
  readonly samen: readonly {
    readonly grondslagen: readonly string[];
    readonly mag: boolean;
    readonly waarom: string;
    readonly bron: readonly Bron[];
  }[];
  /** Only when another power than the intended one is right. */
  readonly beter?: { readonly grondslag: string; readonly waarom: string };
}

/** A way that is no sanction: who takes it over, and why. */
export interface Verwijzing {
  readonly id: string;
  readonly naam: string;
  readonly deur: string;
  readonly tekst: string;
  readonly inPlaatsVanSanctie: boolean;
  readonly bron: readonly Bron[];
  readonly feiten: readonly string[];
  readonly status: 'geverifieerd' | 'niet_geverifieerd';
}

/** What would turn one conclusion of an advice. */
export interface Omslag {
  /** Id of a power, or `toets`. */
  readonly over: string;
  readonly van: 'bevoegd' | 'niet_bevoegd' | 'houdbaar' | 'niet_houdbaar';
  readonly wordt: 'bevoegd' | 'niet_bevoegd' | 'houdbaar' | 'niet_houdbaar';
  /** The smallest sets of facts that would turn it, at most five. */
  readonly wegen: readonly (readonly Wijziging[])[];
  readonly meerDanDrie: boolean;
}

export interface VolgendeVraag {
  readonly feit: string;
  readonly vraag: string;
  readonly waarom: readonly string[];
}

export interface Ontvangstbewijs {
  readonly engine: string;
  readonly regels: readonly { readonly id: string; readonly versie: string; readonly sha256: string }[];
  readonly feitenSha256: string;
  readonly adviesSha256: string;
}

export interface Advies {
  readonly peildatum: string;
  readonly gemeente: string | null;
  readonly waarschuwingen: readonly string[];
  readonly bevoegdheden: readonly BevoegdheidAdvies[];
  readonly maatregelen: readonly MaatregelAdvies[];
  readonly signalen: readonly Signaal[];
  /** Present only when the dossier holds `voornemen.*` facts. */
  readonly toets?: Toets;
  /** Only when a power is there. */
  readonly keuze?: Keuze;
  /** Only when there is somewhere to refer to. */
  readonly verwijzingen?: readonly Verwijzing[];
  readonly volgendeVragen: readonly VolgendeVraag[];
  readonly ontvangstbewijs: Ontvangstbewijs;
}
