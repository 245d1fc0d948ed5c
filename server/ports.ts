/**
 * What the use cases need from the world. Contracts stand in the comments, errors included.
 * Each port is implemented in one room (engine, letters, signing, store, adapters) and wired in main.ts only.
 */
import type { Advies, Omslag } from './domain/advies.ts';
import type { Agendalink } from './domain/agendalink.ts';
import type { RegelBoek } from './domain/regelBoek.ts';
import type { BesluitVersie, VersieRegel } from './domain/besluitVersie.ts';
import type { Besluit } from './domain/besluit.ts';
import type { Bericht, Bewaking, Herinneren } from './domain/bericht.ts';
import type { Briefsoort } from './domain/briefsoort.ts';
import type { BriefModel, Gebrek, Merk } from './domain/brief.ts';
import type { Dossier } from './domain/dossier.ts';
import type { Leesbaarheid } from './domain/meetLeesbaarheid.ts';
import type { FeitDefinitie } from './domain/feit.ts';
import type { BriefKaart, Straten } from './domain/gebied/gebied.ts';
import type { VrijeDag } from './domain/kalender.ts';
import type { Afhandeling, Opmerking } from './domain/opmerking.ts';
import type { OpenbaarInvoer, OpenbareVersie } from './domain/openbareVersie.ts';
import type { Peilmoment, TermijnGroep } from './domain/groepVan.ts';
import type { Gebruiker, Rol } from './domain/rol.ts';
import type { TermijnDefinitie, TermijnInvoer, TermijnUitkomst } from './domain/termijn.ts';
import type { TermijnStand, Voorval } from './domain/voorval.ts';
import type { VoorvalSoort } from './domain/voorvalSoort.ts';
import type { Verloop } from './domain/verloop/verloopVan.ts';
import type { Betrokkene, VastgelegdFeit, Zaak } from './domain/zaak.ts';

export interface Clock {
  /** The present instant, ISO 8601 in UTC. */
  nu(): string;
  /** Today as a calendar day in Europe/Amsterdam, e.g. `2026-11-23`. */
  vandaag(): string;
}

/** The day of the demonstration, which a user may set. */
export interface DemoTijd {
  /** The real day. */
  echt(): string;
  /** null: back to the real day. */
  zet(dag: string | null): Promise<void>;
}

export interface Ids {
  /** A new unguessable id. */
  next(): string;
  /** A new secret of 256 random bits, in signs that may stand in an address. */
  secret(): string;
}

/** The rules under rules/, loaded and checked once. */
export interface Regels {
  readonly feiten: readonly FeitDefinitie[];
  /** Dates that bound the answer: version of the set of rules, shown in the footer. */
  readonly versie: string;
  /** Checks an untrusted dossier. Throws InputFaults with every fault. */
  leesDossier(json: unknown): Dossier;
  /** Every rule file with its version, hash and canonical text: what an advice rests on. */
  readonly bestanden: readonly RegelBestand[];
  /** The rules as a book to read: for the screens, never for a decision. */
  readonly boek: RegelBoek;
  /** The advice of the contract. Same input, same bytes. */
  adviseer(dossier: Dossier): Promise<Advies>;
  /** The same advice on each of many dossiers, in their order. */
  adviseerAlle(dossiers: readonly Dossier[]): Promise<Advies[]>;
  /** The fewest facts that would turn each conclusion of the advice on this dossier. Exact up to three facts. */
  zoekOmslag(dossier: Dossier): readonly Omslag[];
  /** The advice as RFC 8785 JSON: what is hashed, stored and printed. */
  canoniek(advies: unknown): string;
}

/** One rule file as the receipt of an advice names it. */
export interface RegelBestand {
  readonly id: string;
  readonly versie: string;
  readonly sha256: string;
  readonly inhoud: string;
}

