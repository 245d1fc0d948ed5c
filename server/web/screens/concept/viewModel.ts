/** The letter form: which fields this kind has, what is missing, and the signals beside the paragraph that must answer them. */
import type { Signaal } from '../../../domain/advies.ts';
import type { Besluit } from '../../../domain/besluit.ts';
import type { Briefsoort } from '../../../domain/briefsoort.ts';
import type { Gebrek } from '../../../domain/brief.ts';
import type { Fault } from '../../../domain/fault.ts';
import { veldId } from '../../formulier.ts';
import type { Vlak } from '../../vlak.ts';
import { padOpFormulier } from './form.ts';

/** Which paragraph answers which family of signals; the first one that the letter has. */
const ANTWOORD: Readonly<Record<Signaal['familie'], readonly string[]>> = {
  bevoegdheid: ['bevoegdheid', 'noodzaak'],
  noodzaak: ['noodzaak', 'lichterMiddel'],
  evenwicht: ['evenwichtigheid', 'noodzaak'],
  maatvoering: ['duur', 'hoogteDwangsom', 'evenwichtigheid'],
  bewijs: ['noodzaak', 'bevoegdheid'],
  procedure: ['beleid', 'evenwichtigheid'],
};

/** Signals with a paragraph of their own. */
const EIGEN: readonly (readonly [RegExp, string])[] = [
  [/kinderen/, 'kinderen'],
  [/opvang|woonrecht/, 'vervangendeWoonruimte'],
  [/lichter-middel|waarschuwing/, 'lichterMiddel'],
  [/beleid/, 'beleid'],
  [/dwangsom/, 'hoogteDwangsom'],
];

/** The paragraph of the weighing that must answer this signal, or null when the letter has none. */
export function onderdeelVoor(
  signaal: Pick<Signaal, 'code' | 'familie'>,
  ids: readonly string[],
): string | null {
  const eigen = EIGEN.filter(([vorm]) => vorm.test(signaal.code)).map(([, id]) => id);
  return [...eigen, ...ANTWOORD[signaal.familie]].find((id) => ids.includes(id)) ?? null;
}

const kortSignaal = ({ ernst, tekst, vraag, bron }: Signaal) => ({
  badge: ernst,
  tekst,
  vraag,
  bronnen: bron,
});

function weging(soort: Briefsoort, signalen: readonly Signaal[], woning: boolean) {
  const ids = soort.weging.map(({ id }) => id);
  return soort.weging
    .filter(({ alleenWoning }) => woning || !alleenWoning)
    .map((deel) => ({
      naam: `weging.${deel.id}`,
      label: deel.kop,
      vraag: deel.vraag,
      verplicht: deel.verplicht,
      signalen: signalen.filter((signaal) => onderdeelVoor(signaal, ids) === deel.id).map(kortSignaal),
    }));
}

/** How many rows a list shows: those that are filled, and one empty one to add to. */
export function rijenTonen(velden: Vlak, pad: string): number {
  const indexen = Object.entries(velden).flatMap(([naam, waarde]) => {
    const index =
      naam.startsWith(`${pad}.`) && waarde.trim() !== ''
        ? /^\d{1,3}(?=\.)/.exec(naam.slice(pad.length + 1))
        : null;
    return index ? [Number(index[0]) + 1] : [];
  });
  return Math.max(0, ...indexen) + 1;
}

/** Lists of the form that can grow, with the field of a row to begin in. */
export const LIJSTEN = {
  feiten: 'tekst',
  geadresseerden: 'naam',
  'zienswijze.punten': 'punt',
} as const;
export type Lijst = keyof typeof LIJSTEN;

/** The list for which the button "Nog een …" was pressed, or null. */
export function gevraagdeRij(actie: string): Lijst | null {
  const lijst = actie.replace(/^rij:/, '');
  return actie.startsWith('rij:') && Object.hasOwn(LIJSTEN, lijst) ? (lijst as Lijst) : null;
}

/** How many rows of a list the form had, filled or not. */
const rijenOpFormulier = (velden: Vlak, pad: string): number =>
  Object.keys(velden).reduce((meeste, naam) => {
    const index = naam.startsWith(`${pad}.`) ? /^\d{1,3}(?=\.)/.exec(naam.slice(pad.length + 1)) : null;
    return index ? Math.max(meeste, Number(index[0]) + 1) : meeste;
  }, 0);

/** The rows to show: one more than there were for the list that was asked to grow. */
function rijen(velden: Vlak, lijst: Lijst, gevraagd: Lijst | null): number {
  const tonen = rijenTonen(velden, lijst);
  return lijst === gevraagd ? Math.max(tonen, rijenOpFormulier(velden, lijst) + 1) : tonen;
}

