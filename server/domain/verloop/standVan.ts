/** From a term on its way to where it stands: its end, or what that end waits for, with the sum. */
import { computeTermijn } from '../computeTermijn.ts';
import { dagTekst, tijdstipTekst } from '../datumTekst.ts';
import type { Kalender } from '../kalender.ts';
import { dagErvoor } from '../kalenderdag.ts';
import { localDay } from '../localDay.ts';
import type { TermijnUitkomst } from '../termijn.ts';
import type { TermijnStand } from '../voorval.ts';
import { genoemdEinde } from './genoemdEinde.ts';
import type { EindeVan, Loop } from './loop.ts';
import { houdtOpen, type Procedures } from './procedures.ts';
import { stilstandVan, type Stilgestaan } from './stilstandVan.ts';

export interface Omgeving {
  readonly kalender: Kalender;
  readonly procedures: Procedures;
  /** What was computed in this round: a chain of terms is walked once. */
  readonly bekend: Map<Loop, Berekend>;
}

/** Where a term stands, and its end before the Atw, at which another term may begin. */
export interface Berekend {
  readonly stand: TermijnStand;
  readonly nominaal: string | null;
}

/** The end of the term that another one follows on; null while it is not known. */
function eindeVan({ loop, reading }: EindeVan, omgeving: Omgeving): string | null {
  const { stand, nominaal } = standVan(loop, omgeving);
  const einde = reading === 'nominaal' ? nominaal : stand.einde;
  if (einde === null || reading !== 'last_day') return einde;
  return loop.definitie.result === 'first_day_after' ? dagErvoor(einde) : einde;
}

/** The moment that is meant; null: not known yet. */
const momentVan =
  (omgeving: Omgeving) =>
  (bron: string | EindeVan | null): string | null =>
    bron === null || typeof bron === 'string' ? bron : eindeVan(bron, omgeving);

/** A term that counts in whole days begins on the day of the moment that it follows on. */
function beginVan({ begin, definitie }: Loop, omgeving: Omgeving): string | null {
  const moment = momentVan(omgeving)(begin);
  return moment !== null && !definitie.startsAt.includes('instant') ? localDay(moment) : moment;
}

/** The sum: the law's, or the end that was named. */
function uitkomstVan(loop: Loop, start: string, stil: readonly Stilgestaan[], kalender: Kalender) {
  const { definitie, lengte, genoemd, sleutel } = loop;
  const terug = stil.filter(({ credit }) => credit === 'days' || genoemd === null || lengte !== null);
  const dagen = terug.reduce((som, { dagen: meer }) => som + meer, 0) + loop.extraDagen;
  const vraag = { id: sleutel, termijn: definitie.id, start, opschortingDagen: dagen };
  const bereken = (): TermijnUitkomst =>
    computeTermijn(definitie, lengte === null ? vraag : { ...vraag, lengte }, kalender);
  return genoemd === null
    ? bereken()
    : genoemdEinde({ ...genoemd, start, dagen }, lengte === null ? null : bereken());
}

type Begonnen = Omit<TermijnStand, 'einde' | 'veilig' | 'eindeBij' | 'status'>;

/** A claim that a procedure keeps alive ends with that procedure: at an event, until the day of it is known. */
function metProcedure(
  stand: Begonnen,
  uitkomst: Pick<TermijnUitkomst, 'einde' | 'veilig' | 'nominaal'>,
  loop: Loop,
  omgeving: Omgeving,
): Berekend {
  const { einde, veilig, nominaal } = uitkomst;
  const open =
    loop.klaar === null
      ? houdtOpen(
          loop.definitie,
          loop.geadresseerde,
          localDay(einde),
          omgeving.procedures,
          momentVan(omgeving),
        )
      : null;
  const status = loop.klaar ?? 'lopend';
  if (open === null) return { stand: { ...stand, einde, veilig, eindeBij: null, status }, nominaal };
  const slot =
    open.tot === null
      ? `De dag daarvan is nog niet bekend. Reken tot die dag met ${tijdstipTekst(veilig)}: eindigt de procedure eerder, dan geldt die dag.`
      : `De laatste dag is dan ${dagTekst(open.tot)}.`;
  const uitleg = [...stand.uitleg, `${open.uitleg} ${slot}`];
  return open.tot === null
    ? { stand: { ...stand, uitleg, einde: null, veilig, eindeBij: open.tekst, status }, nominaal }
    : {
        stand: { ...stand, uitleg, einde: open.tot, veilig: open.tot, eindeBij: null, status },
        nominaal: open.tot,
      };
}

function bereken(loop: Loop, omgeving: Omgeving): Berekend {
  const { sleutel, voorvalId, definitie, geadresseerde, mutaties, klaar } = loop;
  const stil = loop.schorsingen.map((schorsing) =>
    stilstandVan(schorsing, momentVan(omgeving), (cap) => standVan(cap, omgeving).nominaal),
  );
  const laatste = stil.at(-1);
  const start = beginVan(loop, omgeving);
  const vast = {
    ...{ sleutel, voorvalId, termijn: definitie.id, geadresseerde, geschiedenis: mutaties, start },
    ...{ opgeschortVan: laatste?.van ?? null, opgeschortTot: laatste?.tot ?? null },
  };
  const onbekend = { einde: null, veilig: null, plafond: null, waarschuwing: null } as const;
  if (start === null) {
    const uitleg = [`Deze termijn begint bij: ${definitie.start}. Die dag is nog niet bekend.`];
    return {
      stand: { ...vast, ...onbekend, uitleg, eindeBij: null, status: klaar ?? 'wacht' },
      nominaal: null,
    };
  }
  const { uitleg: som, waarschuwing, plafond, ...einden } = uitkomstVan(loop, start, stil, omgeving.kalender);
  const regels = [...loop.toelichting, ...stil.map(({ uitleg }) => uitleg)];
  const uitleg = [...som.slice(0, -1), ...regels, ...som.slice(-1)];
  if (klaar === null && laatste?.tot === null) {
    const eindeBij = `staat stil sinds ${dagTekst(laatste.van)}`;
    const open = [...som.slice(0, 2), ...regels, 'Het einde is pas te berekenen als de termijn weer loopt.'];
    return { stand: { ...vast, ...onbekend, uitleg: open, eindeBij, status: 'opgeschort' }, nominaal: null };
  }
  return metProcedure({ ...vast, uitleg, waarschuwing, plafond: plafond ?? null }, einden, loop, omgeving);
}

/** Where a term stands after everything that has happened to it so far. */
export function standVan(loop: Loop, omgeving: Omgeving): Berekend {
  const bekend = omgeving.bekend.get(loop);
  if (bekend) return bekend;
  const berekend = bereken(loop, omgeving);
  omgeving.bekend.set(loop, berekend);
  return berekend;
}
