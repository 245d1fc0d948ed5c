/** What one effect of a voorval does to the terms on their way. Every kind of effect is one small function. */
import type { Lengte, TermijnDefinitie } from '../termijn.ts';
import type { Voorval } from '../voorval.ts';
import type {
  AddsDays,
  Ends,
  Extends,
  Gevolg,
  Herkomst,
  Interrupts,
  Moves,
  Procedure,
  Resumes,
  Starts,
  Suspends,
  VoorvalSoort,
  Voorwaarde,
} from '../voorvalSoort.ts';
import { opschortingBibob } from '../opschorting.ts';
import { localDay } from '../localDay.ts';
import { nieuweLoop, type EindeVan, type Loop } from './loop.ts';
import { zetProcedure, type Procedures } from './procedures.ts';

/** Everything an effect may look at and change. */
export interface Toestand {
  readonly loops: Loop[];
  readonly procedures: Procedures;
  readonly definitieVan: (id: string) => TermijnDefinitie;
}

/** One voorval at work. */
export interface Aanleiding {
  readonly voorval: Voorval;
  readonly soort: VoorvalSoort;
  /** Terms that the voorval itself touched, with the article of the effect. */
  readonly geraakt: Map<Loop, string>;
}

/** A term that a letter starts, as the bekendmaking records it. */
interface Gepland {
  readonly termijn: string;
  readonly start?: string;
  readonly lengte?: Lengte;
  readonly einde?: string;
  /** It runs for the object, not for this addressee. */
  readonly object?: boolean;
  /** It begins at a voorval that has yet to come (closure: N months from the actual closing). */
  readonly wacht?: boolean;
}

/** The value of a field; `datum` is the day of the voorval itself. */
export const veldVan = ({ datum, velden }: Voorval, field: string): unknown =>
  field === 'datum' ? datum : velden[field];

const tekstVan = (voorval: Voorval, bron: { readonly field: string } | undefined): string | null => {
  const waarde = bron && veldVan(voorval, bron.field);
  return typeof waarde === 'string' && waarde !== '' ? waarde : null;
};

const lengteVan = (voorval: Voorval, bron: { readonly field: string } | undefined): Lengte | null =>
  (bron && (veldVan(voorval, bron.field) as Lengte | null | undefined)) ?? null;

/** Does this part of the rules count for this voorval? */
export const geldt = (voorval: Voorval, when: Voorwaarde | undefined): boolean =>
  when === undefined || when.is.includes(veldVan(voorval, when.field) as string | boolean);

const isVan = (loop: Loop, { geadresseerde }: Pick<Voorval, 'geadresseerde'>): boolean =>
  geadresseerde === '' || loop.geadresseerde === '' || loop.geadresseerde === geadresseerde;

/** The terms that this voorval is about: of this addressee, of the chain it names, and still watched. */
export const loopsVan = (
  { loops }: Pick<Toestand, 'loops'>,
  voorval: Voorval,
  termijnen: readonly string[],
): Loop[] =>
  loops.filter(
    (loop) =>
      loop.klaar === null &&
      termijnen.includes(loop.definitie.id) &&
      isVan(loop, voorval) &&
      (voorval.betreftId === null ||
        loop.wortel === voorval.betreftId ||
        loop.voorvalId === voorval.betreftId),
  );

/** The newest term of this kind that a following term can hang on, whether it is done or not. */
function laatsteLoop(toestand: Toestand, voorval: Voorval, termijn: string): Loop | null {
  const passend = toestand.loops.filter(
    (loop) => loop.definitie.id === termijn && loop.klaar !== 'vervallen' && isVan(loop, voorval),
  );
  const over = voorval.betreftId ?? voorval.id;
  const eigen = passend.findLast(({ wortel, voorvalId }) => wortel === over || voorvalId === over);
  return eigen ?? passend.at(-1) ?? null;
}

function herkomstVan(
  toestand: Toestand,
  voorval: Voorval,
  from: Herkomst | undefined,
): string | EindeVan | null {
  if (from === undefined) return voorval.datum;
  if ('field' in from) return tekstVan(voorval, from);
  const loop = laatsteLoop(toestand, voorval, from.endOf);
  return loop && { loop, reading: from.reading ?? 'einde' };
}

