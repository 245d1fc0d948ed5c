/** The panel under a paragraph of the weighing: where each sentence comes from, and what the writer made of it. */
import { createHash } from 'node:crypto';
import type { Bron } from '../../../domain/advies.ts';
import type { FeitHerkomst, Herkomst, WegingZin } from '../../../domain/herkomst.ts';
import { groepenVan, type ParagraafBeeld, type ParagraafZin } from '../../../domain/volgWeging.ts';
import { zinnenTekst } from '../../../domain/wegingTekst.ts';
import type { HerkomstBeeld } from '../../../usecases/bekijkHerkomst.ts';
import type { Badge } from '../../badge.ts';
import { veldId } from '../../formulier.ts';
import { toon } from '../../toon.ts';
import { zaakPad } from '../../zaakPad.ts';
import { veldNaam } from '../feiten/waarde.ts';

/** Who looks: the writer may add sentences and go to the facts; the checker reads. */
export interface Kijker {
  readonly zaakId: string;
  readonly schrijft: boolean;
}

/** One thing behind a sentence: what it is, what it says, and where to read more. */
export interface BronBeeld {
  readonly kop: string;
  readonly regels: readonly { readonly term: string; readonly tekst: string }[];
  readonly artikelen: readonly Bron[];
  readonly badge: string | null;
  readonly links: readonly { readonly href: string; readonly tekst: string }[];
  readonly daarachter: readonly BronBeeld[];
}

export interface ZinBeeld {
  /** The same for the same sentence, so that what was opened can be opened again. */
  readonly sleutel: string;
  readonly tekst: string;
  readonly badges: readonly Badge[];
  /** As it was generated, when the writer changed it. */
  readonly was: string | null;
  readonly bron: BronBeeld | null;
}

const badge = (kleur: Badge['kleur'], icoon: Badge['icoon'], tekst: string): Badge => ({
  kleur,
  icoon,
  tekst,
});
const BADGE = {
  ongewijzigd: badge('groen', 'vink', 'Ongewijzigd'),
  gewijzigd: badge('blauw', 'potlood', 'Aangepast'),
  eigen: badge('grijs', 'pen', 'Eigen tekst'),
  open: badge('geel', 'vraag', 'Nog invullen'),
  verouderd: badge('oranje', 'alarm', 'Feiten of advies gewijzigd'),
} as const;

/** Names a sentence in a form and on the screen, without saying anything about the case. */
const sleutelVan = (tekst: string): string => createHash('sha256').update(tekst).digest('hex').slice(0, 16);

const LEEG: Omit<BronBeeld, 'kop'> = { regels: [], artikelen: [], badge: null, links: [], daarachter: [] };

function feitBeeld(feit: FeitHerkomst, { zaakId, schrijft }: Kijker): BronBeeld {
  const { bron } = feit;
  const blad = bron.pagina === null ? '' : `, bladzijde ${bron.pagina}`;
  const href = `${zaakPad(zaakId)}/feiten/${feit.betrokkeneId ?? 'gedeeld'}#${veldId(veldNaam(feit.feit))}`;
  return {
    ...LEEG,
    kop: feit.oordeel ? 'Oordeel' : 'Vastgelegd feit',
    regels: [
      { term: 'Vraag', tekst: feit.vraag },
      { term: 'Antwoord', tekst: feit.antwoord },
      ...(feit.motivering === null ? [] : [{ term: 'Waarom', tekst: feit.motivering }]),
      { term: 'Bron', tekst: `${bron.omschrijving}${blad}, ${toon.datum(bron.datum)}` },
      { term: 'Vastgelegd', tekst: `door ${feit.auteur} op ${toon.datum(feit.vastgelegd)}` },
    ],
    links: schrijft ? [{ href, tekst: 'Naar dit feit' }] : [],
  };
}

/** A source that nobody read says so. */
const leesBadge = (bronnen: readonly Bron[]): string | null =>
  bronnen.some(({ status }) => status === 'niet_gelezen' || status === 'niet_geverifieerd')
    ? 'niet_geverifieerd'
    : null;

type Van<S extends Herkomst['soort']> = Extract<Herkomst, { soort: S }>;