/** What is missing, gravest first, each with the field that mends it. */
export function gebrekenBeeld(gebreken: readonly Gebrek[]) {
  const volgorde = ['E', 'W', 'I'];
  const items = gebreken
    .toSorted((a, b) => volgorde.indexOf(a.ernst) - volgorde.indexOf(b.ernst))
    .map(({ regel, ernst, tekst, veld }) => ({
      regel,
      verplicht: ernst === 'E',
      tekst,
      href: veld ? `#${veldId(veldOpFormulier(veld))}` : null,
    }));
  return {
    verplicht: items.filter(({ verplicht }) => verplicht),
    tips: items.filter(({ verplicht }) => !verplicht),
  };
}

/** A list or a moment in the model is more than one field on the form: point at the first. */
function veldOpFormulier(veld: string): string {
  const pad = padOpFormulier(veld);
  if (/^maatregel\.(ingang|einde|begunstiging)$/.test(pad)) return `${pad}.datum`;
  if (pad === 'maatregel.duur') return `${pad}.aantal`;
  if (pad === 'geadresseerden') return 'geadresseerden.0.naam';
  if (/^geadresseerden\.\d+\.adres$/.test(pad)) return `${pad}.straat`;
  if (pad === 'geadresseerden.adres' || pad === 'geadresseerden.naam') return 'geadresseerden.0.naam';
  if (pad === 'feiten') return 'feiten.0.tekst';
  if (pad === 'zienswijze') return 'zienswijze.gevraagd';
  if (pad === 'zienswijze.punten') return 'zienswijze.punten.0.punt';
  if (pad === 'object') return 'object.omschrijving';
  if (pad === 'object.adres') return 'object.adres.straat';
  if (pad === 'ondertekening') return 'ondertekening.naam';
  if (pad === 'contact') return 'contact.naam';
  return pad;
}

export function conceptPagina(invoer: {
  besluit: Besluit;
  soort: Briefsoort;
  velden: Vlak;
  gebreken: readonly Gebrek[];
  signalen: readonly Signaal[];
  fouten: readonly Fault[];
  /** The list to which a row is added. */
  gevraagd?: Lijst | null;
}) {
  const { besluit, soort, velden, signalen } = invoer;
  const gevraagd = invoer.gevraagd ?? null;
  const aantallen = {
    geadresseerden: rijen(velden, 'geadresseerden', gevraagd),
    feiten: rijen(velden, 'feiten', gevraagd),
    'zienswijze.punten': rijen(velden, 'zienswijze.punten', gevraagd),
  };
  const geplaatst = soort.weging.map(({ id }) => id);
  const blokkerend = signalen.filter(({ ernst }) => ernst === 'blokkerend');
  return {
    status: besluit.status,
    terugwijzing: besluit.status === 'teruggewezen' ? besluit.terugwijzing : null,
    velden: soort.velden,
    weging: weging(soort, signalen, velden['object.soort'] === 'woning'),
    losseSignalen: signalen.filter((signaal) => onderdeelVoor(signaal, geplaatst) === null).map(kortSignaal),
    blokkerend: blokkerend.map(kortSignaal),
    afwijking: blokkerend.length > 0 || (velden['afwijking'] ?? '') !== '',
    gebreken: gebrekenBeeld(invoer.gebreken),
    /** Paths with something to mend: their part of the form stands open. */
    openDelen: [
      ...invoer.gebreken.flatMap(({ ernst, veld }) => (ernst === 'E' && veld ? [padOpFormulier(veld)] : [])),
      ...invoer.fouten.map(({ pad }) => pad),
      ...(gevraagd ? [gevraagd] : []),
    ],
    rijen: aantallen,
    /** The field that gets the focus: the first of the row that was asked for. */
    focus: gevraagd && `${gevraagd}.${aantallen[gevraagd] - 1}.${LIJSTEN[gevraagd]}`,
  };
}

/** Where the stored letter says something else than what was typed. */
export function verschillen(typed: Vlak, opgeslagen: Vlak) {
  return Object.entries(opgeslagen)
    .filter(([naam, waarde]) => (typed[naam] ?? '').trim() !== waarde.trim())
    .map(([naam, waarde]) => ({
      id: veldId(naam),
      naam: naam.replaceAll('.', ' › '),
      waarde: waarde || '(leeg)',
    }));
}

/** The kinds of letter: first those that fit the measure of the advice. */
export function soortenKeuze(soorten: readonly Briefsoort[], maatregel: string | null) {
  const keuze = (soort: Briefsoort) => ({
    waarde: soort.slug,
    tekst: soort.naam,
    hint: soort.voornemen
      ? 'U vraagt de betrokkene eerst om een reactie. Dit is nog geen besluit.'
      : 'Dit is het besluit zelf. Bezwaar is mogelijk.',
  });
  const past = soorten.filter((soort) => soort.maatregel === maatregel);
  const rest = soorten.filter((soort) => soort.maatregel !== maatregel);
  // the voornemen comes before the besluit, as in the procedure
  const volgorde = (items: readonly Briefsoort[]) =>
    items.toSorted((a, b) => Number(b.voornemen) - Number(a.voornemen)).map(keuze);
  return { past: volgorde(past), rest: volgorde(rest) };
}
