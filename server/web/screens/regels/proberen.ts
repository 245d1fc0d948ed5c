/** Trying facts on the rules: the form, what was typed, and what the advice says of it. */
import type { Advies } from '../../../domain/advies.ts';
import { duurTekst } from '../../../domain/duurTekst.ts';
import type { Feiten, FeitWaarde } from '../../../domain/dossier.ts';
import { InputFaults } from '../../../domain/fault.ts';
import type { Fault } from '../../../domain/fault.ts';
import type { FeitDefinitie } from '../../../domain/feit.ts';
import { toon } from '../../toon.ts';
import { vlak } from '../../vlak.ts';
import { ONDERWERPEN, waardeTekst } from '../feiten/onderwerpen.ts';
import { leesWaarde, stondOpFormulier, veldNaam } from '../feiten/waarde.ts';

/** The ground that the form begins with. */
export const EERSTE_GROND = 'opiumwet-13b';

/** Grounds with questions of their own on the facts screen. */
export const GRONDEN = Object.keys(ONDERWERPEN.perGrondslag).map((id) => ({
  waarde: id,
  tekst: waardeTekst(id),
}));

/** The questions on the form: those of the ground, those that were added, and no lists: these belong to a case. */
export function vragenVoor(definities: readonly FeitDefinitie[], grond: string, erbij: readonly string[]) {
  const ids = [...new Set([...ONDERWERPEN.start, ...(ONDERWERPEN.perGrondslag[grond] ?? []), ...erbij])];
  const kiesbaar = definities.filter(({ type }) => type !== 'list' && type !== 'strings');
  return {
    getoond: ids.flatMap((id) => kiesbaar.filter((definitie) => definitie.id === id)),
    meer: kiesbaar
      .filter(({ id }) => !ids.includes(id))
      .map(({ id, vraag }) => ({ waarde: id, tekst: vraag })),
  };
}

/** The facts that were typed. Throws InputFaults with every fault. */
export function leesProef(body: unknown, definities: readonly FeitDefinitie[]): Feiten {
  const velden = vlak(body);
  const fouten: Fault[] = [];
  const feiten: Record<string, FeitWaarde> = {};
  for (const definitie of definities) {
    if (!stondOpFormulier(definitie, velden)) continue;
    const gelezen = leesWaarde(definitie, velden);
    if ('melding' in gelezen) fouten.push({ pad: veldNaam(definitie.id), melding: gelezen.melding });
    else if (gelezen.waarde !== null) feiten[definitie.id] = gelezen.waarde;
  }
  if (fouten.length > 0) throw new InputFaults(fouten);
  return feiten;
}

/** One line of the answer, under a name by which the next answer can be compared. */
export interface Uitkomst {
  readonly naam: string;
  readonly tekst: string;
  readonly badge: string | null;
}

/** What the advice says, in so few lines that a change catches the eye. */
export function uitkomsten({ bevoegdheden, maatregelen, signalen, toets }: Advies): Uitkomst[] {
  const naamVan = (id: string) => bevoegdheden.find((een) => een.id === id)?.naam ?? id;
  const inBeeld = bevoegdheden.filter(({ uitkomst }) => uitkomst === 'bevoegd');
  const kan = maatregelen.filter(({ oordeel }) => oordeel !== 'uitgesloten' && oordeel !== 'onbekend');
  return [
    ...(toets ? [{ naam: 'Voorgenomen maatregel', tekst: '', badge: toets.oordeel }] : []),
    ...inBeeld.map(({ naam, grond }) => ({ naam, tekst: grond ?? '', badge: 'bevoegd' })),
    ...kan.map(({ maatregel, grondslag, oordeel, duur }) => ({
      naam: `${toon.hoofdletter(waardeTekst(maatregel))}, ${naamVan(grondslag)}`,
      tekst: duur ? duurTekst(duur) : '',
      badge: oordeel,
    })),
    ...signalen.map(({ code, maatregel, tekst, ernst }) => ({
      naam: `${toon.hoofdletter(waardeTekst(code))} (${waardeTekst(maatregel)})`,
      tekst,
      badge: ernst,
    })),
  ];
}

/** What an earlier answer said, as the form sends it back. It is shown and nothing else, so only its shape is checked. */
export function leesVorige(tekst: string): Readonly<Record<string, string>> {
  try {
    const gelezen: unknown = JSON.parse(tekst);
    if (typeof gelezen !== 'object' || gelezen === null) return {};
    const teksten = Object.entries(gelezen).filter(([, waarde]) => typeof waarde === 'string');
    return Object.fromEntries(teksten);
  } catch {
    return {};
  }
}

/** Name → badge, for the next time. */
export const onthoud = (regels: readonly Uitkomst[]): string =>
  JSON.stringify(
    Object.fromEntries(regels.map(({ naam, badge, tekst }) => [naam, `${badge ?? ''} ${tekst}`])),
  );

/** What came, what went and what changed since the answer before. */
export function verschillen(vorige: Readonly<Record<string, string>>, regels: readonly Uitkomst[]): string[] {
  if (Object.keys(vorige).length === 0) return [];
  const nu = new Map(regels.map(({ naam, badge, tekst }) => [naam, `${badge ?? ''} ${tekst}`]));
  const kort = (waarde: string) => waardeTekst(waarde.split(' ')[0] ?? '');
  return [
    ...[...nu]
      .filter(([naam]) => !(naam in vorige))
      .map(([naam, waarde]) => `Nieuw: ${naam}: ${kort(waarde)}.`),
    ...Object.keys(vorige)
      .filter((naam) => !nu.has(naam))
      .map((naam) => `Vervallen: ${naam}.`),
    ...[...nu]
      .filter(([naam, waarde]) => naam in vorige && vorige[naam] !== waarde)
      .map(([naam, waarde]) => `${naam}: was ${kort(vorige[naam]!)}, nu ${kort(waarde)}.`),
  ];
}
