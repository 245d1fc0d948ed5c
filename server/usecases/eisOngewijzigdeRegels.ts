import { InputFaults } from '../domain/fault.ts';
import type { Deps } from '../ports.ts';

/**
 * A text of the rules that an advice was made from may never change: then nobody could say any more what that advice
 * rested on. Throws InputFaults with every file that did, so that the application does not start.
 */
export async function eisOngewijzigdeRegels({
  regels,
  store,
}: Pick<Deps, 'regels' | 'store'>): Promise<void> {
  const nu = new Map(regels.bestanden.map(({ id, versie, sha256 }) => [`${id} ${versie}`, sha256]));
  const gewijzigd = (await store.read.regelversies.list()).filter(({ regelId, versie, sha256 }) => {
    const huidig = nu.get(`${regelId} ${versie}`);
    return huidig !== undefined && huidig !== sha256;
  });
  if (gewijzigd.length === 0) return;
  throw new InputFaults(
    gewijzigd.map(({ regelId, versie }) => ({
      pad: `rules/${regelId}.json`,
      melding: `Versie ${versie} is al gebruikt in een advies en mag niet meer veranderen. Zet de oude tekst terug, of geef de nieuwe tekst een hogere herziening.`,
    })),
  );
}