function voegToe(
  { loops, definitieVan }: Toestand,
  { voorval, geraakt, soort }: Aanleiding,
  termijn: string,
  artikel: string | undefined,
  vast: Partial<Loop>,
): void {
  const eerder = loops.filter(
    ({ voorvalId, definitie }) => voorvalId === voorval.id && definitie.id === termijn,
  );
  const nummer = eerder.length === 0 ? '' : `/${eerder.length + 1}`;
  const loop = nieuweLoop(
    {
      sleutel: `${voorval.id}/${termijn}${nummer}`,
      voorvalId: voorval.id,
      wortel: vast.wortel ?? voorval.betreftId ?? voorval.id,
      geadresseerde: vast.geadresseerde ?? voorval.geadresseerde,
      definitie: definitieVan(termijn),
      begin: vast.begin ?? null,
    },
    { lengte: vast.lengte ?? null, genoemd: vast.genoemd ?? null },
  );
  loops.push(loop);
  geraakt.set(loop, artikel ?? soort.artikel);
}

function starts(toestand: Toestand, aanleiding: Aanleiding, gevolg: Starts): void {
  const { voorval, soort } = aanleiding;
  const { termijn, from, waits, length, end, ifStarted, artikel } = gevolg;
  const samen = toestand.loops.some(
    ({ voorvalId, definitie }) => voorvalId === voorval.id && definitie.id === ifStarted,
  );
  if (ifStarted !== undefined && !samen) return;
  const begin = waits === true ? null : herkomstVan(toestand, voorval, from);
  // a term that hangs on another one that never ran does not begin
  if (begin === null && waits !== true) return;
  const einde = tekstVan(voorval, end);
  voegToe(toestand, aanleiding, termijn, artikel, {
    begin,
    lengte: lengteVan(voorval, length),
    genoemd: einde === null ? null : { einde, bron: soort.naam },
    // what follows on a term of the object is of the object too
    ...(typeof begin === 'object' && begin?.loop.geadresseerde === '' ? { geadresseerde: '' } : {}),
  });
}

function startsPlanned(toestand: Toestand, aanleiding: Aanleiding): void {
  const { voorval } = aanleiding;
  for (const plan of (voorval.velden['termijnen'] ?? []) as readonly Gepland[]) {
    const { termijn, start, lengte, einde, object, wacht } = plan;
    voegToe(toestand, aanleiding, termijn, undefined, {
      begin: wacht === true ? null : (start ?? voorval.datum),
      lengte: lengte ?? null,
      genoemd: einde === undefined ? null : { einde, bron: 'de brief' },
      ...(object === true ? { geadresseerde: '' } : {}),
    });
  }
}

const raak = ({ geraakt, soort }: Aanleiding, loop: Loop, artikel: string | undefined): void =>
  void geraakt.set(loop, artikel ?? soort.artikel);

function ends(toestand: Toestand, aanleiding: Aanleiding, { kind, termijnen, artikel }: Ends): void {
  for (const loop of loopsVan(toestand, aanleiding.voorval, termijnen)) {
    loop.klaar = kind === 'finishes' ? 'afgehandeld' : 'vervallen';
    raak(aanleiding, loop, artikel);
  }
}

function suspends(toestand: Toestand, aanleiding: Aanleiding, gevolg: Suspends): void {
  const { voorval, soort } = aanleiding;
  const { termijnen, counting, until, cap, credit, artikel } = gevolg;
  for (const loop of loopsVan(toestand, voorval, termijnen)) {
    loop.schorsingen.push({
      van: voorval.datum,
      tot: until === undefined ? null : herkomstVan(toestand, voorval, until),
      counting,
      credit,
      cap: cap === undefined ? null : laatsteLoop(toestand, voorval, cap.endOf),
      artikel: artikel ?? soort.artikel,
    });
    raak(aanleiding, loop, artikel);
  }
}

function resumes(toestand: Toestand, aanleiding: Aanleiding, { termijnen, artikel }: Resumes): void {
  for (const loop of loopsVan(toestand, aanleiding.voorval, termijnen)) {
    const open = loop.schorsingen.findLast(({ tot }) => tot === null);
    if (!open) continue;
    open.tot = aanleiding.voorval.datum;
    raak(aanleiding, loop, artikel);
  }
}

/** Lengths in one unit add up, so that the end is counted from the start and not from an end that was cut short. */
function samenGeteld(loop: Loop, meer: Lengte): Lengte | null {
  const nu = loop.lengte ?? loop.definitie.length ?? loop.definitie.maximum;
  return nu?.eenheid === meer.eenheid ? { aantal: nu.aantal + meer.aantal, eenheid: meer.eenheid } : null;
}

