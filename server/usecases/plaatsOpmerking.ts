import { z } from 'zod';
import type { Besluit } from '../domain/besluit.ts';
import { InputFaults, NotFound, type Fault } from '../domain/fault.ts';
import { onderdelenVan, opmerkingFouten, opmerkingTekst, type Opmerking } from '../domain/opmerking.ts';
import type { Gebruiker } from '../domain/rol.ts';
import type { Deps, Stores } from '../ports.ts';
import { eisRol } from './eisRol.ts';
import { leesBesluit } from './leesBesluit.ts';
import { leesInvoer } from './leesInvoer.ts';
import { maakGebeurtenis } from './maakGebeurtenis.ts';
import { metOpmerkingen } from './metOpmerkingen.ts';

const ONDERDEEL = 'Kies bij welk deel van de brief uw opmerking hoort.';

const schema = z.object({
  besluitId: z.string(),
  /** Made with the form: the same form sent again is the same comment. */
  opmerkingId: z.string().regex(/^[\w-]{1,64}$/, 'Open de pagina opnieuw.'),
  onderdeel: z.string({ error: ONDERDEEL }),
  /** The comment that this one answers; its part is the part of the answer. */
  antwoordOp: z.string().nullable(),
  tekst: z
    .string({ error: 'Schrijf uw opmerking op.' })
    .transform(opmerkingTekst)
    .superRefine((tekst, context) => {
      for (const message of opmerkingFouten(tekst)) context.addIssue({ code: 'custom', message });
    }),
  /** The version that the author had before him. */
  bijVersie: z.int({ error: 'Open de pagina opnieuw.' }).min(1, 'Open de pagina opnieuw.'),
});
type Invoer = z.infer<typeof schema>;

/** The part must be one of this kind of letter; what is answered must begin a conversation on this besluit. */
function onderdeelVan(eerder: readonly Opmerking[], { antwoordOp, onderdeel }: Invoer): string {
  if (antwoordOp === null) return onderdeel;
  const vraag = eerder.find((een) => een.id === antwoordOp && een.antwoordOp === null);
  if (!vraag) throw new NotFound('De opmerking waarop u antwoordt, is er niet.');
  return vraag.onderdeel;
}

function onderdeelFouten(deps: Deps, { soort }: Besluit, invoer: unknown): Fault[] {
  const { onderdeel, antwoordOp } = invoer as Partial<Invoer>;
  const bekend = deps.brieven.soorten().find(({ slug }) => slug === soort);
  const past = onderdelenVan(bekend ?? { weging: [], zienswijze: 'geen' }).some(
    ({ pad }) => pad === onderdeel,
  );
  return past || typeof antwoordOp === 'string' ? [] : [{ pad: 'onderdeel', melding: ONDERDEEL }];
}

/** What the same form placed before; the same form with other words is no second click. */
async function eerderGeplaatst(
  stores: Stores,
  gebruiker: Gebruiker,
  invoer: Invoer,
): Promise<Opmerking | null> {
  const eerder = await stores.opmerkingen.byId(invoer.opmerkingId);
  if (eerder === null) return null;
  const zelfde =
    eerder.besluitId === invoer.besluitId &&
    eerder.auteurId === gebruiker.id &&
    eerder.antwoordOp === invoer.antwoordOp &&
    eerder.tekst === invoer.tekst;
  if (zelfde) return eerder;
  const melding =
    'Met dit formulier is al een opmerking geplaatst. Staat uw tekst er niet bij, plaats hem dan nu.';
  throw new InputFaults([{ pad: 'tekst', melding }]);
}

/** An answer to what was called dealt with opens it again: nobody would look there any more. */
async function heropen(deps: Deps, stores: Stores, gebruiker: Gebruiker, vraag: Opmerking, zaakId: string) {
  const { id: opmerkingId, besluitId } = vraag;
  const op = deps.clock.nu();
  await stores.opmerkingen.voegAfhandelingToe({
    ...{ opmerkingId, afgehandeld: false, op },
    ...{ doorId: gebruiker.id, doorNaam: gebruiker.naam },
  });
  const inhoud = { besluitId, opmerkingId };
  await stores.gebeurtenissen.append(maakGebeurtenis(deps, 'heropenOpmerking', gebruiker, zaakId, inhoud));
}

async function voegToe(
  deps: Deps,
  stores: Stores,
  gebruiker: Gebruiker,
  invoer: Invoer,
  besluit: Besluit,
  eerder: readonly Opmerking[],
): Promise<Opmerking> {
  if (invoer.bijVersie > besluit.version)
    throw new InputFaults([{ pad: 'bijVersie', melding: 'Open de pagina opnieuw.' }]);
  const { besluitId, antwoordOp, tekst, bijVersie, opmerkingId: id } = invoer;
  const opmerking: Opmerking = {
    ...{ id, besluitId, antwoordOp, tekst, bijVersie },
    onderdeel: onderdeelVan(eerder, invoer),
    ...{ auteurId: gebruiker.id, auteurNaam: gebruiker.naam, geplaatstOp: deps.clock.nu() },
    ...{ afgehandeldDoorId: null, afgehandeldDoorNaam: null, afgehandeldOp: null, version: 1 },
  };
  await stores.opmerkingen.insert(opmerking);
  const vraag = eerder.find((een) => een.id === antwoordOp);
  if (vraag && vraag.afgehandeldOp !== null) await heropen(deps, stores, gebruiker, vraag, besluit.zaakId);
  return opmerking;
}

/**
 * Places a comment on a part of a letter that is not approved yet, or answers one. The same form sent twice is one comment.
 * Its words stay out of the letter and out of the events. Throws InputFaults with every fault, Refusal after the approval,
 * NotFound when what it answers is not there.
 */
export async function plaatsOpmerking(deps: Deps, gebruiker: Gebruiker, ruw: unknown): Promise<Opmerking> {
  eisRol(gebruiker, 'jurist', 'toetser', 'ondertekenaar');
  const { besluitId } = leesInvoer(schema.pick({ besluitId: true }), ruw);
  const besluit = await leesBesluit(deps.store.read, besluitId);
  const invoer = leesInvoer(schema, ruw, onderdeelFouten(deps, besluit, ruw));
  return deps.store.transaction(async (stores) => {
    const eerder = await eerderGeplaatst(stores, gebruiker, invoer);
    if (eerder) return eerder;
    const inhoud = {
      opmerkingId: invoer.opmerkingId,
      antwoordOp: invoer.antwoordOp,
      version: invoer.bijVersie,
    };
    return metOpmerkingen(
      deps,
      stores,
      gebruiker,
      { soort: 'plaatsOpmerking', besluitId, inhoud },
      (nu, opmerkingen) => voegToe(deps, stores, gebruiker, invoer, nu, opmerkingen),
    );
  });
}
