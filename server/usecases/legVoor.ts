import type { Besluit } from '../domain/besluit.ts';
import type { BriefModel, Gebrek } from '../domain/brief.ts';
import type { Gebruiker } from '../domain/rol.ts';
import type { Deps } from '../ports.ts';
import { eisOvergang } from './eisOvergang.ts';
import { eisRol } from './eisRol.ts';
import { eisVersie } from './eisVersie.ts';
import { leesBesluit } from './leesBesluit.ts';
import { maakGebeurtenis } from './maakGebeurtenis.ts';
import { openPlekken } from './openPlekken.ts';
import { signalenBij } from './signalenBij.ts';
import { toetsBrief } from './toetsBrief.ts';

/** An advice may be passed by, but never in silence: the engine advises, an official decides and says why. */
function zonderMotivering(model: BriefModel, waarschuwingen: readonly string[]): string[] {
  if ((model.afwijking ?? '').trim() !== '') return [];
  return waarschuwingen.map(
    (tekst) => `Het advies waarschuwt: ${tekst} Motiveer in de brief waarom u toch dit besluit voorstelt.`,
  );
}

/** Everything in the text that keeps it from being read by another. */
const bezwaren = (
  gebreken: readonly Gebrek[],
  model: BriefModel,
  waarschuwingen: readonly string[],
): string[] => [
  ...gebreken.filter(({ ernst }) => ernst === 'E').map(({ tekst }) => tekst),
  ...gebreken
    .filter(({ ernst, reden }) => ernst === 'W' && reden === undefined)
    .map(({ regel, tekst }) => `Geef een reden, of pas de brief aan (${regel}): ${tekst}`),
  ...openPlekken(model).map((plek) => `Schrijf nog op de plek waar “${plek}” staat.`),
  ...zonderMotivering(model, waarschuwingen),
];

/** Submits a draft to the toetser. Refuses, with every reason, as long as a mandatory part is missing. */
export async function legVoor(
  deps: Deps,
  gebruiker: Gebruiker,
  invoer: { readonly besluitId: string; readonly version: number },
): Promise<Besluit> {
  eisRol(gebruiker, 'jurist');
  return deps.store.transaction(async (stores) => {
    const besluit = await leesBesluit(stores, invoer.besluitId);
    const { advies, signalen, uitgesloten } = await signalenBij(deps, stores, besluit);
    const blokkerend = signalen.filter(({ ernst }) => ernst === 'blokkerend').map(({ tekst }) => tekst);
    eisOvergang('legVoor', besluit, gebruiker);
    eisVersie(besluit, invoer.version);
    eisOvergang(
      'legVoor',
      besluit,
      gebruiker,
      bezwaren(await toetsBrief(deps.brieven, stores, besluit.model), besluit.model, [
        ...uitgesloten,
        ...blokkerend,
      ]),
    );
    const adviesId = advies?.id ?? besluit.adviesId;
    const op = deps.clock.nu();
    const bewaard = await stores.besluiten.update({
      ...besluit,
      status: 'voorgelegd',
      adviesId,
      voorgelegdDoorId: gebruiker.id,
      bewerkerIds: [...new Set([...(besluit.bewerkerIds ?? []), gebruiker.id])],
      bewerking: { doorId: gebruiker.id, doorNaam: gebruiker.naam, op, sinds: op, aanleiding: 'voorgelegd' },
      terugwijzing: null,
    });
    const inhoud = { besluitId: besluit.id, adviesId, version: bewaard.version };
    await stores.gebeurtenissen.append(maakGebeurtenis(deps, 'legVoor', gebruiker, besluit.zaakId, inhoud));
    return bewaard;
  });
}
