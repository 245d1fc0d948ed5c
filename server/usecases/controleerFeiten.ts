import { z } from 'zod';
import { InputFaults, type Fault } from '../domain/fault.ts';
import type { FeitDefinitie } from '../domain/feit.ts';
import type { Regels } from '../ports.ts';
import { leesInvoer } from './leesInvoer.ts';

const tekst = (melding: string) => z.string({ error: melding }).trim().min(1, melding);

const bron = z.object({
  soort: z.enum(['document', 'inspectie', 'persoon', 'register', 'anders'], {
    error: 'Kies wat voor bron u gebruikt.',
  }),
  omschrijving: tekst('Schrijf op uit welke bron dit komt.').max(500, 'Gebruik ten hoogste 500 tekens.'),
  pagina: z
    .string()
    .trim()
    .nullish()
    .transform((pagina) => pagina || null),
  datum: z.iso.date({ error: 'Vul de datum van de bron in als jjjj-mm-dd.' }),
  deling: z
    .object({
      grondslag: tekst('Kies op welke grondslag de partner dit deelt.'),
      doel: tekst('Schrijf op voor welk doel de partner dit deelt.').max(
        500,
        'Gebruik ten hoogste 500 tekens.',
      ),
      magInBesluit: z.boolean({ error: 'Kies of dit in een besluit mag staan.' }),
    })
    .optional(),
});

const schema = z
  .array(
    z.object({
      feit: z.string({ error: 'Noem het feit.' }),
      waarde: z.unknown(),
      bron,
      motivering: z
        .string()
        .trim()
        .nullish()
        .transform((motivering) => motivering || null),
    }),
  )
  .min(1, 'Vul ten minste één feit in.');

type Regel = z.infer<typeof schema>[number];

/** What the catalogue says about id, type and value, told of the place in the input. */
function waardeFouten(
  regels: Regels,
  gemeente: string,
  peildatum: string,
  invoer: readonly Regel[],
): Fault[] {
  return invoer.flatMap(({ feit, waarde }, index) => {
    try {
      regels.leesDossier({ gemeente, peildatum, feiten: { [feit]: waarde } });
      return [];
    } catch (error) {
      if (!(error instanceof InputFaults)) throw error;
      return error.faults.map(({ melding }) => ({ pad: `feiten[${index}].waarde`, melding }));
    }
  });
}

/** A judgment needs its reasons; a fact stands in one save only once. */
function vormFouten(definities: readonly FeitDefinitie[], invoer: readonly Regel[]): Fault[] {
  const oordelen = new Set(definities.filter(({ soort }) => soort === 'oordeel').map(({ id }) => id));
  return invoer.flatMap(({ feit, waarde, motivering }, index) => [
    ...(oordelen.has(feit) && waarde !== null && motivering === null
      ? [{ pad: `feiten[${index}].motivering`, melding: 'Leg uit waarom u dit antwoord geeft.' }]
      : []),
    ...(invoer.findIndex((eerder) => eerder.feit === feit) < index
      ? [{ pad: `feiten[${index}].feit`, melding: 'Dit feit staat twee keer in de lijst. Houd er een over.' }]
      : []),
  ]);
}

/** Checks untrusted facts, each with its source, on form and against the catalogue. Throws InputFaults with every fault. */
export function controleerFeiten(regels: Regels, gemeente: string, vandaag: string, invoer: unknown) {
  const gelezen = leesInvoer(z.object({ feiten: schema }), { feiten: invoer }).feiten;
  const toekomst = gelezen.flatMap((regel, index) =>
    regel.bron.datum > vandaag
      ? [{ pad: `feiten[${index}].bron.datum`, melding: 'De datum van de bron ligt in de toekomst.' }]
      : [],
  );
  const delen = gelezen.flatMap(({ bron: { deling } }, index) =>
    deling && !regels.boek.gegevensdeling.some(({ id }) => id === deling.grondslag)
      ? [{ pad: `feiten[${index}].bron.deling.grondslag`, melding: 'Kies een grondslag uit de lijst.' }]
      : [],
  );
  const fouten = [
    ...delen,
    ...waardeFouten(regels, gemeente, vandaag, gelezen),
    ...vormFouten(regels.feiten, gelezen),
    ...toekomst,
  ];
  if (fouten.length > 0) throw new InputFaults(fouten);
  return gelezen;
}