const bestanddeelBeeld = (bron: Van<'bestanddeel'>, kijker: Kijker): BronBeeld => ({
  ...LEEG,
  kop: 'Vereiste van de wet',
  regels: [
    { term: 'Bevoegdheid', tekst: bron.naam },
    { term: 'Vereiste', tekst: bron.tekst },
  ],
  artikelen: [bron.bron],
  badge: leesBadge([bron.bron]),
  links: [
    { href: `/regels/bevoegdheden/${encodeURIComponent(bron.bevoegdheid)}`, tekst: 'Naar deze bevoegdheid' },
  ],
  daarachter: bron.feiten.map((feit) => feitBeeld(feit, kijker)),
});

const beleidBeeld = ({ beleid }: Van<'beleid'>): BronBeeld => ({
  ...LEEG,
  kop: 'Beleid',
  regels: [
    { term: 'Beleidsregel', tekst: beleid.titel },
    { term: 'Nummer', tekst: beleid.cvdr ?? 'niet bekend' },
    ...(beleid.rij === null ? [] : [{ term: 'Regel', tekst: beleid.rij }]),
  ],
  badge: beleid.status === 'geverifieerd' ? 'geverifieerd' : 'niet_geverifieerd',
  links: [{ href: `/regels/beleid/${encodeURIComponent(beleid.id)}`, tekst: 'Naar dit beleid' }],
});

const signaalBeeld = (signaal: Van<'signaal'>): BronBeeld => ({
  ...LEEG,
  kop: 'Signaal uit het advies',
  regels: [
    { term: 'Signaal', tekst: signaal.tekst },
    { term: 'Vraag', tekst: signaal.vraag },
    { term: 'Code', tekst: signaal.code },
  ],
  artikelen: signaal.bron,
  badge: leesBadge(signaal.bron),
  links: [{ href: `/regels/signalen/${encodeURIComponent(signaal.familie)}`, tekst: 'Naar dit signaal' }],
});

function voornemenBeeld({ kenmerk, datum, eerder }: Van<'voornemen'>, kijker: Kijker): BronBeeld {
  const verzonden = datum === null ? 'de dag is niet bekend' : toon.datum(datum);
  return {
    ...LEEG,
    kop: 'Overgenomen uit het voornemen',
    regels: [
      { term: 'Kenmerk', tekst: kenmerk },
      { term: 'Verzonden', tekst: verzonden },
    ],
    daarachter: eerder === null ? [] : [bronBeeld(eerder, kijker)],
  };
}

function bronBeeld(herkomst: Herkomst, kijker: Kijker): BronBeeld {
  if (herkomst.soort === 'feit') return feitBeeld(herkomst, kijker);
  if (herkomst.soort === 'bestanddeel') return bestanddeelBeeld(herkomst, kijker);
  if (herkomst.soort === 'beleid') return beleidBeeld(herkomst);
  if (herkomst.soort === 'signaal') return signaalBeeld(herkomst);
  if (herkomst.soort === 'voornemen') return voornemenBeeld(herkomst, kijker);
  const uitleg = 'Het programma weet dit niet. Schrijf hier in uw eigen woorden wat u weegt.';
  return { ...LEEG, kop: 'Open plek', regels: [{ term: 'Uitleg', tekst: uitleg }] };
}

const isVraag = ({ herkomst }: WegingZin): boolean =>
  herkomst.soort === 'open' || herkomst.soort === 'signaal';

/** An open place or a question that the writer has not answered yet. */
const isOpen = ({ stand, bron }: ParagraafZin): boolean =>
  stand === 'ongewijzigd' && bron !== null && isVraag(bron);

function badgesVan(zin: ParagraafZin): Badge[] {
  const eerste = isOpen(zin) ? BADGE.open : BADGE[zin.stand];
  return zin.verouderd ? [eerste, BADGE.verouderd] : [eerste];
}

/** Each with its own key, also when the same words stand there twice. */
function metSleutel<T>(items: readonly T[], tekstVan: (item: T) => string): (readonly [T, string])[] {
  const gezien = new Map<string, number>();
  return items.map((item) => {
    const sleutel = sleutelVan(tekstVan(item));
    const keer = gezien.get(sleutel) ?? 0;
    gezien.set(sleutel, keer + 1);
    return [item, keer === 0 ? sleutel : `${sleutel}-${keer}`] as const;
  });
}

/** Sentences that are not in the text; the heading of their list says why. */
const losseZinnen = (
  soort: 'weggelaten' | 'nieuw',
  groepen: readonly (readonly WegingZin[])[],
  kijker: Kijker,
): ZinBeeld[] =>
  metSleutel(groepen, zinnenTekst).map(([zinnen, sleutel]) => ({
    sleutel: `${soort}-${sleutel}`,
    tekst: zinnenTekst(zinnen),
    badges: [],
    was: null,
    bron: bronBeeld(zinnen[0]?.herkomst ?? { soort: 'open' }, kijker),
  }));

