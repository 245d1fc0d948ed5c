import type { BesluitStore, Brieven } from '../ports.ts';
import { soortNaam } from './soortNaam.ts';
import { voorWie } from './voorWie.ts';
import { besluitPad, zaakPad } from './zaakPad.ts';

type WerkRij = Awaited<ReturnType<BesluitStore['byStatus']>>[number];

/** The rows of a work list: what waits, of which case, and where to do it. */
export const werkLijst = (
  rijen: readonly WerkRij[],
  soorten: ReturnType<Brieven['soorten']>,
  scherm: string,
  /** How many comments are open, per besluit. */
  open: ReadonlyMap<string, number> = new Map(),
) =>
  rijen.map((rij) => ({
    naam: soortNaam(rij.soort, soorten),
    badge: rij.status,
    zaak: `${rij.zaakNummer} · ${rij.zaakTitel}`,
    zaakHref: zaakPad(rij.zaakId),
    betrokkene: voorWie(rij.soort, soorten, rij.betrokkeneNaam),
    opsteller: rij.opstellerNaam,
    href: `${besluitPad(rij.id)}/${scherm}`,
    open: open.get(rij.id) ?? 0,
  }));