/** The terms under rules/termijnen. */
export interface Termijnen {
  readonly ids: readonly string[];
  naam(id: string): string;
  artikel(id: string): string;
  /** What the rules say of a term: start, length, reading of the Atw, what happens at the end. Throws RangeError when unknown. */
  definitie(id: string): TermijnDefinitie;
  /** Why a calendar day is free under the Atw, e.g. `Tweede Kerstdag`; null for an ordinary day. */
  redenVrij(dag: string): string | null;
  /** Which kind of free day a calendar day is; null for an ordinary day. */
  soortVrij(dag: string): VrijeDag | null;
  /** Computes one term or an array of terms. Throws InputFaults with every fault of the whole array. */
  bereken(invoer: unknown): TermijnUitkomst[];
  berekenEen(invoer: TermijnInvoer): TermijnUitkomst;
  /** How the application reminds of terms. */
  readonly herinneren: Herinneren;
  /** What the ends of terms depend on now. */
  readonly stand: TermijnRegelstand;
  /** Every kind of voorval, by id. */
  readonly soorten: readonly VoorvalSoort[];
  /** The terms of a case as they follow from its voorvallen. Throws RangeError for a kind or a term that does not exist. */
  verloop(voorvallen: readonly Voorval[]): Verloop;
}

/** A drawing of paths only: in a PDF it is drawn as vectors, on the screen as inline SVG. */
export interface Logo {
  /** What somebody hears who does not see it. */
  readonly alt: string;
  /** Four numbers, as in SVG. */
  readonly viewBox: string;
  readonly breedteMm: number;
  /** Each path in the grammar of `readSvgPath`, filled with `#rrggbb`. */
  readonly paden: readonly { readonly d: string; readonly kleur: string }[];
}

/** Municipal particulars under rules/beleid/<GM-code>/. */
export interface Huisstijl {
  readonly gemeente: string;
  readonly naam: string;
  readonly demonstratie: boolean;
  readonly bezoekadres: string;
  readonly postadres: string;
  readonly telefoon: string;
  readonly email: string;
  readonly website: string;
  readonly bezwaarAdres: string;
  readonly bezwaarDigitaal: string;
  readonly rechtbankNaam: string;
  readonly rechtbankAdres: string;
  readonly rekening: string;
  readonly privacyUrl: string;
  /** Where the logo stands in the head of a letter; without it: right. */
  readonly hoofd?: 'links' | 'midden' | 'rechts' | undefined;
  /** `tekst` for headings and links (contrast on white at least 4.5), `accent` for what is no text. */
  readonly kleuren?: { readonly tekst: string; readonly accent: string } | undefined;
  readonly logo?: Logo | undefined;
  /** Who signs for each organ when nobody else is named (Awb 10:10). */
  readonly ondertekenaars?:
    Readonly<Partial<Record<BriefModel['orgaan'], BriefModel['ondertekening'] | undefined>>> | undefined;
}

export interface Brieven {
  /** Every kind of letter, by slug. */
  soorten(): readonly Briefsoort[];
  /** Example models beside the template. */
  voorbeelden(slug: string): unknown[];
  /** Checks an untrusted model. Throws InputFaults with every fault. */
  leesModel(json: unknown): BriefModel;
  /** The mandatory parts: an empty list (of ernst E) means that the letter may be made. */
  toets(model: BriefModel): Gebrek[];
  /** The streets that this municipality imported; null when it imported none. */
  straten(gemeente: string): Straten | null;
  /** The map of an area (GeoJSON that was drawn or pasted), with its boundary in words. Throws InputFaults with every fault. */
  maakKaart(gemeente: string, gebied: unknown): BriefKaart;
  /** How hard the letter is to read, as a citizen gets it. */
  leesbaarheid(model: BriefModel): Leesbaarheid;
  /** The letter as an HTML fragment for the preview, from the same template as the PDF. */
  html(model: BriefModel): string;
  /** Tagged PDF/A-2a + PDF/UA-1 with an empty signature field. Same model, same bytes. Throws Refusal when toets finds an E. */
  pdf(model: BriefModel, merk: Merk): Promise<Uint8Array>;
  /** Valid-from date of the template and the SHA-256 over template and shared parts. */
  versie(model: BriefModel): { geldigVan: string; sha256: string };
  readonly openbaar: Openbaar;
}

/** Copies of letters for everybody. Nothing is published by the program itself. */
export interface Openbaar {
  /** The public copy with what was replaced. Throws Refusal for a letter with Bibob material (Wet Bibob 28). */
  versie(model: BriefModel, invoer: OpenbaarInvoer): OpenbareVersie;
  /**
   * The public copy as tagged PDF without signature field, searched for anything personal in its text and its bytes.
   * Throws Refusal with kind and place of what was found (Woo 5.1, AVG).
   */
  pdf(model: BriefModel, invoer: OpenbaarInvoer, merk: Merk): Promise<Uint8Array>;
  /** Draft of the notice for the Gemeenteblad (Awb 3:42), as plain text and as PDF. Throws Refusal for a voornemen or Bibob. */
  kennisgeving(model: BriefModel, invoer: OpenbaarInvoer): Promise<{ tekst: string; pdf: Uint8Array }>;
}

