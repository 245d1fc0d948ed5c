/** The letter form: which fields this kind has, what is missing, and the signals beside the paragraph that must answer them. */
import type { Signaal } from '../../../domain/advies.ts';
import type { Besluit } from '../../../domain/besluit.ts';
import type { Briefsoort } from '../../../domain/briefsoort.ts';
import type { Gebrek } from '../../../domain/brief.ts';
import type { Fault } from '../../../domain/fault.ts';
import type { Leesbaarheid } from '../../../domain/meetLeesbaarheid.ts';
import { getalInVeld } from '../../leesGetal.ts';
import { veldId } from '../../formulier.ts';
import type { Vlak } from '../../vlak.ts';
import { padOpFormulier } from './form.ts';
import { gegevenPad, gegevenVeld } from './gegevensVelden.ts';

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
const LIJSTEN = {
  feiten: 'tekst',
  geadresseerden: 'naam',
  'zienswijze.punten': 'punt',
} as const;
type Lijst = keyof typeof LIJSTEN;

/** The list for which the button "Nog een …" was pressed, or null. */
export function gevraagdeRij(actie: string): string | null {
  const lijst = actie.replace(/^rij:/, '');
  const bekend = Object.hasOwn(LIJSTEN, lijst) || /^gegevens\.[A-Za-z0-9]+$/.test(lijst);
  return actie.startsWith('rij:') && bekend ? lijst : null;
}

/** How many rows of a list the form had, filled or not. */
const rijenOpFormulier = (velden: Vlak, pad: string): number =>
  Object.keys(velden).reduce((meeste, naam) => {
    const index = naam.startsWith(`${pad}.`) ? /^\d{1,3}(?=\.)/.exec(naam.slice(pad.length + 1)) : null;
    return index ? Math.max(meeste, Number(index[0]) + 1) : meeste;
  }, 0);

/** The rows to show: one more than there were for the list that was asked to grow. */
function rijen(velden: Vlak, lijst: string, gevraagd: string | null): number {
  const tonen = rijenTonen(velden, lijst);
  return lijst === gevraagd ? Math.max(tonen, rijenOpFormulier(velden, lijst) + 1) : tonen;
}

/** Enough words to begin with; the rest follows when these are gone. */
const MEESTE_WOORDEN = 8;