function extendsTerm(
  toestand: Toestand,
  aanleiding: Aanleiding,
  { termijnen, end, length, artikel }: Extends,
): void {
  const { voorval, soort } = aanleiding;
  const einde = tekstVan(voorval, end);
  const meer = lengteVan(voorval, length);
  for (const loop of loopsVan(toestand, voorval, termijnen)) {
    if (einde !== null) {
      loop.genoemd = { einde, bron: soort.naam };
      loop.lengte = null;
    } else if (meer !== null) loop.lengte = samenGeteld(loop, meer);
    else continue;
    loop.verlengd += 1;
    raak(aanleiding, loop, artikel);
  }
}

function moves(toestand: Toestand, aanleiding: Aanleiding, { termijnen, to, end, artikel }: Moves): void {
  const { voorval, soort } = aanleiding;
  for (const loop of loopsVan(toestand, voorval, termijnen)) {
    loop.begin = to === null ? null : tekstVan(voorval, to);
    const einde = tekstVan(voorval, end);
    if (einde !== null) loop.genoemd = { einde, bron: soort.naam };
    raak(aanleiding, loop, artikel);
  }
}

/** As long as the old period, at most the limit of the law (Awb 4:110 lid 2). */
function nieuwePeriode({ lengte, definitie }: Loop, atMost: Lengte): Lengte {
  const oud = lengte ?? definitie.length ?? atMost;
  return oud.eenheid === atMost.eenheid && oud.aantal < atMost.aantal ? oud : atMost;
}

function interrupts(
  toestand: Toestand,
  aanleiding: Aanleiding,
  { termijnen, into, atMost, artikel }: Interrupts,
): void {
  const { voorval } = aanleiding;
  for (const loop of loopsVan(toestand, voorval, termijnen)) {
    loop.klaar = 'afgehandeld';
    raak(aanleiding, loop, artikel);
    const { wortel, geadresseerde } = loop;
    voegToe(toestand, aanleiding, into, artikel, {
      ...{ begin: voorval.datum, wortel, geadresseerde, lengte: nieuwePeriode(loop, atMost) },
    });
  }
}

function addsDays(toestand: Toestand, aanleiding: Aanleiding, { termijnen, until, artikel }: AddsDays): void {
  const { voorval, soort } = aanleiding;
  const tot = tekstVan(voorval, until);
  if (tot === null) return;
  const dagen = opschortingBibob(localDay(voorval.datum), localDay(tot));
  for (const loop of loopsVan(toestand, voorval, termijnen)) {
    loop.extraDagen += dagen;
    loop.toelichting.push(`${dagen} dagen erbij door ${soort.naam} (${artikel ?? soort.artikel}).`);
    raak(aanleiding, loop, artikel);
  }
}

function procedure(toestand: Toestand, { voorval }: Aanleiding, { procedure: wat, state }: Procedure): void {
  const naam = typeof wat === 'string' ? wat : tekstVan(voorval, wat);
  if (naam === null) return;
  const tot =
    state === 'pending' ? null : state === 'over' ? voorval.datum : herkomstVan(toestand, voorval, state);
  zetProcedure(toestand.procedures, naam, voorval, tot);
}

/** Applies one effect. The order in the file is the order of work. */
export function pasToe(toestand: Toestand, aanleiding: Aanleiding, gevolg: Gevolg): void {
  if (!geldt(aanleiding.voorval, gevolg.when)) return;
  switch (gevolg.kind) {
    case 'starts':
      return starts(toestand, aanleiding, gevolg);
    case 'starts_planned':
      return startsPlanned(toestand, aanleiding);
    case 'finishes':
    case 'lapses':
      return ends(toestand, aanleiding, gevolg);
    case 'suspends':
      return suspends(toestand, aanleiding, gevolg);
    case 'resumes':
      return resumes(toestand, aanleiding, gevolg);
    case 'extends':
      return extendsTerm(toestand, aanleiding, gevolg);
    case 'moves':
      return moves(toestand, aanleiding, gevolg);
    case 'interrupts':
      return interrupts(toestand, aanleiding, gevolg);
    case 'adds_days':
      return addsDays(toestand, aanleiding, gevolg);
    case 'procedure':
      return procedure(toestand, aanleiding, gevolg);
  }
}