/** The private key, wherever it lives: a key file, a PKCS#12, a token, a service. */
export interface Signer {
  /** DER certificates, the signer's own first, then the chain. */
  readonly certificaten: readonly Uint8Array[];
  readonly algoritme: 'ecdsa-with-SHA256' | 'rsa-sha256';
  /** True for the key that the demo made for itself. */
  readonly demonstratie: boolean;
  readonly naam: string;
  /** Signs the DER of the signed attributes. */
  sign(toBeSigned: Uint8Array): Promise<Uint8Array>;
}

export interface Verificatie {
  readonly geldig: boolean;
  readonly handtekeningen: readonly {
    readonly veld: string;
    readonly ondertekenaar: string;
    readonly geldig: boolean;
    readonly omvatHeleBestand: boolean;
    readonly demonstratie: boolean;
    /** Issued under a configured root. Without configured roots always false, which leaves `geldig` as it is. */
    readonly vertrouwd: boolean;
    /** The claimed moment (/M), ISO 8601 in UTC; null when it cannot be read. */
    readonly tijdstip: string | null;
    readonly redenen: readonly string[];
  }[];
  readonly redenen: readonly string[];
}

export interface Ondertekening {
  /** Fills the empty signature field as PAdES baseline-B, in an incremental update. */
  onderteken(
    pdf: Uint8Array,
    signer: Signer,
    opties: { veld?: string; reden: string; tijdstip: string },
  ): Promise<Uint8Array>;
  verifieer(pdf: Uint8Array): Promise<Verificatie>;
}

export interface Account extends Gebruiker {
  readonly wachtwoordHash: string;
  readonly actief: boolean;
  readonly moetWachtwoordWijzigen: boolean;
  readonly mislukt: number;
  readonly geblokkeerdTot: string | null;
  readonly version: number;
}

export interface AccountStore {
  byNaam(gebruikersnaam: string): Promise<Account | null>;
  byId(id: string): Promise<Account | null>;
  list(): Promise<Account[]>;
  insert(account: Account): Promise<void>;
  /** Throws Conflict when `version` is not the stored one; stores version + 1. */
  update(account: Account): Promise<Account>;
}

export interface ZaakStore {
  byId(id: string): Promise<Zaak | null>;
  insert(zaak: Zaak): Promise<void>;
  update(zaak: Zaak): Promise<Zaak>;
  nextNummer(jaar: number): Promise<string>;
  betrokkenen(zaakId: string): Promise<Betrokkene[]>;
  insertBetrokkene(betrokkene: Betrokkene): Promise<void>;
  updateBetrokkene(betrokkene: Betrokkene): Promise<Betrokkene>;
}

export interface FeitStore {
  append(feiten: readonly VastgelegdFeit[]): Promise<void>;
  /** Every recorded fact of the case, oldest first. */
  list(zaakId: string): Promise<VastgelegdFeit[]>;
}

export interface OpgeslagenAdvies {
  readonly id: string;
  readonly zaakId: string;
  readonly betrokkeneId: string;
  readonly dossier: Dossier;
  readonly advies: Advies;
  readonly gevraagdDoorId: string;
  readonly gevraagdOp: string;
}

export interface AdviesStore {
  insert(advies: OpgeslagenAdvies): Promise<void>;
  byId(id: string): Promise<OpgeslagenAdvies | null>;
  latest(zaakId: string, betrokkeneId: string): Promise<OpgeslagenAdvies | null>;
}

/** The text of a rule file that an advice was made from. */
export interface Regelversie {
  readonly regelId: string;
  readonly versie: string;
  readonly sha256: string;
  readonly inhoud: string;
  readonly eerstGebruiktOp: string;
}

