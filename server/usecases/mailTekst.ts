import type { Bericht } from '../domain/bericht.ts';
import { dagTekst } from '../domain/datumTekst.ts';
import { readDag } from '../domain/kalenderdag.ts';
import type { Deps } from '../ports.ts';

const hoofdletter = (tekst: string): string => tekst.charAt(0).toUpperCase() + tekst.slice(1);

/** `over 7 dagen`, `morgen`, `vandaag`, `3 dagen geleden` */
function wanneer(plandatum: string, vandaag: string): string {
  const rest = readDag(plandatum) - readDag(vandaag);
  if (rest === 0) return 'vandaag';
  if (rest === 1) return 'morgen';
  if (rest > 0) return `over ${rest} dagen`;
  return rest === -1 ? 'gisteren' : `${-rest} dagen geleden`;
}

const AANLEIDING = {
  herinnering: 'Deze termijn eindigt binnenkort of is voorbij.',
  escalatie: 'Niemand die deze termijn bewaakt, heeft op de herinnering gereageerd.',
  verschuiving: 'Deze termijn is verschoven zonder dat er in de zaak iets is gebeurd.',
} as const;

/**
 * The mail of one message: case number, term, day, what follows and where to click. No name and no address of anybody: a
 * mailbox is read by others too.
 */
export async function mailTekst(
  deps: Deps,
  { soort, zaakId, termijnId, plandatum, reden }: Bericht,
  basisUrl: string | null,
): Promise<{ onderwerp: string; tekst: string }> {
  const { read } = deps.store;
  const termijn = (await read.termijnen.byZaak(zaakId)).find(({ id }) => id === termijnId);
  const nummer = (await read.zaken.byId(zaakId))?.nummer ?? '';
  const naam = termijn?.naam ?? 'termijn';
  const dag = wanneer(plandatum, deps.clock.vandaag());
  const waar =
    basisUrl === null
      ? ['Open de zaak in Maatregelwijzer en klik bij Herinneringen op “Ik pak dit op”.']
      : [`De termijn: ${basisUrl}/zaken/${zaakId}/termijnen`, `Ik pak dit op: ${basisUrl}/herinneringen`];
  const tekst = [
    AANLEIDING[soort],
    '',
    `Zaak: ${nummer}`,
    `Termijn: ${naam} (${termijn?.artikel ?? ''})`,
    `Uiterlijk: ${dagTekst(plandatum)} (${dag})`,
    ...(termijn ? [`Daarna: ${deps.termijnen.definitie(termijn.termijn).atEnd}.`] : []),
    ...(reden === null ? [] : [`Reden: ${reden}.`]),
    '',
    ...waar,
    '',
    `${deps.huisstijl.naam}, Maatregelwijzer. Dit bericht is automatisch verstuurd.`,
    '',
  ].join('\n');
  const kop = soort === 'escalatie' ? 'Geen reactie: ' : soort === 'verschuiving' ? 'Verschoven: ' : '';
  return { onderwerp: `${kop}${nummer} ${hoofdletter(naam)}, ${dag}`, tekst };
}
