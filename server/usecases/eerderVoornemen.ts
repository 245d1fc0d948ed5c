import type { Besluit } from '../domain/besluit.ts';
import type { Briefsoort } from '../domain/briefsoort.ts';
import type { BriefGegevens } from '../domain/stelBriefSamen.ts';
import type { Deps, Stores } from '../ports.ts';

/** The last signed voornemen of the same measure for the same betrokkene, with the day on which it was sent. */
export async function eerderVoornemen(
  deps: Deps,
  stores: Stores,
  { zaakId, betrokkeneId }: Pick<Besluit, 'zaakId' | 'betrokkeneId'>,
  soort: Briefsoort,
): Promise<BriefGegevens['voornemen']> {
  if (soort.voornemen || soort.maatregel === null) return null;
  const voornemens = deps.brieven
    .soorten()
    .filter(({ voornemen, maatregel }) => voornemen && maatregel === soort.maatregel)
    .map(({ slug }) => slug);
  const besluiten = await stores.besluiten.byZaak(zaakId);
  const eerder = besluiten.findLast(
    (besluit) =>
      besluit.betrokkeneId === betrokkeneId &&
      besluit.getekendSha256 !== null &&
      voornemens.includes(besluit.soort),
  );
  if (!eerder) return null;
  const [bekendmaking] = await stores.termijnen.bekendmakingen(eerder.id);
  return {
    model: eerder.model,
    verzonden: bekendmaking?.datum ?? null,
    vastgesteldOp: eerder.vastgesteldOp,
    herkomst: eerder.herkomst,
  };
}