export interface RegelversieStore {
  /** Keeps what is not kept yet; the same version a second time does no harm. */
  bewaar(versies: readonly Regelversie[]): Promise<void>;
  list(): Promise<Pick<Regelversie, 'regelId' | 'versie' | 'sha256'>[]>;
  byId(regelId: string, versie: string): Promise<Regelversie | null>;
}

/** That somebody read a ruling; without rechtsoverweging: that he takes it back. */
export interface Lezing {
  readonly ecli: string;
  readonly rechtsoverweging: string | null;
  readonly toelichting: string | null;
  readonly doorId: string;
  readonly op: string;
}

export interface LezingStore {
  insert(lezing: Lezing): Promise<void>;
  /** The reading that counts of each ruling that is read now. */
  latest(): Promise<Lezing[]>;
}

/** The intent to sign: who holds it and until when another may take it over. */
export interface OndertekenIntentie {
  readonly besluitId: string;
  readonly claim: string;
  readonly claimTot: string;
  readonly ongetekendSha256: string;
}

export interface BesluitStore {
  byId(id: string): Promise<Besluit | null>;
  byZaak(zaakId: string): Promise<Besluit[]>;
  byStatus(
    statussen: readonly string[],
  ): Promise<(Besluit & { zaakNummer: string; zaakTitel: string; betrokkeneNaam: string })[]>;
  insert(besluit: Besluit): Promise<void>;
  /** Throws Conflict when `version` is not the stored one; stores version + 1. */
  update(besluit: Besluit): Promise<Besluit>;
  /** Keeps the text of this version for ever; the same version twice is one. */
  putVersie(versie: BesluitVersie): Promise<void>;
  /** Oldest first, without the texts. */
  versies(besluitId: string): Promise<VersieRegel[]>;
  versie(besluitId: string, version: number): Promise<BesluitVersie | null>;
  intentie(besluitId: string): Promise<OndertekenIntentie | null>;
  putIntentie(intentie: OndertekenIntentie): Promise<void>;
  dropIntentie(besluitId: string): Promise<void>;
}

/** What is said about a letter. Nothing is ever changed or removed. */
export interface OpmerkingStore {
  /** Throws Conflict when the id is known already. */
  insert(opmerking: Opmerking): Promise<void>;
  byId(id: string): Promise<Opmerking | null>;
  /** Comments and answers on a besluit, in the order in which they were placed. */
  byBesluit(besluitId: string): Promise<Opmerking[]>;
  /** From then on the comment is dealt with, or open again. */
  voegAfhandelingToe(afhandeling: Afhandeling): Promise<void>;
  /** How many comments are open on each of these besluiten; one without any is not in the answer. */
  telOpen(besluitIds: readonly string[]): Promise<Map<string, number>>;
}

export interface BestandStore {
  /** Content-addressed: the same bytes twice is one row. Returns the SHA-256 in hex. */
  put(bytes: Uint8Array, soort: string): Promise<string>;
  get(sha256: string): Promise<Uint8Array | null>;
}

export const KANALEN = ['aangetekende_post', 'gewone_post', 'uitreiking', 'elektronisch'] as const;
export interface Bekendmaking {
  readonly id: string;
  readonly besluitId: string;
  readonly geadresseerde: string;
  /** Index in `model.geadresseerden`. */
  readonly geadresseerdeIndex: number;
  /** Day of toezending or uitreiking: the start of every term, never the dagtekening (Awb 3:41, 6:8). */
  readonly datum: string;
  readonly kanaal: (typeof KANALEN)[number];
  readonly bewijs: string;
  readonly doorId: string;
  readonly op: string;
}

/** A term of a case as the overview, the phone, the reminders and the calendars find it: what follows from its voorvallen. */
export interface LopendeTermijn extends TermijnStand {
  readonly id: string;
  readonly zaakId: string;
  readonly besluitId: string | null;
  readonly bekendmakingId: string | null;
  readonly naam: string;
  readonly artikel: string;
  /** `phase` and `watcher` of the rules: what the overview filters on and who is told. */
  readonly fase: string;
  readonly bewaker: string;
  /** The day to count down to, `9999-12-31` while no day is known; null when nothing is watched any more. */
  readonly plandatum: string | null;
}

/** A running term with what the overview and the phone need of its case. */
export interface TermijnRij extends LopendeTermijn {
  readonly zaakNummer: string;
  readonly zaakTitel: string;
  readonly objectAdres: string;
  readonly behandelaarNaam: string;
  readonly besluitSoort: string | null;
}

