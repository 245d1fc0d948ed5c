/** The letter model: everything a letter says, as data. A template turns it into text, nothing is added later. */
import type { Gegevens, Rechtsmiddel } from './briefsoort.ts';
import type { Bijzonderheid } from './bijzonderheid.ts';
import type { Duur } from './dossier.ts';
import type { BriefKaart } from './gebied/gebied.ts';

export interface Adres {
  readonly straat: string;
  readonly postcode: string;
  readonly plaats: string;
}

export interface Geadresseerde {
  readonly naam: string;
  readonly adres: Adres;
  /** Role as in fact `betrokkene.rol`, or `overtreder`. */
  readonly rol: string;
  /** Name of the person whom he represents by law: a parent for a child, a bewindvoerder for who is under bewind. */
  readonly voor?: string | null | undefined;
  /** Why somebody else should get this letter too: a minor, or somebody under bewind. Never printed. */
  readonly bijzonderheid?: Bijzonderheid | null | undefined;
}

export interface BriefFeit {
  readonly tekst: string;
  /** ISO calendar day. */
  readonly datum: string;
  readonly bron: string;
}

export interface ZienswijzePunt {
  readonly punt: string;
  readonly reactie: string;
}

/** Core of every letter; each kind adds its own fields under `maatregel` (see templates/brieven/<slug>/brief.json). */
export interface BriefModel {
  /** Slug of a folder under templates/brieven. */
  readonly soort: string;
  readonly gemeente: string;
  readonly orgaan: 'burgemeester' | 'college';
  readonly geadresseerden: readonly Geadresseerde[];
  readonly kenmerk: string;
  readonly dagtekening: string;
  readonly verzenddatum: string | null;
  readonly onderwerp: string;
  readonly object: {
    readonly omschrijving: string;
    readonly adres: Adres | null;
    /** `woning` asks for the paragraphs on children and shelter (lint L15, L16). */
    readonly soort?: 'woning' | 'lokaal' | 'anders' | null;
  };
  readonly feiten: readonly BriefFeit[];
  readonly grondslag: readonly string[];
  readonly zienswijze: {
    readonly gevraagd: boolean;
    readonly gevraagdOp?: string | null;
    readonly uiterlijk?: string | null;
    readonly wijze?: string | null;
    readonly afgezienGrond?: string | null;
    readonly afgezienMotivering?: string | null;
    readonly punten: readonly ZienswijzePunt[];
  };
  /** Headed paragraphs of the weighing by id; brief.json of the kind lists the ids with head and question. */
  readonly weging: Readonly<Record<string, string>>;
  /** Motivering for going against a blocking signal of the advice; null when there is none. */
  readonly afwijking: string | null;
  readonly maatregel: {
    /** A calendar day, or an instant with Amsterdam offset such as `2026-12-10T09:00+01:00`. */
    readonly ingang?: string | null;
    readonly einde?: string | null;
    readonly duur?: Duur | null;
    readonly begunstiging?: string | null;
    readonly begunstigingGeenReden?: string | null;
    readonly herstelmaatregelen?: readonly string[];
    readonly voorschrift?: string | null;
    readonly bedragCent?: number | null;
    readonly maximumCent?: number | null;
    readonly dwangsomVorm?: 'ineens' | 'per_overtreding' | 'per_tijdseenheid' | null;
    readonly eenheidUitleg?: string | null;
    readonly gebied?: string | null;
    readonly uitzonderingen?: readonly string[];
    readonly looproute?: string | null;
  };
  /** What only this kind of letter asks; brief.json of the kind describes each. */
  readonly gegevens?: Gegevens;
  readonly dictum: readonly string[];
  /** Terms that the letter names, computed by the one engine, each with its end and its sum. */
  readonly termijnen: readonly {
    readonly naam: string;
    readonly einde: string;
    readonly uitleg: readonly string[];
  }[];
  /** A besluit carries the bezwaarclausule, a voornemen must not (Awb 1:3, 3:45). */
  readonly rechtsmiddelen: Rechtsmiddel;
  readonly kosten: string | null;
  readonly ondertekening: {
    readonly functie: string;
    readonly naam: string;
    readonly namens: string | null;
    readonly mandaat: string | null;
  };
  readonly contact: { readonly naam: string; readonly telefoon: string; readonly email: string };
  readonly bijlagen: readonly string[];
  /** The map of the area, printed as an annex; absent or null in a letter without one. */
  readonly kaart?: BriefKaart | null | undefined;
  /** Why the letter stands in spite of a W of the lint, by its `sleutel`. Never printed; kept with the text. */
  readonly redenen?: Readonly<Record<string, string>> | undefined;
  readonly context?: Readonly<Record<string, unknown>>;
}

/** A mandatory part that is missing or wrong. E stops the letter, W asks for a reason. */
export interface Gebrek {
  /** Number of the lint rule, e.g. `L03`, or `model` for a fault of form. */
  readonly regel: string;
  readonly ernst: 'E' | 'W' | 'I';
  readonly tekst: string;
  /** Of a W: under what the writer's reason is kept, the same for this question at this part of the letter. */
  readonly sleutel?: string;
  /** What the writer answered to a W. */
  readonly reden?: string;
  /** Path of the field in the letter model that would mend it. */
  readonly veld?: string;
}

/** What stands on every page of a letter that is not the real, signed original. */
export type Merk = 'CONCEPT' | 'DEMONSTRATIE' | null;
