import { bedragTekst } from './bedragTekst.ts';
import type { BriefModel } from './brief.ts';
import { tijdstipTekst } from './datumTekst.ts';
import type { FeitWaarde } from './dossier.ts';
import { duurTekst } from './duurTekst.ts';
import { eindeVanDuur } from './eindeVanDuur.ts';
import { dagErvoor } from './kalenderdag.ts';

type Maatregel = BriefModel['maatregel'];

export interface DictumInvoer {
  /** The measure of the letter, e.g. `last_onder_dwangsom`. */
  readonly soort: string;
  readonly voornemen: boolean;
  readonly orgaan: BriefModel['orgaan'];
  /** The object as it stands in a sentence: `de woning Voorbeeldstraat 1 in Voorbeeldstad`. */
  readonly object: string;
  readonly maatregel: Maatregel;
}

const open = (wat: string): string => `[nog aanvullen: ${wat}]`;
const EENHEID = {
  ineens: 'ineens',
  per_overtreding: 'per overtreding',
  per_tijdseenheid: 'per tijdseenheid',
} as const;

/** A ban in whole days is said `tot en met`: three months from 1 December last up to and including 28 February. */
const isTotEnMet = (soort: string, moment: string): boolean =>
  soort === 'verblijfsontzegging' && !moment.includes('T');

/** The end of a measure with a known begin and duration, by the one engine; null where it cannot be told. */
export function eindeVan(soort: string, { ingang, duur }: Maatregel): string | null {
  const einde = eindeVanDuur(ingang, duur);
  return einde !== null && isTotEnMet(soort, einde) ? dagErvoor(einde) : einde;
}

const GEEN_UITZONDERINGEN = 'Er zijn geen uitzonderingen';

const bedrag = (cent: number | null | undefined, wat: string): string =>
  cent == null ? open(wat) : bedragTekst(cent);

/** `van maandag 14 december 2026 tot en met zaterdag 13 maart 2027`, with an open place for what is not known. */
function periode(soort: string, { ingang, einde, duur }: Maatregel): string {
  const begin = ingang ? tijdstipTekst(ingang) : open('begin');
  if (duur && 'onbepaald' in duur) return `vanaf ${begin}`;
  const tot = isTotEnMet(soort, einde ?? '') ? 'tot en met' : 'tot';
  return `van ${begin} ${tot} ${einde ? tijdstipTekst(einde) : open('einde')}`;
}

function dwangsomZin({ bedragCent, maximumCent, dwangsomVorm }: Maatregel, werkwoord: string): string {
  const vorm = dwangsomVorm ? EENHEID[dwangsomVorm] : open('per overtreding, per tijdseenheid of ineens');
  const maximum = dwangsomVorm === 'ineens' ? '' : `, met een maximum van ${bedrag(maximumCent, 'maximum')}`;
  return `Houdt u zich daar niet aan, dan ${werkwoord} u een dwangsom van ${bedrag(bedragCent, 'bedrag')} ${vorm}${maximum}.`;
}

/** Awb 5:32a and 5:32b: the order, the term, the amount per violation and the maximum. */
function lastZinnen({ voornemen, maatregel, orgaan }: DictumInvoer): string[] {
  const norm = maatregel.voorschrift ?? open('welk voorschrift?');
  const [leg, plan] =
    orgaan === 'college' ? ['Wij leggen', 'Wij zijn van plan'] : ['Ik leg', 'Ik ben van plan'];
  const last = `een last onder dwangsom op`;
  if (voornemen)
    return [
      `${plan} u ${last} te leggen: u moet zich dan houden aan ${norm}.`,
      dwangsomZin(maatregel, 'betaalt'),
    ];
  const { begunstiging, einde } = maatregel;
  return [
    `${leg} u ${last}: u moet zich houden aan ${norm}. Wat u moet doen of laten, staat in deze brief.`,
    ...(begunstiging ? [`U heeft de tijd tot ${tijdstipTekst(begunstiging)}.`] : []),
    dwangsomZin(maatregel, 'verbeurt'),
    ...(einde ? [`Deze last geldt tot en met ${tijdstipTekst(einde)}.`] : []),
  ];
}