export interface TermijnStore {
  insertBekendmaking(bekendmaking: Bekendmaking): Promise<void>;
  bekendmakingen(besluitId: string): Promise<Bekendmaking[]>;
  /** Stores the terms of a case as they are now: new ones are added, known ones (by id) replaced, none is ever removed. */
  bewaar(termijnen: readonly LopendeTermijn[]): Promise<void>;
  byZaak(zaakId: string): Promise<LopendeTermijn[]>;
  /** Under which rules and calendar the terms were computed the last time. */
  stand(): Promise<TermijnRegelstand>;
  zetStand(stand: TermijnRegelstand): Promise<void>;
  /** Cases with a term that somebody watches, by id from the one after `na`. */
  zakenMetTermijn(na: string, aantal: number): Promise<string[]>;
  /** Records that a term moved; false when this move under these rules was recorded before. */
  verschuif(verschuiving: TermijnVerschuiving): Promise<boolean>;
}

/** The rules that the ends of terms depend on: a hash over all of them, and the days that a royal decree equates. */
export interface TermijnRegelstand {
  readonly regels: string;
  readonly gelijkgesteld: readonly string[];
}

export interface TermijnVerschuiving {
  readonly termijnId: string;
  readonly zaakId: string;
  readonly van: string | null;
  readonly naar: string | null;
  readonly reden: string;
  readonly op: string;
  readonly regels: string;
}

/** A term that moved, with what the list of moves shows. */
export interface VerschuivingRij extends TermijnVerschuiving {
  readonly zaakNummer: string;
  readonly zaakTitel: string;
  readonly termijn: string;
  readonly naam: string;
}

/** A voorval as it was recorded, and whether it was taken back later. */
export interface OpgeslagenVoorval extends Voorval {
  readonly zaakId: string;
  readonly besluitId: string | null;
  readonly bekendmakingId: string | null;
  readonly doorId: string | null;
  readonly op: string;
}

export interface VoorvalStore {
  /** Throws Conflict when the id is known already. */
  insert(voorval: OpgeslagenVoorval): Promise<void>;
  /** Takes a voorval back; it stays on file with the reason. */
  herroep(herroeping: { voorvalId: string; reden: string; doorId: string; op: string }): Promise<void>;
  /** Every voorval of a case in the order of recording, the ones taken back with their reason. */
  byZaak(zaakId: string): Promise<OpgeslagenVoorval[]>;
}

export interface AgendalinkStore {
  /** Throws Conflict when the id or the secret is known already. */
  insert(link: Agendalink, geheimSha256: string): Promise<void>;
  byId(id: string): Promise<Agendalink | null>;
  /** The link of a secret, also when it was taken back. */
  byGeheim(geheimSha256: string): Promise<Agendalink | null>;
  /** The links of one account, or of everybody (null), the newest first. */
  list(accountId: string | null): Promise<Agendalink[]>;
  /** Another secret: from then on the old one opens nothing. */
  putGeheim(id: string, geheimSha256: string): Promise<void>;
  putOpgehaald(id: string, op: string): Promise<void>;
  /** Takes a link back. False when that was done before: then nothing changes. */
  trekIn(id: string, op: string, doorId: string): Promise<boolean>;
}

export interface Gebeurtenis {
  /** Name of the use case, e.g. `stelVast`. */
  readonly soort: string;
  readonly zaakId: string | null;
  readonly doorId: string | null;
  readonly op: string;
  /** What happened, without personal data that the tables hold already: ids and hashes. */
  readonly inhoud: Readonly<Record<string, unknown>>;
}
export interface OpgeslagenGebeurtenis extends Gebeurtenis {
  readonly volgnummer: number;
  readonly vorigeHash: string;
  readonly hash: string;
}

export interface GebeurtenisStore {
  /** Appends one row to the hash chain, inside the transaction of its use case. */
  append(gebeurtenis: Gebeurtenis): Promise<void>;
  byZaak(zaakId: string): Promise<OpgeslagenGebeurtenis[]>;
  /** The first row whose hash does not follow from the one before, or null when the chain is whole. */
  firstBreak(): Promise<number | null>;
}