/** `3 ongewijzigd, 1 aangepast, 1 weggelaten`. */
function samenvatting(zinnen: readonly ParagraafZin[], weggelaten: number, nieuw: number): string {
  const open = zinnen.filter(isOpen).length;
  const tel = (stand: ParagraafZin['stand']): number => zinnen.filter((zin) => zin.stand === stand).length;
  const delen: readonly (readonly [number, string])[] = [
    [open, 'nog invullen'],
    [tel('ongewijzigd') - open, 'ongewijzigd'],
    [tel('gewijzigd'), 'aangepast'],
    [tel('eigen'), 'eigen tekst'],
    [weggelaten, 'weggelaten'],
    [nieuw, 'nieuw'],
  ];
  const genoemd = delen.filter(([aantal]) => aantal > 0).map(([aantal, wat]) => `${aantal} ${wat}`);
  return genoemd.join(', ') || 'nog geen tekst';
}

function paneel(id: string, beeld: ParagraafBeeld, kijker: Kijker, bewaard: boolean) {
  const redenen = beeld.weggelaten.filter((zin) => !isVraag(zin));
  const vragen = beeld.weggelaten.filter(isVraag);
  return {
    id: `herkomst-${id}`,
    paragraaf: id,
    veld: veldId(`weging.${id}`),
    samenvatting: samenvatting(beeld.zinnen, redenen.length, beeld.nieuw.length),
    leeg: [beeld.zinnen, beeld.weggelaten, beeld.nieuw].every(({ length }) => length === 0),
    // a sentence that is being changed keeps the key of the one it comes from
    zinnen: metSleutel(beeld.zinnen, ({ bron, tekst }) => bron?.tekst ?? tekst).map(
      ([zin, sleutel]): ZinBeeld => ({
        sleutel,
        tekst: zin.tekst,
        badges: badgesVan(zin),
        was: zin.stand === 'gewijzigd' ? (zin.bron?.tekst ?? null) : null,
        bron: zin.bron && bronBeeld(zin.bron.herkomst, kijker),
      }),
    ),
    weggelaten: losseZinnen('weggelaten', groepenVan(redenen), kijker),
    vragen: losseZinnen('weggelaten', groepenVan(vragen), kijker),
    nieuw: losseZinnen('nieuw', beeld.nieuw, kijker).map((zin) => ({
      ...zin,
      actie: kijker.schrijft ? zin.sleutel.replace(/^nieuw-/, `zin:${id}:`) : null,
    })),
    nieuwKop: bewaard ? 'Nieuw sinds dit concept' : 'Wat de feiten en het advies nu geven',
    bewaard,
  };
}
export type Paneel = ReturnType<typeof paneel>;

/** The panel of every paragraph about which there is something to tell, by the name of its field. */
export function herkomstPanelen(
  { bewaard, paragrafen }: HerkomstBeeld,
  ids: readonly string[],
  kijker: Kijker,
): Readonly<Record<string, Paneel>> {
  const vol = ids.flatMap((id): [string, Paneel][] => {
    const beeld = paragrafen[id];
    return beeld ? [[`weging.${id}`, paneel(id, beeld, kijker, bewaard)]] : [];
  });
  return Object.fromEntries(vol);
}

/** Which sentence the button "Voeg toe" asks for, or null when another button was pressed. */
export function gevraagdeZin(actie: string): { paragraaf: string; sleutel: string } | null {
  const [, paragraaf, sleutel] = /^zin:([A-Za-z0-9]+):([0-9a-f]{16}(?:-\d+)?)$/.exec(actie) ?? [];
  return paragraaf !== undefined && sleutel !== undefined ? { paragraaf, sleutel } : null;
}

/** The new sentences that were asked for, as text; null when the facts or the advice no longer give them. */
export function zoekNieuweZin(
  { paragrafen }: HerkomstBeeld,
  gevraagd: { paragraaf: string; sleutel: string },
) {
  const nieuw = Object.hasOwn(paragrafen, gevraagd.paragraaf) ? paragrafen[gevraagd.paragraaf]?.nieuw : [];
  const gevonden = metSleutel(nieuw ?? [], zinnenTekst).find(([, sleutel]) => sleutel === gevraagd.sleutel);
  return gevonden ? zinnenTekst(gevonden[0]) : null;
}