function verbodZinnen({ soort, voornemen, maatregel }: DictumInvoer): string[] {
  const gebied = maatregel.gebied ? 'het gebied dat in deze brief staat' : open('welk gebied?');
  const zin = voornemen
    ? `Ik ben van plan u te verbieden in ${gebied} te komen, ${periode(soort, maatregel)}.`
    : `Ik verbied u om in ${gebied} te komen, ${periode(soort, maatregel)}.`;
  const geen = (maatregel.uitzonderingen ?? []).some((regel) => regel.startsWith(GEEN_UITZONDERINGEN));
  return [
    zin,
    ...(geen ? [] : ['Het verbod geldt niet voor de uitzonderingen die in deze brief staan.']),
    ...(voornemen ? [] : ['De kaart in de bijlage hoort bij dit besluit.']),
  ];
}

function sluitingZinnen({ soort, voornemen, maatregel, object, orgaan }: DictumInvoer): string[] {
  const voor = maatregel.duur ? ` voor ${duurTekst(maatregel.duur)}` : '';
  const plan = orgaan === 'college' ? 'Wij zijn van plan' : 'Ik ben van plan';
  const sluit = orgaan === 'college' ? 'Wij sluiten' : 'Ik sluit';
  const zin = voornemen ? `${plan} ${object}${voor} te sluiten.` : `${sluit} ${object}${voor}.`;
  return [zin, `De sluiting geldt ${periode(soort, maatregel)}.`];
}

/** A first operative part from what is known; what is not known is an open place, so that the letter cannot go out without it. */
export function beginDictum(invoer: DictumInvoer): string[] {
  if (invoer.soort === 'last_onder_dwangsom') return lastZinnen(invoer);
  if (invoer.soort === 'verblijfsontzegging') return verbodZinnen(invoer);
  return invoer.soort === 'sluiting' ? sluitingZinnen(invoer) : [];
}

type Waarden = Readonly<Record<string, FeitWaarde>>;

const IN_GEBIED: readonly (readonly [feit: string, uitzondering: string])[] = [
  ['gebied.woont', `U mag naar uw woning gaan en daar zijn. ${open('langs welke route?')}`],
  [
    'gebied.werktOfSchool',
    `U mag naar uw werk of school gaan. ${open('waar, wanneer en langs welke route?')}`,
  ],
  ['gebied.zorgOfFamilie', `U mag naar uw arts, hulp of naaste familie gaan. ${open('waar en wanneer?')}`],
];

/** Exceptions to a ban on an area: what must go on there. None only when home, work and care were all looked into. */
export function beginUitzonderingen(waarden: Waarden): string[] {
  const nodig = IN_GEBIED.filter(([feit]) => waarden[feit] === true).map(([, zin]) => zin);
  if (nodig.length > 0 || !IN_GEBIED.every(([feit]) => waarden[feit] === false)) return nodig;
  return [
    `${GEEN_UITZONDERINGEN}: u woont en werkt niet in het gebied en heeft er geen school, zorg of naaste familie.`,
  ];
}

/** What an order under penalty asks of the writer, started from the rule that was broken. */
export function beginLast({ voorschrift, dwangsomVorm }: Maatregel): Maatregel {
  if (!voorschrift) return {};
  return {
    herstelmaatregelen: [`Houd u aan ${voorschrift}.`, open('wat moet u precies doen of laten?')],
    ...(dwangsomVorm === 'per_overtreding'
      ? { eenheidUitleg: `Elke keer dat u ${voorschrift} overtreedt, is één overtreding.` }
      : {}),
    ...(dwangsomVorm === 'per_tijdseenheid'
      ? { eenheidUitleg: open('hoe lang is één tijdseenheid, en wanneer begint de eerste?') }
      : {}),
  };
}
