import type { Advies, BevoegdheidAdvies, MaatregelAdvies } from '../domain/advies.ts';
import type { Dossier, Duur } from '../domain/dossier.ts';
import { duurTekst } from '../domain/duurTekst.ts';
import { waardeTekst } from './screens/feiten/onderwerpen.ts';

export interface AdviesSamenvatting {
  /** Kind of message: the colour, with its icon. */
  readonly soort: 'goed' | 'let_op' | 'fout' | 'info';
  readonly titel: string;
  readonly tekst: string;
  /** The power that the intended measure rests on, or the one that fits best. */
  readonly bevoegdheid: BevoegdheidAdvies | null;
  readonly maatregel: MaatregelAdvies | null;
}

const HULPMIDDEL = (orgaan: string) => `Het advies is een hulpmiddel; het besluit neemt ${orgaan}.`;

const orgaan = (bevoegdheid: BevoegdheidAdvies | null): string => {
  const [eerste] = bevoegdheid?.orgaan ?? [];
  return eerste === undefined || eerste === 'burgemeester'
    ? 'de burgemeester'
    : eerste === 'college'
      ? 'het college'
      : 'de raad';
};

const feit = (dossier: Dossier, id: string): string | null => {
  const waarde = dossier.feiten[id];
  return typeof waarde === 'string' ? waarde : null;
};

const VOLGORDE = ['aanbevolen', 'mogelijk', 'onbekend', 'ontraden', 'uitgesloten'];

/** The intended measure, or else the one with the best verdict. */
function kiesMaatregel(advies: Advies, dossier: Dossier): MaatregelAdvies | null {
  const [bedoeld, grondslag] = [feit(dossier, 'voornemen.maatregel'), feit(dossier, 'voornemen.grondslag')];
  const past = advies.maatregelen
    .filter(({ maatregel }) => bedoeld === null || maatregel === bedoeld)
    .filter((maatregel) => grondslag === null || maatregel.grondslag === grondslag);
  return past.toSorted((a, b) => VOLGORDE.indexOf(a.oordeel) - VOLGORDE.indexOf(b.oordeel))[0] ?? null;
}

function kiesBevoegdheid(advies: Advies, dossier: Dossier, maatregel: MaatregelAdvies | null) {
  const grondslag = feit(dossier, 'voornemen.grondslag') ?? maatregel?.grondslag ?? null;
  const past = advies.bevoegdheden.filter(({ id }) => id === grondslag);
  return past.find(({ uitkomst }) => uitkomst === 'bevoegd') ?? past[0] ?? null;
}

/** How many conditions are met, and what still needs work: one sentence. */
export function tellingTekst(advies: Advies, bevoegdheid: BevoegdheidAdvies | null): string {
  const eisen = bevoegdheid?.bestanddelen.filter(({ aard }) => aard === 'vereiste') ?? [];
  const voldaan = eisen.filter(({ uitkomst }) => uitkomst === 'voldaan').length;
  const ernst = (soort: string) => advies.signalen.filter((signaal) => signaal.ernst === soort).length;
  const [blokkerend, aandacht] = [ernst('blokkerend'), ernst('aandacht')];
  return [
    eisen.length > 0 ? `${voldaan} van ${eisen.length} voorwaarden vervuld` : null,
    blokkerend > 0
      ? `${blokkerend} ${blokkerend === 1 ? 'blokkerend signaal' : 'blokkerende signalen'}`
      : null,
    aandacht > 0 ? `${aandacht} ${aandacht === 1 ? 'punt vraagt' : 'punten vragen'} aandacht` : null,
  ]
    .filter((deel) => deel !== null)
    .join(', ');
}

function kop(
  advies: Advies,
  naam: string,
  maatregel: MaatregelAdvies | null,
  bevoegdheid: BevoegdheidAdvies | null,
) {
  const { toets } = advies;
  if (toets?.bevoegd === 'nee' || bevoegdheid?.uitkomst === 'niet_bevoegd')
    return ['fout', `Advies: geen bevoegdheid voor ${naam}`] as const;
  if (toets?.oordeel === 'niet_houdbaar')
    return ['fout', `Advies: ${naam} houdt zo waarschijnlijk geen stand`] as const;
  if (bevoegdheid === null || bevoegdheid.uitkomst === 'onbekend' || toets?.oordeel === 'onbekend')
    return ['let_op', `Advies: nog niet te zeggen of ${naam} kan`] as const;
  if (toets?.oordeel === 'twijfel') return ['let_op', `Advies: ${naam} kan, maar er is twijfel`] as const;
  if (maatregel?.oordeel === 'ontraden' || maatregel?.oordeel === 'uitgesloten')
    return ['fout', `Advies: ${naam} is ${maatregel.oordeel}`] as const;
  if (maatregel?.oordeel === 'onbekend')
    return ['let_op', `Advies: nog niet te zeggen of ${naam} past`] as const;
  const blokkerend = advies.signalen.filter(({ ernst }) => ernst === 'blokkerend');
  if (blokkerend.some((signaal) => signaal.maatregel === maatregel?.maatregel))
    return ['fout', `Advies: tegen ${naam} zijn blokkerende bezwaren`] as const;
  const [ander] = blokkerend;
  if (ander)
    return [
      'let_op',
      `Advies: ${naam} is mogelijk; tegen ${waardeTekst(ander.maatregel)} zijn blokkerende bezwaren`,
    ] as const;
  return [
    'goed',
    `Advies: ${naam} is ${maatregel?.oordeel === 'aanbevolen' ? 'aanbevolen' : 'mogelijk'}`,
  ] as const;
}

/** The intended duration when it is another than the policy gives. */
function andereDuur(dossier: Dossier, maatregel: MaatregelAdvies | null): string | null {
  const bedoeld = dossier.feiten['voornemen.duur'] as Duur | null | undefined;
  if (!bedoeld || !maatregel?.duur) return null;
  const [eigen, beleid] = [duurTekst(bedoeld), duurTekst(maatregel.duur)];
  return eigen === beleid ? null : `U bent ${eigen} van plan; het beleid noemt ${beleid}.`;
}

/** A duration from a policy whose text nobody read is not a certainty. */
const ongelezenBeleid = (maatregel: MaatregelAdvies | null): string | null =>
  maatregel?.duur && maatregel.beleid && maatregel.beleid.status !== 'geverifieerd'
    ? 'De tekst van het beleid is niet nagelezen: controleer de duur.'
    : null;

/** The advice in one banner: never more certain than the advice itself. */
export function adviesSamenvatting(advies: Advies, dossier: Dossier): AdviesSamenvatting {
  const maatregel = kiesMaatregel(advies, dossier);
  const bevoegdheid = kiesBevoegdheid(advies, dossier, maatregel);
  const bedoeld = feit(dossier, 'voornemen.maatregel') ?? maatregel?.maatregel ?? null;
  const duur = maatregel?.duur ? ` voor ${duurTekst(maatregel.duur)}` : '';
  const naam = bedoeld ? `${waardeTekst(bedoeld)}${duur}` : 'een maatregel';
  const [soort, titel] = kop(advies, naam, maatregel, bevoegdheid);
  const telling = tellingTekst(advies, bevoegdheid);
  const tekst = [
    telling && `${telling}.`,
    andereDuur(dossier, maatregel),
    ongelezenBeleid(maatregel),
    HULPMIDDEL(orgaan(bevoegdheid)),
  ]
    .filter(Boolean)
    .join(' ');
  return { soort, titel, tekst, bevoegdheid, maatregel };
}
