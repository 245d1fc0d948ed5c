import type { Bericht, Herinneren } from '../domain/bericht.ts';
import { readDag } from '../domain/kalenderdag.ts';
import type { BewaakteTermijn, Deps } from '../ports.ts';
import { leidingVan } from './bewakersVan.ts';
import { loopBewaakteTermijnen } from './loopBewaakteTermijnen.ts';
import { maakBericht } from './maakBericht.ts';

const dagenTussen = (van: string, tot: string): number =>
  readDag(tot.slice(0, 10)) - readDag(van.slice(0, 10));

/** Was this term told of, did nobody take it up, and is it time to tell who leads? */
function isBlijvenLiggen(
  termijn: BewaakteTermijn,
  berichten: readonly Bericht[],
  vandaag: string,
  { escalateAfterDays, escalateLatestDaysBefore }: Herinneren,
): boolean {
  const gezegd = berichten.filter(
    ({ soort, status, termijnId, plandatum }) =>
      soort === 'herinnering' &&
      status !== 'overgeslagen' &&
      termijnId === termijn.id &&
      plandatum === termijn.plandatum,
  );
  const [eerste] = gezegd.toSorted((a, b) => a.aangemaaktOp.localeCompare(b.aangemaaktOp));
  if (eerste === undefined || gezegd.some(({ bevestigdOp }) => bevestigdOp !== null)) return false;
  return (
    dagenTussen(eerste.aangemaaktOp, vandaag) >= escalateAfterDays ||
    dagenTussen(vandaag, eerste.plandatum) <= escalateLatestDaysBefore
  );
}

/** When nobody took up any reminder of a term, tells who leads: once per term and day. Returns how many were told. */
export function escaleer(deps: Deps): Promise<number> {
  const vandaag = deps.clock.vandaag();
  return loopBewaakteTermijnen(deps, 'escaleer', async (stores, { termijnen, bewaking, accounts }) => {
    const berichten = await stores.berichten.byTermijnen(termijnen.map(({ id }) => id));
    const bekend = new Set(berichten.map(({ sleutel }) => sleutel));
    const nieuw = termijnen
      .filter((een) => isBlijvenLiggen(een, berichten, vandaag, deps.termijnen.herinneren))
      .flatMap((termijn) =>
        leidingVan(termijn, bewaking, accounts).map((account) =>
          maakBericht(deps, bewaking, termijn, account, { soort: 'escalatie', onderscheid: '' }),
        ),
      )
      .filter(({ sleutel }) => !bekend.has(sleutel));
    await stores.berichten.voegToe(nieuw);
    return nieuw.length;
  });
}
