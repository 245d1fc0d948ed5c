import type { Advies } from '../domain/advies.ts';
import type { Deps, Stores } from '../ports.ts';

/** Keeps the text of every rule file behind an advice, once; within the transaction that stores the advice. */
export async function bewaarRegelversies(
  { regels, clock }: Pick<Deps, 'regels' | 'clock'>,
  stores: Stores,
  { ontvangstbewijs }: Advies,
): Promise<void> {
  const bekend = new Map(
    (await stores.regelversies.list()).map(({ regelId, versie, sha256 }) => [`${regelId} ${versie}`, sha256]),
  );
  const nieuw = ontvangstbewijs.regels.filter(({ id, versie }) => !bekend.has(`${id} ${versie}`));
  const bestanden = new Map(regels.bestanden.map((bestand) => [bestand.id, bestand]));
  await stores.regelversies.bewaar(
    nieuw.map(({ id, versie, sha256 }) => ({
      regelId: id,
      versie,
      sha256,
      inhoud: bestanden.get(id)!.inhoud,
      eerstGebruiktOp: clock.nu(),
    })),
  );
}
