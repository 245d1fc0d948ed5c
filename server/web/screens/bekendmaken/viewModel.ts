/** Bekendmaking per addressee: who has it, who still waits, and which terms began with it. */
import type { Besluit } from '../../../domain/besluit.ts';
import { verzenddatumVan } from '../../../domain/verzenddatumVan.ts';
import type { Bekendmaking, LopendeTermijn } from '../../../ports.ts';
import { toon } from '../../toon.ts';
import { termijnBeeld } from '../zaak/viewModel.ts';

export const KANAAL_TEKST: Readonly<Record<Bekendmaking['kanaal'], string>> = {
  aangetekende_post: 'aangetekende post',
  gewone_post: 'gewone post',
  uitreiking: 'persoonlijk uitgereikt',
  elektronisch: 'elektronisch',
};

export function bekendmakingPagina(
  besluit: Besluit,
  bekendmakingen: readonly Bekendmaking[],
  termijnen: readonly LopendeTermijn[],
  vandaag: string,
) {
  const eigen = bekendmakingen.filter(({ besluitId }) => besluitId === besluit.id);
  const inBrief = verzenddatumVan(besluit.model);
  const geadresseerden = besluit.model.geadresseerden.map(({ naam, adres }, index) => {
    const gedaan = eigen.find(({ geadresseerdeIndex }) => geadresseerdeIndex === index);
    const begonnen = gedaan ? termijnen.filter(({ bekendmakingId }) => bekendmakingId === gedaan.id) : [];
    return {
      index,
      naam,
      adres: `${adres.straat}, ${adres.postcode} ${adres.plaats}`,
      gedaan: gedaan
        ? {
            datum: toon.datum(gedaan.datum),
            kanaal: KANAAL_TEKST[gedaan.kanaal],
            bewijs: gedaan.bewijs,
            inBrief: gedaan.datum === inBrief ? null : toon.datum(inBrief),
          }
        : null,
      termijnen: termijnBeeld(begonnen, vandaag),
    };
  });
  return { geadresseerden, volgende: geadresseerden.find(({ gedaan }) => gedaan === null)?.index ?? null };
}
