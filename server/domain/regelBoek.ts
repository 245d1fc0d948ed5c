/** The rules as a jurist reads them: every text, condition and source, without code. */
import type { Bron } from './advies.ts';

/** A condition in words: one comparison, or a list of which all, one or none must hold. */
export type Voorwaarde =
  | { readonly soort: 'regel'; readonly tekst: string }
  | { readonly soort: 'alle' | 'een' | 'niet'; readonly delen: readonly Voorwaarde[] };

export interface Paar {
  readonly naam: string;
  readonly waarde: string;
}

export interface BoekBestanddeel {
  readonly id: string;
  readonly tekst: string;
  readonly aard: 'vereiste' | 'uitzondering';
  readonly bron: Bron;
  readonly voorwaarde: Voorwaarde;
}

/** One text of a power, with the interval in which it holds. */
export interface BoekTekst {
  readonly regeling: string | null;
  readonly vanaf: string;
  readonly tot: string | null;
  readonly toelichting: string | null;
  readonly status: 'geverifieerd' | 'niet_geverifieerd';
  readonly bron: Bron;
  readonly gezien: string;
  readonly orgaan: readonly string[];
  readonly adressaat: readonly string[];
  readonly mandaat: { readonly tekst: string; readonly bron: Bron };
  readonly gronden: readonly { readonly id: string; readonly bestanddelen: readonly BoekBestanddeel[] }[];
  readonly grenzen: readonly { readonly tekst: string; readonly bron: Bron }[];
  readonly gevolgen: readonly { readonly tekst: string; readonly bron: Bron }[];
  readonly maatregelen: readonly { readonly maatregel: string; readonly procedure: readonly string[] }[];
  readonly vragen: readonly string[];
  readonly voorbeelden: readonly { readonly naam: string; readonly uitkomst: string }[];
}

export interface BoekBevoegdheid {
  readonly id: string;
  readonly naam: string;
  readonly groep: 'pand' | 'persoon' | 'gebied' | 'vergunning' | 'vervolg';
  readonly reden: string;
  readonly teksten: readonly BoekTekst[];
}

export interface BoekSignaal {
  readonly id: string;
  readonly code: string;
  readonly familie: string;
  readonly ernst: 'blokkerend' | 'aandacht';
  readonly tekst: string;
  readonly vraag: string;
  readonly bron: readonly Bron[];
  readonly voorwaarde: Voorwaarde;
  readonly neemtWeg: Voorwaarde | null;
  readonly grondslagen: readonly string[];
}

export interface BoekBeleid {
  readonly id: string;
  readonly gemeente: string;
  readonly soort: string;
  readonly titel: string;
  readonly url: string | null;
  readonly gelezen: boolean;
  readonly status: 'geverifieerd' | 'niet_geverifieerd' | 'onbekend';
  readonly kop: readonly Paar[];
  readonly gaten: readonly string[];
  readonly rijen: readonly { readonly id: string; readonly delen: readonly Paar[] }[];
}

/** A ruling behind the rules: how its text was seen, and on how many places a rule rests on it. */
export interface BoekUitspraak {
  readonly ecli: string;
  readonly onderwerp: string;
  readonly gezien: string;
  readonly plaatsen: number;
}

export interface RegelBoek {
  readonly uitspraken: readonly BoekUitspraak[];
  /** Bases on which a partner may share data. */
  readonly gegevensdeling: readonly { readonly id: string; readonly naam: string; readonly bron: Bron }[];
  readonly bevoegdheden: readonly BoekBevoegdheid[];
  readonly signalen: readonly BoekSignaal[];
  readonly beleid: readonly BoekBeleid[];
  readonly registers: readonly {
    readonly gemeente: string;
    readonly regelingen: readonly { cvdr: string; titel: string; url: string; toelichting: string | null }[];
  }[];
}
