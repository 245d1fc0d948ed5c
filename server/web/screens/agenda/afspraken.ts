/** From the terms of a link to the entries of a calendar, in the words of a reader. No name of anybody stands in them. */
import type { Agendalink } from '../../../domain/agendalink.ts';
import { dagTekst, tijdstipTekst } from '../../../domain/datumTekst.ts';
import { formatDag, readDag } from '../../../domain/kalenderdag.ts';
import { localDay } from '../../../domain/localDay.ts';
import type { TermijnStatus } from '../../../domain/voorval.ts';
import { VENSTER, type Agenda, type Agendatermijn } from '../../../usecases/leesAgenda.ts';
import { momentInAmsterdam } from '../../amsterdam.ts';
import { BADGES } from '../../badge.ts';
import { bewakerNaam } from '../../bewakerNaam.ts';
import type { Afspraak, Agendabestand, Herinnering } from '../../icalendar.ts';
import { toon } from '../../toon.ts';
import { zaakPad } from '../../zaakPad.ts';

/** The hour on which a calendar reminds. */
const HERINNERUUR = 9;
const PER_DAG = 24 * 60;

/** In the UID: it makes our ids unlike those of any other source. */
const BRON = 'maatregelwijzer';

const plusDagen = (dag: string, aantal: number): string => formatDag(readDag(dag) + aantal);

const standTekst = (status: TermijnStatus): string =>
  status === 'lopend' ? 'Loopt' : (BADGES[status]?.tekst ?? status);

/** The instant at which it ends, when that falls on the day to plan on; else null: it is about a whole day. */
function momentVan({ veilig, plandatum }: Agendatermijn): string | null {
  if (!veilig?.includes('T')) return null;
  return localDay(veilig) === plandatum ? veilig : null;
}

/** Where the law allows a later day than the one to plan on. */
const ruimeLezing = ({ einde, veilig }: Agendatermijn): string[] =>
  einde === null || einde === veilig
    ? []
    : [
        `De wet kan ook anders worden gelezen; dan is het einde ${tijdstipTekst(einde)}. Ga uit van de vroegste dag.`,
      ];

function tekstVan(termijn: Agendatermijn, moment: string | null, adres: string): string {
  const uiterlijk =
    moment === null ? dagTekst(termijn.plandatum) : `${tijdstipTekst(moment)} (Nederlandse tijd)`;
  return [
    `Uiterlijk: ${uiterlijk}`,
    `Grondslag: ${termijn.artikel}`,
    `Stand: ${standTekst(termijn.status)}`,
    ...ruimeLezing(termijn),
    ...(termijn.waarschuwing === null ? [] : [`Let op: ${termijn.waarschuwing}`]),
    '',
    'Zo is dit berekend:',
    ...termijn.uitleg.map((stap, nr) => `${nr + 1}. ${stap}`),
    '',
    `Zaak ${termijn.zaakNummer}: ${adres}`,
  ].join('\n');
}

/** At nine in the morning of each day that the rules name; before an instant, not after it. */
function herinneringenVan(
  { herinneringen, plandatum }: Agendatermijn,
  moment: string | null,
): readonly Herinnering[] {
  if (moment === null) return herinneringen.map((dagen) => ({ minuten: HERINNERUUR * 60 - dagen * PER_DAG }));
  return herinneringen.flatMap((dagen) => {
    const wanneer = momentInAmsterdam(plusDagen(plandatum, -dagen), `0${HERINNERUUR}:00`);
    return wanneer === null || Date.parse(wanneer) >= Date.parse(moment) ? [] : [{ moment: wanneer }];
  });
}

function afspraak(termijn: Agendatermijn, basis: string): Afspraak {
  const moment = momentVan(termijn);
  const adres = `${basis}${zaakPad(termijn.zaakId)}`;
  return {
    uid: `termijn-${termijn.id}@${BRON}`,
    volgnummer: termijn.versie,
    gewijzigdOp: termijn.gewijzigdOp,
    begin: moment ?? termijn.plandatum,
    ...(moment === null ? { tot: plusDagen(termijn.plandatum, 1) } : {}),
    titel: `${toon.hoofdletter(termijn.naam)} · ${termijn.zaakNummer} (${termijn.gebied})`,
    tekst: tekstVan(termijn, moment, adres),
    adres,
    herinneringen: herinneringenVan(termijn, moment),
  };
}

/** An entry that tells on a day that terms are missing. It is about no term: only its day changes. */
function gemis(id: string, { plandatum, gewijzigdOp }: Agendatermijn, waar: string, basis: string): Afspraak {
  const adres = `${basis}/termijnen`;
  return {
    uid: `${id}@${BRON}`,
    volgnummer: readDag(plandatum),
    gewijzigdOp,
    begin: plandatum,
    tot: plusDagen(plandatum, 1),
    titel: `Let op: ${waar} ontbreken termijnen`,
    tekst: `Deze agenda is vol: er passen ${VENSTER.maximum} termijnen in. Kijk voor de andere in het overzicht: ${adres}`,
    adres,
    herinneringen: [],
  };
}

/** Where the calendar stops because it is full, it says so, on the first or the last day that it knows. */
function grenzen({ link, termijnen, mist }: Agenda, basis: string): Afspraak[] {
  const [eerste, laatste] = [termijnen.at(0), termijnen.at(-1)];
  return [
    ...(mist.voor && eerste ? [gemis(`voor-${link.id}`, eerste, 'van voor deze dag', basis)] : []),
    ...(mist.na && laatste ? [gemis(`na-${link.id}`, laatste, 'vanaf hier', basis)] : []),
  ];
}

/** What a link shows, in the words of the list and of the name of the calendar. */
export function linkNaam(
  { soort, bewaker }: Pick<Agendalink, 'soort' | 'bewaker'>,
  zaakNummer: string | null,
): string {
  switch (soort) {
    case 'persoon':
      return 'Mijn termijnen';
    case 'team':
      return `Termijnen van team ${bewaker === null ? '' : bewakerNaam(bewaker).toLowerCase()}`;
    case 'alle':
      return 'Alle termijnen';
    case 'zaak':
      return zaakNummer === null ? 'Termijnen van één zaak' : `Termijnen van zaak ${zaakNummer}`;
  }
}

const OMSCHRIJVING =
  `Termijnen van ${VENSTER.terug} dagen terug tot ${VENSTER.vooruit} dagen vooruit, ten hoogste ${VENSTER.maximum}; wat komt gaat voor. ` +
  'Wat klaar is, en wat nog geen dag heeft, staat er niet in. Dit is een kopie die achter kan lopen: de zaak gaat voor.';

/** The calendar behind a link. `basis` is the address of the application, `naam` that of the municipality. */
export const agendabestand = (agenda: Agenda, basis: string, naam: string): Agendabestand => ({
  naam: `${linkNaam(agenda.link, agenda.zaakNummer)} – ${naam}`,
  omschrijving: OMSCHRIJVING,
  afspraken: [...agenda.termijnen.map((termijn) => afspraak(termijn, basis)), ...grenzen(agenda, basis)],
});
