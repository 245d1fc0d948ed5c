/** The body of the facts form as typed input for `registreerFeiten`: only what the user changed. */
import type { FeitWaarde } from '../../../domain/dossier.ts';
import { InputFaults, type Fault } from '../../../domain/fault.ts';
import type { FeitBron, FeitDefinitie, FeitDeling } from '../../../domain/feit.ts';
import { leesDatum } from '../../leesDatum.ts';
import { vlak, type Vlak } from '../../vlak.ts';
import type { HuidigFeit } from './huidigeFeiten.ts';
import { leesWaarde, stondOpFormulier, veldNaam, zelfdeWaarde } from './waarde.ts';

export const BRON_SOORTEN = ['document', 'inspectie', 'persoon', 'register', 'anders'] as const;

export interface GewijzigdFeit {
  readonly feit: string;
  readonly waarde: FeitWaarde;
  readonly bron: FeitBron;
  readonly motivering: string | null;
}

export const motiveringNaam = (feit: string): string => `motivering.${feit}`;

/** One source for everything that changes in one save. */
function leesBron(velden: Vlak): { bron: FeitBron; fouten: Fault[] } {
  const veld = (naam: string): string => (velden[`bron.${naam}`] ?? '').trim();
  const soort = BRON_SOORTEN.find((bekend) => bekend === veld('soort'));
  const datum = leesDatum(veld('datum'));
  const fouten: Fault[] = [
    ...(soort ? [] : [{ pad: 'bron.soort', melding: 'Kies wat voor bron u gebruikt.' }]),
    ...(veld('omschrijving') === ''
      ? [{ pad: 'bron.omschrijving', melding: 'Schrijf op uit welke bron deze antwoorden komen.' }]
      : []),
    ...(datum === null
      ? [
          {
            pad: 'bron.datum',
            melding: 'Vul de datum van de bron in als dd-mm-jjjj, bijvoorbeeld 23-11-2026.',
          },
        ]
      : []),
  ];
  const deling = leesDeling(veld);
  fouten.push(...deling.fouten);
  const bron: FeitBron = {
    soort: soort ?? 'anders',
    omschrijving: veld('omschrijving'),
    pagina: veld('pagina') || null,
    datum: datum ?? '',
    ...(deling.deling ? { deling: deling.deling } : {}),
  };
  return { bron, fouten };
}

/** What a partner shared needs a purpose and an answer to whether it may be used in a besluit. */
function leesDeling(veld: (naam: string) => string): { deling: FeitDeling | null; fouten: Fault[] } {
  const grondslag = veld('deling.grondslag');
  if (grondslag === '') return { deling: null, fouten: [] };
  const mag = veld('deling.magInBesluit');
  const fouten = [
    ...(veld('deling.doel') === ''
      ? [{ pad: 'bron.deling.doel', melding: 'Schrijf op voor welk doel de partner dit deelt.' }]
      : []),
    ...(mag === 'ja' || mag === 'nee'
      ? []
      : [{ pad: 'bron.deling.magInBesluit', melding: 'Kies of dit in een besluit mag staan.' }]),
  ];
  return { deling: { grondslag, doel: veld('deling.doel'), magInBesluit: mag === 'ja' }, fouten };
}

type Wijziging = Omit<GewijzigdFeit, 'bron'>;

/** What changed for one question, with its faults. null: not shown, or left as it was. */
function leesWijziging(
  definitie: FeitDefinitie,
  velden: Vlak,
  huidig: HuidigFeit | undefined,
): { wijziging?: Wijziging; fouten: Fault[] } | null {
  if (!stondOpFormulier(definitie, velden)) return null;
  const gelezen = leesWaarde(definitie, velden);
  if ('melding' in gelezen) return { fouten: [{ pad: veldNaam(definitie.id), melding: gelezen.melding }] };
  const motivering = (velden[motiveringNaam(definitie.id)] ?? '').trim() || null;
  const oordeel = definitie.soort === 'oordeel';
  const zelfde = zelfdeWaarde(gelezen.waarde, huidig?.waarde ?? null);
  if (zelfde && (!oordeel || motivering === (huidig?.motivering ?? null))) return null;
  const wijziging = { feit: definitie.id, waarde: gelezen.waarde, motivering: oordeel ? motivering : null };
  if (!oordeel || motivering !== null || gelezen.waarde === null) return { wijziging, fouten: [] };
  const melding = `Leg uit waarom u dit antwoord geeft: “${definitie.vraag}”`;
  return { wijziging, fouten: [{ pad: motiveringNaam(definitie.id), melding }] };
}

/** Throws InputFaults with every fault of the whole form. No change at all gives an empty list. */
export function leesFeiten(
  body: unknown,
  definities: readonly FeitDefinitie[],
  huidig: ReadonlyMap<string, HuidigFeit>,
): GewijzigdFeit[] {
  const velden = vlak(body);
  const gelezen = definities.flatMap(
    (definitie) => leesWijziging(definitie, velden, huidig.get(definitie.id)) ?? [],
  );
  const wijzigingen = gelezen.flatMap(({ wijziging }) => wijziging ?? []);
  const { bron, fouten: bronFouten } = leesBron(velden);
  const fouten = [...gelezen.flatMap(({ fouten }) => fouten), ...(wijzigingen.length > 0 ? bronFouten : [])];
  if (fouten.length > 0) throw new InputFaults(fouten);
  return wijzigingen.map((wijziging) => ({ ...wijziging, bron }));
}

/** The use case counts facts (`feiten[2].waarde`), the form names them (`feiten.pand.soort`). */
export function foutenOpVeld(fouten: readonly Fault[], feiten: readonly { feit: string }[]): Fault[] {
  return fouten.map(({ pad, melding }) => {
    const nummer = /^feiten\[(\d+)\](.*)$/.exec(pad);
    const feit = nummer ? feiten[Number(nummer[1])]?.feit : undefined;
    if (!feit) return { pad, melding };
    const deel = nummer?.[2] ?? '';
    if (deel.startsWith('.bron')) return { pad: deel.slice(1), melding };
    return { pad: deel === '.motivering' ? motiveringNaam(feit) : veldNaam(feit), melding };
  });
}