/** Messages to who watches a term, and who watches what. */
export interface BerichtStore {
  bewaking(): Promise<Bewaking>;
  /** Throws Conflict when `version` is not the stored one. */
  zetBewaking(bewaking: Bewaking): Promise<void>;
  /** Adds what was not told to that person before; the rest is left as it is. */
  voegToe(berichten: readonly Bericht[]): Promise<void>;
  byTermijnen(termijnIds: readonly string[]): Promise<Bericht[]>;
  byId(id: string): Promise<Bericht | null>;
  /** The oldest that waits to be mailed and was not tried after this instant. */
  volgende(nietNa: string): Promise<Bericht | null>;
  /** True for the one process that may mail it now. */
  claim(id: string, op: string): Promise<boolean>;
  rondAf(uitkomst: Pick<Bericht, 'id' | 'status' | 'pogingen' | 'verzondenOp'>): Promise<void>;
  /** Still being mailed since before this instant: the process that did it is gone. */
  verloren(voor: string): Promise<Bericht[]>;
  /** False when it was acknowledged before. */
  bevestig(id: string, op: string): Promise<boolean>;
}

/** A message as its reader sees it. */
export interface BerichtRij extends Pick<
  Bericht,
  | 'id'
  | 'soort'
  | 'zaakId'
  | 'termijnId'
  | 'plandatum'
  | 'dagen'
  | 'reden'
  | 'status'
  | 'aangemaaktOp'
  | 'bevestigdOp'
> {
  readonly termijn: string;
  readonly naam: string;
  readonly artikel: string;
  readonly zaakNummer: string;
  readonly zaakTitel: string;
}

/** A running term with who handles its case. */
export interface BewaakteTermijn extends LopendeTermijn {
  readonly behandelaarId: string;
  readonly zaakNummer: string;
}

/** Mail goes out here. */
export interface Mailer {
  /** False: no mail server is configured, messages stay in the application. */
  readonly actief: boolean;
  /**
   * Hands one plain-text mail to the server. Throws MailGeweigerd when the server certainly did not take it; any other
   * error means that nobody knows.
   */
  stuur(mail: {
    readonly aan: string;
    readonly onderwerp: string;
    readonly tekst: string;
    /** The same for the same message, so that a mailbox can see a double. */
    readonly kenmerk: string;
  }): Promise<void>;
}

export interface Stores {
  readonly accounts: AccountStore;
  readonly zaken: ZaakStore;
  readonly feiten: FeitStore;
  readonly adviezen: AdviesStore;
  readonly regelversies: RegelversieStore;
  readonly lezingen: LezingStore;
  readonly besluiten: BesluitStore;
  readonly opmerkingen: OpmerkingStore;
  readonly bestanden: BestandStore;
  readonly termijnen: TermijnStore;
  readonly voorvallen: VoorvalStore;
  readonly berichten: BerichtStore;
  readonly agendalinks: AgendalinkStore;
  readonly gebeurtenissen: GebeurtenisStore;
}

export interface Zoekresultaat {
  readonly zaakId: string;
  readonly nummer: string;
  readonly titel: string;
  readonly objectAdres: string;
  readonly betrokkenen: string;
  readonly behandelaarNaam: string;
  readonly aangemaaktOp: string;
  /** Status of the besluit that was touched last, or null. */
  readonly besluitStatus: string | null;
  readonly eersteEinde: string | null;
}

/** Who looks at the running terms, and when. */
export interface TermijnBlik extends Peilmoment {
  /** May the reader know of Bibob investigations (Wet Bibob 28)? */
  readonly bibob: boolean;
  /** Only terms of these phases; null: of all. */
  readonly fasen: readonly string[] | null;
}

/** What the overview of terms is narrowed down to; null: not. */
export interface TermijnFilter {
  readonly groep: TermijnGroep | null;
  readonly gebied: string | null;
  readonly behandelaarId: string | null;
  readonly fase: string | null;
  readonly termijn: string | null;
}

/** What there is to choose from among the running terms. */
export interface TermijnKeuzes {
  readonly gebieden: readonly string[];
  readonly behandelaars: readonly { readonly id: string; readonly naam: string }[];
  readonly termijnen: readonly string[];
  /** The first instant of today at which a term in hours ends: from then on the counts differ. */
  readonly volgendEinde: string | null;
}

