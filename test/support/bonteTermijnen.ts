import { formatDag, readDag } from '../../server/domain/kalenderdag.ts';
import type { LopendeTermijn } from '../../server/ports.ts';
import { termijn } from './gegevens.ts';

/** One term in every state that a case can have, around a day; visibly fictional. */
export function bonteTermijnen(zaakId: string, vandaag: string): LopendeTermijn[] {
  const dag = (aantal: number): string => formatDag(readDag(vandaag) + aantal);
  const een = (
    soort: Pick<LopendeTermijn, 'termijn' | 'naam' | 'artikel' | 'fase'>,
    start: number,
    eind: string | null,
    anders: Partial<LopendeTermijn> = {},
  ): LopendeTermijn =>
    termijn(`${zaakId}-${soort.termijn}`, zaakId, {
      ...soort,
      start: dag(start),
      einde: eind,
      veilig: eind,
      plandatum: eind?.slice(0, 10) ?? '9999-12-31',
      ...anders,
    });
  const soort = (termijnId: string, naam: string, artikel: string, fase: string) => ({
    termijn: termijnId,
    naam,
    artikel,
    fase,
  });
  const lod = soort(
    'begunstigingstermijn_lod',
    'begunstigingstermijn last onder dwangsom',
    'artikel 5:32a Awb',
    'uitvoering',
  );
  const apv = soort('apv_uren', 'verblijfsontzegging in uren', 'APV', 'maatregel');
  const sluiting = soort('sluiting_duur', 'duur van de sluiting', 'artikel 13b Opiumwet', 'maatregel');
  const bezwaar = soort('bezwaar', 'bezwaartermijn', 'artikel 6:7 Awb', 'rechtsbescherming');
  const beslis = soort(
    'bezwaar_besluit',
    'beslistermijn bezwaar',
    'artikel 7:10 lid 1 Awb',
    'rechtsbescherming',
  );
  const verjaring = soort('verjaring_5_35', 'verjaring verbeurde dwangsom', 'artikel 5:35 lid 1 Awb', 'geld');
  const betaling = soort('betaling_4_87', 'betaaltermijn', 'artikel 4:87 lid 1 Awb', 'geld');
  const opslag = soort('opslag_verkoop', 'verkoop van meegevoerde zaken', 'artikel 5:30 Awb', 'uitvoering');
  const stuiting = soort('stuiting', 'nieuwe verjaringstermijn na stuiting', 'artikel 4:110 Awb', 'geld');
  return [
    een(lod, -20, dag(-2)),
    een(apv, -1, `${dag(0)}T23:30:00+01:00`, { start: `${dag(-1)}T23:30:00+01:00` }),
    een(sluiting, -30, dag(60)),
    een(bezwaar, -10, dag(2), {
      einde: dag(9),
      waarschuwing: 'De Algemene termijnenwet kan hier anders worden gelezen.',
    }),
    een(beslis, -25, dag(40), {
      status: 'opgeschort',
      opgeschortVan: dag(-5),
      plandatum: dag(40),
    }),
    een(verjaring, -360, dag(5)),
    een(stuiting, -300, dag(65)),
    een(betaling, 0, null, { status: 'wacht', start: null }),
    een(opslag, -8, null, { eindeBij: 'tot onherroepelijk is beslist over de last' }),
  ];
}
