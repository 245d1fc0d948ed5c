import { z } from 'zod';
import { AGENDASOORTEN, type Agendalink } from '../domain/agendalink.ts';
import { Refusal } from '../domain/fault.ts';
import type { Gebruiker } from '../domain/rol.ts';
import { BEWAKERS } from '../domain/termijn.ts';
import type { AgendalinkStore, Deps } from '../ports.ts';
import { AGENDA_ROLLEN } from './agendaRollen.ts';
import { eisRol } from './eisRol.ts';
import { geheimSha256 } from './geheimSha256.ts';
import { leesInvoer } from './leesInvoer.ts';
import { leesZaakVan } from './leesZaakVan.ts';
import { maakGebeurtenis } from './maakGebeurtenis.ts';

/** More links than this are forgotten links. */
const MAX_LINKS = 20;

const schema = z
  .object({
    /** Of the form: the same form sent twice makes one link. */
    id: z.string().max(100),
    soort: z.enum(AGENDASOORTEN, { error: 'Kies welke termijnen in de agenda komen.' }),
    bewaker: z.enum(BEWAKERS).nullable().catch(null),
    zaakId: z.string().nullable(),
    herinneringen: z.boolean(),
  })
  .superRefine(({ soort, bewaker, zaakId }, ctx) => {
    const mist = (path: string, message: string) => ctx.addIssue({ code: 'custom', path: [path], message });
    if (soort === 'team' && bewaker === null) mist('bewaker', 'Kies het team.');
    if (soort === 'zaak' && zaakId === null) mist('zaakId', 'Kies de zaak.');
  });
type Invoer = z.infer<typeof schema>;

/** Is it the link that this very form made, and has nobody used it yet? */
const isZelfde = (link: Agendalink, gebruiker: Gebruiker, nieuw: Agendalink): boolean =>
  link.accountId === gebruiker.id &&
  link.ingetrokkenOp === null &&
  link.laatstOpgehaaldOp === null &&
  [link.soort, link.bewaker, link.zaakId, link.herinneringen].join() ===
    [nieuw.soort, nieuw.bewaker, nieuw.zaakId, nieuw.herinneringen].join();

async function eisPlaats(links: AgendalinkStore, gebruiker: Gebruiker): Promise<void> {
  const actief = (await links.list(gebruiker.id)).filter(({ ingetrokkenOp }) => ingetrokkenOp === null);
  if (actief.length < MAX_LINKS) return;
  throw new Refusal([`U heeft al ${MAX_LINKS} links. Trek eerst een link in die u niet meer gebruikt.`]);
}

function nieuweLink(
  deps: Deps,
  gebruiker: Gebruiker,
  { id, soort, bewaker, zaakId, herinneringen }: Invoer,
): Agendalink {
  return {
    id: id === '' ? deps.ids.next() : id,
    accountId: gebruiker.id,
    soort,
    bewaker: soort === 'team' ? bewaker : null,
    zaakId: soort === 'zaak' ? zaakId : null,
    herinneringen,
    gemaaktOp: deps.clock.nu(),
    laatstOpgehaaldOp: null,
    ingetrokkenOp: null,
  };
}

/**
 * Makes a secret link to a calendar of terms. The secret is in the answer and nowhere else: only its hash is stored. The same
 * form a second time gives the same link another secret, so that the one that was shown last works and no unknown one is left.
 * Throws InputFaults, NotFound (the case) and Refusal (too many links).
 */
export async function maakAgendalink(
  deps: Deps,
  gebruiker: Gebruiker,
  invoer: unknown,
): Promise<{ link: Agendalink; geheim: string }> {
  eisRol(gebruiker, ...AGENDA_ROLLEN);
  const nieuw = nieuweLink(deps, gebruiker, leesInvoer(schema, invoer));
  const geheim = deps.ids.secret();
  return deps.store.transaction(async (stores) => {
    if (nieuw.zaakId !== null) await leesZaakVan(stores, nieuw.zaakId);
    const eerder = await stores.agendalinks.byId(nieuw.id);
    const link =
      eerder === null || isZelfde(eerder, gebruiker, nieuw) ? nieuw : { ...nieuw, id: deps.ids.next() };
    if (link.id === eerder?.id) await stores.agendalinks.putGeheim(link.id, geheimSha256(geheim));
    else {
      await eisPlaats(stores.agendalinks, gebruiker);
      await stores.agendalinks.insert(link, geheimSha256(geheim));
    }
    const { soort, bewaker, herinneringen } = link;
    await stores.gebeurtenissen.append(
      maakGebeurtenis(deps, 'maakAgendalink', gebruiker, link.zaakId, {
        linkId: link.id,
        ...{ soort, bewaker, herinneringen },
      }),
    );
    return { link, geheim };
  });
}
