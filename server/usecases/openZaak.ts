import type { Gebruiker } from '../domain/rol.ts';
import type { Betrokkene, Zaak } from '../domain/zaak.ts';
import type { Deps } from '../ports.ts';
import { eisRol } from './eisRol.ts';
import { leesInvoer } from './leesInvoer.ts';
import { maakGebeurtenis } from './maakGebeurtenis.ts';
import { betrokkeneRollen, betrokkeneSchema, zaakSchema } from './zaakSchema.ts';

/** Opens a case with its first betrokkene. The one who opens it handles it. Throws InputFaults with every fault. */
export async function openZaak(
  deps: Deps,
  gebruiker: Gebruiker,
  invoer: unknown,
): Promise<{ zaak: Zaak; betrokkene: Betrokkene }> {
  eisRol(gebruiker, 'jurist');
  const schema = zaakSchema.extend({ betrokkene: betrokkeneSchema(betrokkeneRollen(deps.regels.feiten)) });
  const { titel, objectOmschrijving, object, betrokkene: wie } = leesInvoer(schema, invoer);
  const op = deps.clock.nu();
  return deps.store.transaction(async (stores) => {
    const zaak: Zaak = {
      id: deps.ids.next(),
      nummer: await stores.zaken.nextNummer(Number(deps.clock.vandaag().slice(0, 4))),
      gemeente: deps.huisstijl.gemeente,
      titel,
      objectOmschrijving,
      objectAdres: object,
      behandelaarId: gebruiker.id,
      behandelaarNaam: gebruiker.naam,
      aangemaaktOp: op,
      version: 1,
    };
    const betrokkene: Betrokkene = { id: deps.ids.next(), zaakId: zaak.id, ...wie, version: 1 };
    await stores.zaken.insert(zaak);
    await stores.zaken.insertBetrokkene(betrokkene);
    const inhoud = { zaakId: zaak.id, betrokkeneId: betrokkene.id };
    await stores.gebeurtenissen.append(maakGebeurtenis(deps, 'openZaak', gebruiker, zaak.id, inhoud));
    return { zaak, betrokkene };
  });
}
