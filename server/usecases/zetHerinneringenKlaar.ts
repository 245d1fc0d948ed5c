import { teHerinneren } from '../domain/planHerinneringen.ts';
import type { Deps } from '../ports.ts';
import { bewakersVan } from './bewakersVan.ts';
import { loopBewaakteTermijnen } from './loopBewaakteTermijnen.ts';
import { maakBericht } from './maakBericht.ts';

/**
 * Makes the reminders that are due today, each once per person, term and day. After the application stood still only the
 * most urgent one is told; the ones before it are noted as passed over. Returns how many were made.
 */
export function zetHerinneringenKlaar(deps: Deps): Promise<number> {
  const vandaag = deps.clock.vandaag();
  return loopBewaakteTermijnen(
    deps,
    'zetHerinneringenKlaar',
    async (stores, { termijnen, bewaking, accounts }) => {
      const bekend = new Set(
        (await stores.berichten.byTermijnen(termijnen.map(({ id }) => id))).map(({ sleutel }) => sleutel),
      );
      const nieuw = termijnen.flatMap((termijn) => {
        const toe = teHerinneren(
          termijn.plandatum ?? '',
          vandaag,
          deps.termijnen.definitie(termijn.termijn).reminders,
        );
        if (toe === null) return [];
        return bewakersVan(termijn, bewaking, accounts).flatMap((account) =>
          [toe.nu, ...toe.overgeslagen].map((dagen) =>
            maakBericht(deps, bewaking, termijn, account, {
              ...{ soort: 'herinnering', dagen, onderscheid: String(dagen), overgeslagen: dagen !== toe.nu },
            }),
          ),
        );
      });
      const toe = nieuw.filter(({ sleutel }) => !bekend.has(sleutel));
      await stores.berichten.voegToe(toe);
      return toe.filter(({ status }) => status !== 'overgeslagen').length;
    },
  );
}
