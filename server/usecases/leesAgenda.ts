import type { Agendalink } from '../domain/agendalink.ts';
import { BUITEN_FASEN } from '../domain/buitenFasen.ts';
import { NotFound } from '../domain/fault.ts';
import { formatDag, readDag } from '../domain/kalenderdag.ts';
import type { Account, AgendaRij, Deps } from '../ports.ts';
import { AGENDA_ROLLEN } from './agendaRollen.ts';
import { geheimSha256 } from './geheimSha256.ts';

/** How far a calendar looks back and ahead, in days, and how many terms it holds: a choice of this calendar, not of the law. */
export const VENSTER = { terug: 60, vooruit: 400, maximum: 1000 } as const;
/** A calendar program asks every few minutes to every few hours; that it did is written down once in this time. */
const OPGEHAALD_MINUTEN = 5;

/** A term as it leaves the house: without the name of anybody. */
export type Agendatermijn = Omit<AgendaRij, 'geadresseerde'> & {
  /** Days before the end on which the rules remind. */
  readonly herinneringen: readonly number[];
};

export interface Agenda {
  readonly link: Agendalink;
  readonly zaakNummer: string | null;
  /** In the order of their days. */
  readonly termijnen: readonly Agendatermijn[];
  /** Are there more than fit? Then the ones farthest from today are missing, on this side of it. */
  readonly mist: { readonly voor: boolean; readonly na: boolean };
}

/** Who may see it; everybody else, and every other reason, is the same NotFound. */
async function eigenaarVan(
  deps: Deps,
  link: Agendalink | null,
): Promise<{ link: Agendalink; account: Account }> {
  const account = link?.ingetrokkenOp === null ? await deps.store.read.accounts.byId(link.accountId) : null;
  const mag = account?.actief && account.rollen.some((rol) => AGENDA_ROLLEN.includes(rol));
  if (!link || !account || !mag) throw new NotFound();
  return { link, account };
}

/** What the link asks for, within what its owner may see: the terms of the Wet Bibob are for a jurist and a toetser only. */
const vraagVan = (link: Agendalink, { id, rollen }: Account) => ({
  ...(link.soort === 'persoon' ? { behandelaarId: id } : {}),
  ...(link.soort === 'persoon' && rollen.includes('handhaver') ? { fasen: BUITEN_FASEN } : {}),
  ...(link.bewaker === null ? {} : { bewaker: link.bewaker }),
  ...(link.zaakId === null ? {} : { zaakId: link.zaakId }),
  bibob: rollen.includes('jurist') || rollen.includes('toetser'),
});

/** What is still to come goes first; what room is left is for what has passed, the latest first. One more than fits is asked for. */
async function rijenVan({ store }: Deps, vraag: ReturnType<typeof vraagVan>, vandaag: string) {
  const dag = (verschil: number): string => formatDag(readDag(vandaag) + verschil);
  const naar = { van: vandaag, tot: dag(VENSTER.vooruit), latestFirst: false };
  const komend = await store.views.agenda({ ...vraag, ...naar, maximum: VENSTER.maximum + 1 });
  const ruimte = Math.max(0, VENSTER.maximum - komend.length);
  const terug = { van: dag(-VENSTER.terug), tot: dag(-1), latestFirst: true };
  const voorbij = await store.views.agenda({ ...vraag, ...terug, maximum: ruimte + 1 });
  return {
    rijen: [...voorbij.slice(0, ruimte).reverse(), ...komend.slice(0, VENSTER.maximum)],
    mist: { voor: voorbij.length > ruimte, na: komend.length > VENSTER.maximum },
  };
}

const teken = (tekst: string): string => tekst.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A step of the sum may tell whom it is about; outside the house it does not. */
function zonderNaam(tekst: string, naam: string): string {
  if (naam.trim() === '') return tekst;
  const woord = new RegExp(`(?<![\\p{L}\\p{N}])${teken(naam.trim())}(?![\\p{L}\\p{N}])`, 'giu');
  return tekst.replace(woord, 'de geadresseerde');
}

function naarBuiten(deps: Deps, { geadresseerde, ...rij }: AgendaRij, herinneringen: boolean): Agendatermijn {
  // a program that subscribes late would ring for what has long passed
  const komt = rij.plandatum >= deps.clock.vandaag();
  const dagen = herinneringen && komt && deps.termijnen.ids.includes(rij.termijn);
  return {
    ...rij,
    naam: zonderNaam(rij.naam, geadresseerde),
    uitleg: rij.uitleg.map((stap) => zonderNaam(stap, geadresseerde)),
    waarschuwing: rij.waarschuwing === null ? null : zonderNaam(rij.waarschuwing, geadresseerde),
    herinneringen: dagen ? deps.termijnen.definitie(rij.termijn).reminders : [],
  };
}

/** Bookkeeping for the owner, no act in a case: it adds nothing to the chain of events. */
async function noteer(deps: Deps, { id, laatstOpgehaaldOp }: Agendalink): Promise<void> {
  const nu = deps.clock.nu();
  const kort = Date.parse(nu) - Date.parse(laatstOpgehaaldOp ?? '') < OPGEHAALD_MINUTEN * 60_000;
  if (!kort) await deps.store.transaction(({ agendalinks }) => agendalinks.putOpgehaald(id, nu));
}

/**
 * The terms behind a secret link: those that are watched and whose day is known, in a window around today, at most so many.
 * What is done or has lapsed is left out: a subscribed calendar shows what the last answer holds, so it disappears by itself.
 * Throws NotFound for a secret that is unknown or was taken back, and when its owner may no longer see terms.
 */
export async function leesAgenda(deps: Deps, { geheim }: { readonly geheim: string }): Promise<Agenda> {
  const gevonden = await deps.store.read.agendalinks.byGeheim(geheimSha256(geheim));
  const { link, account } = await eigenaarVan(deps, gevonden);
  const { rijen, mist } = await rijenVan(deps, vraagVan(link, account), deps.clock.vandaag());
  const zaak = link.zaakId === null ? null : await deps.store.read.zaken.byId(link.zaakId);
  await noteer(deps, link);
  return {
    link,
    zaakNummer: zaak?.nummer ?? null,
    termijnen: rijen.map((rij) => naarBuiten(deps, rij, link.herinneringen)),
    mist,
  };
}