/** The overview of the running terms, one query each. */
export interface OverzichtViews {
  /** Goes up with every change of a term or a case: as long as it is the same, so are the views of terms. */
  versie(): Promise<number>;
  /** One page of the running terms, the most urgent first. */
  pagina(query: {
    blik: TermijnBlik;
    filter: TermijnFilter;
    pagina: number;
    perPagina: number;
  }): Promise<TermijnRij[]>;
  /** How many running terms each group has, under the filter without its own group. */
  telling(query: { blik: TermijnBlik; filter: TermijnFilter }): Promise<Record<TermijnGroep, number>>;
  keuzes(query: { blik: TermijnBlik }): Promise<TermijnKeuzes>;
  /** Terms of these kinds that run and of which the end lies on or before a day: the first ones, and how many there are. */
  naderend(query: {
    blik: TermijnBlik;
    termijnen: readonly string[];
    totEnMet: string;
  }): Promise<{ rijen: TermijnRij[]; aantal: number }>;
}

/** Which terms a calendar holds. What is absent does not matter. */
export interface AgendaVraag {
  /** The cases that this account handles, and with `fasen` every term of these phases too. */
  readonly behandelaarId?: string;
  readonly fasen?: readonly string[];
  readonly bewaker?: string;
  readonly zaakId?: string;
  /** First and last day. */
  readonly van: string;
  readonly tot: string;
  readonly maximum: number;
  /** Which end of the period counts when there are more than fit. */
  readonly latestFirst: boolean;
  /** With the terms of the Wet Bibob? */
  readonly bibob: boolean;
}

/** A term with a known day, as a calendar needs it. */
export interface AgendaRij extends Pick<
  LopendeTermijn,
  | 'id'
  | 'zaakId'
  | 'termijn'
  | 'geadresseerde'
  | 'naam'
  | 'artikel'
  | 'status'
  | 'einde'
  | 'veilig'
  | 'uitleg'
  | 'waarschuwing'
> {
  readonly plandatum: string;
  readonly zaakNummer: string;
  /** Digits of the postcode and the place. */
  readonly gebied: string;
  /** How often something in the case could have moved it (recorded, taken back, another calendar): it only grows. */
  readonly versie: number;
  /** When that was the last time, ISO 8601 in UTC. */
  readonly gewijzigdOp: string;
}

/** One query per screen, read only, outside any transaction. */
export interface Views {
  /** By number, address or name; an empty query gives the newest cases. */
  zaken(query: {
    zoek: string;
    pagina: number;
    perPagina: number;
  }): Promise<{ rijen: Zoekresultaat[]; totaal: number }>;
  /** The terms that somebody watches (`open`), or the others. */
  termijnen(query: { open: boolean }): Promise<TermijnRij[]>;
  readonly overzicht: OverzichtViews;
  /** Terms that moved by another calendar or rule since a day, the newest first. */
  berichten(query: { accountId: string; open: boolean; aantal: number }): Promise<BerichtRij[]>;
  /** In the order of the day and the id, from after `na`. */
  bewaakt(query: {
    vanaf: string;
    vandaag: string;
    tot: string;
    na: { plandatum: string; id: string };
    aantal: number;
  }): Promise<BewaakteTermijn[]>;
  verschuivingen(query: { sinds: string; aantal: number }): Promise<VerschuivingRij[]>;
  /** The watched terms of a calendar whose day is known, in the order of their days or, with `latestFirst`, the other way. */
  agenda(vraag: AgendaVraag): Promise<AgendaRij[]>;
}

export interface Store {
  /** All or nothing. Stores outside of it read only. Every use case writes through one transaction. */
  transaction<T>(work: (stores: Stores) => Promise<T>): Promise<T>;
  readonly read: Stores;
  readonly views: Views;
  close(): Promise<void>;
}

export interface Passwords {
  hash(wachtwoord: string): Promise<string>;
  verify(hash: string, wachtwoord: string): Promise<boolean>;
}

/** Everything a use case may need. */
export interface Deps {
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly regels: Regels;
  readonly termijnen: Termijnen;
  readonly brieven: Brieven;
  readonly ondertekening: Ondertekening;
  readonly signer: Signer;
  readonly passwords: Passwords;
  readonly mailer: Mailer;
  readonly huisstijl: Huisstijl;
}
export type { Rol };
