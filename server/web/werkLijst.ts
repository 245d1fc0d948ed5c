import type { BesluitStore } from '../ports.ts';
import { besluitPad, zaakPad } from './zaakPad.ts';

type WerkRij = Awaited<ReturnType<BesluitStore['byStatus']>>[number];

/** The rows of a work list: what waits, of which case, and where to do it. */
export const werkLijst = (rijen: readonly WerkRij[], soortNaam: (slug: string) => string, scherm: string) =>
  rijen.map((rij) => ({
    naam: soortNaam(rij.soort),
    badge: rij.status,
    zaak: `${rij.zaakNummer} · ${rij.zaakTitel}`,
    zaakHref: zaakPad(rij.zaakId),
    betrokkene: rij.betrokkeneNaam,
    opsteller: rij.opstellerNaam,
    href: `${besluitPad(rij.id)}/${scherm}`,
  }));