/** What is missing, gravest first, each with the field that mends it. */
export function gebrekenBeeld(gebreken: readonly Gebrek[], leesbaarheid: Leesbaarheid | null = null) {
  const volgorde = ['E', 'W', 'I'];
  const items = gebreken
    .toSorted((a, b) => volgorde.indexOf(a.ernst) - volgorde.indexOf(b.ernst))
    .map(({ regel, ernst, tekst, veld, reden }) => ({
      regel,
      reden: reden ?? null,
      verplicht: ernst === 'E',
      tekst,
      href: veld ? `#${veldId(veldOpFormulier(veld))}` : null,
    }));
  return {
    verplicht: items.filter(({ verplicht }) => verplicht),
    tips: items.filter(({ verplicht }) => !verplicht),
    leesbaarheid: leesbaarheid && {
      ...leesbaarheid,
      gemiddeld: getalInVeld(leesbaarheid.gemiddeld),
      langeWoorden: leesbaarheid.langeWoorden.slice(0, MEESTE_WOORDEN),
    },
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

/** One field for every question of the lint that asks why the letter stands as it is. */
function redenenVelden(gebreken: readonly Gebrek[]) {
  const sleutels = new Set(gebreken.flatMap(({ sleutel }) => sleutel ?? []));
  return [...sleutels].map((sleutel) => {
    const punten = gebreken.filter((punt) => punt.sleutel === sleutel);
    return {
      naam: `redenen.${sleutel}`,
      label: `Waarom is dit goed zo? (${punten[0]?.regel ?? ''})`,
      hint: punten.map(({ tekst }) => tekst).join(' '),
    };
  });
}

/** Where to begin in the last row of a list. */
function eersteVeld({ gegevens }: Briefsoort, lijst: string, rijen: number): string {
  const kolommen = gegevens.find((vraag) => gegevenPad(vraag) === lijst)?.kolommen ?? [];
  return `${lijst}.${rijen - 1}.${LIJSTEN[lijst as Lijst] ?? kolommen[0]?.id ?? ''}`;
}

export function conceptPagina(invoer: {
  besluit: Besluit;
  soort: Briefsoort;
  velden: Vlak;
  gebreken: readonly Gebrek[];
  leesbaarheid?: Leesbaarheid | null;
  signalen: readonly Signaal[];
  fouten: readonly Fault[];
  /** The list to which a row is added. */
  gevraagd?: string | null;
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
    metZienswijze: soort.zienswijze !== 'geen',
    tonen: soort.tonen,
    clausules: soort.rechtsmiddelen.map((waarde) => ({ waarde, tekst: CLAUSULE_KEUZE[waarde] })),
    weging: weging(soort, signalen, velden['object.soort'] === 'woning'),
    losseSignalen: signalen.filter((signaal) => onderdeelVoor(signaal, geplaatst) === null).map(kortSignaal),
    blokkerend: blokkerend.map(kortSignaal),
    afwijking: blokkerend.length > 0 || (velden['afwijking'] ?? '') !== '',
    gebreken: gebrekenBeeld(invoer.gebreken, invoer.leesbaarheid ?? null),
    /** Paths with something to mend: their part of the form stands open. */
    openDelen: [
      ...invoer.gebreken.flatMap(({ ernst, veld }) => (ernst === 'E' && veld ? [padOpFormulier(veld)] : [])),
      ...invoer.fouten.map(({ pad }) => pad),
      ...(gevraagd ? [gevraagd] : []),
    ],
    gegevens: soort.gegevens.map((vraag) =>
      gegevenVeld(vraag, soort.gegevens, (pad) => rijen(velden, pad, gevraagd)),
    ),
    redenen: redenenVelden(invoer.gebreken),
    rijen: aantallen,
    /** The field that gets the focus: the first of the row that was asked for. */
    focus: gevraagd && eersteVeld(soort, gevraagd, rijen(velden, gevraagd, gevraagd)),
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

/** What a letter is, for whoever chooses one. */
const AARD: Readonly<Record<Briefsoort['aard'], string>> = {
  besluit: 'Dit is een besluit.',
  besluit_algemeen: 'Dit is een besluit van algemene strekking. U maakt het bekend in het gemeenteblad.',
  voornemen: 'U vraagt de betrokkene eerst om een reactie. Dit is nog geen besluit.',
  mededeling: 'Dit is een brief zonder rechtsgevolg.',
  stuk: 'Dit is een stuk voor het dossier.',
  processtuk: 'Dit is een stuk voor de rechter.',
  publicatie: 'Dit is een tekst voor iedereen. Er staan geen persoonsgegevens in.',
};
/** The clause on legal remedies, where this kind of letter leaves a choice. */
const CLAUSULE_KEUZE: Readonly<Record<Briefsoort['rechtsmiddelen'][number], string>> = {
  bezwaar: 'bezwaar',
  bezwaar_huisverbod: 'bezwaar, met een snelle zitting zonder griffierecht (verbod om in de woning te zijn)',
  beroep: 'beroep',
  geen: 'geen: dit is geen besluit',
};
const CLAUSULE: Readonly<Record<Briefsoort['rechtsmiddelen'][number], string>> = {
  bezwaar: ' Bezwaar is mogelijk.',
  bezwaar_huisverbod: ' Bezwaar is mogelijk. De rechter hoort de betrokkene snel.',
  beroep: ' Beroep is mogelijk.',
  geen: '',
};
const GROEPEN: readonly (readonly [Briefsoort['groep'], string])[] = [
  ['pand', 'Een pand: sluiten en bestuursdwang'],
  ['persoon', 'Een persoon of een gebied'],
  ['dwangsom', 'Dwangsom en waarschuwing'],
  ['geld', 'Geld: innen en kosten'],
  ['vergunning', 'Vergunning en ontheffing'],
  ['bibob', 'Bibob'],
  ['bezwaar', 'Bezwaar en beroep'],
  ['procedure', 'Procedure'],
  ['uitvoering', 'Uitvoering aan de deur'],
  ['algemeen', 'Voor iedereen'],
];

/** The kinds of letter: those that fit the measure of the advice, and all others by subject. */
export function soortenKeuze(soorten: readonly Briefsoort[], maatregel: string | null) {
  const keuze = ({ slug, naam, aard, rechtsmiddelen }: Briefsoort) => ({
    waarde: slug,
    tekst: naam,
    hint: `${AARD[aard]}${CLAUSULE[rechtsmiddelen[0] ?? 'geen']}`,
  });
  // the voornemen comes before the besluit, as in the procedure
  const volgorde = (items: readonly Briefsoort[]) =>
    items
      .toSorted((a, b) => Number(b.voornemen) - Number(a.voornemen) || a.naam.localeCompare(b.naam, 'nl'))
      .map(keuze);
  const past = soorten.filter((soort) => maatregel !== null && soort.maatregel === maatregel);
  const rest = soorten.filter((soort) => !past.includes(soort));
  return {
    past: volgorde(past),
    groepen: GROEPEN.map(([groep, naam]) => ({
      naam,
      opties: volgorde(rest.filter((soort) => soort.groep === groep)),
    })).filter(({ opties }) => opties.length > 0),
  };
}
