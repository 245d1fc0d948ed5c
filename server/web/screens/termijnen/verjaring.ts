import type { Peilmoment } from '../../../domain/groepVan.ts';
import type { Termijnen, TermijnRij } from '../../../ports.ts';
import type { TermijnOverzicht } from '../../../usecases/bekijkTermijnen.ts';
import type { Badge } from '../../badge.ts';
import { toon } from '../../toon.ts';
import { dagenTussen } from './status.ts';
import { termijnRegel } from './regel.ts';

/** From the nearest band outwards; what is further away than the last looks like the last. */
const NABIJ: readonly Pick<Badge, 'kleur' | 'icoon'>[] = [
  { kleur: 'rood', icoon: 'alarm' },
  { kleur: 'oranje', icoon: 'klok' },
  { kleur: 'geel', icoon: 'zandloper' },
];

/** The narrowest warning of the rules that this many days fall within, in words and with an icon. */
function band(rest: number, reminders: readonly number[]): Badge {
  if (rest < 0) return { kleur: 'rood', icoon: 'kruis', tekst: 'Waarschijnlijk verjaard' };
  const grenzen = [...reminders].sort((a, b) => a - b);
  const plek = grenzen.findIndex((grens) => rest <= grens);
  const stijl = NABIJ[Math.min(plek, NABIJ.length - 1)] ?? { kleur: 'geel', icoon: 'zandloper' };
  return { ...stijl, tekst: `Binnen ${grenzen[plek]} dagen` };
}

/** As many are in sight; the others are a click away, so that the list itself stays near. */
const IN_ZICHT = 2;

/** The warning at the head of the overview: which claims are soon lost, and what is lost then. Null: none. */
export function verjaringModel(
  { rijen, aantal }: TermijnOverzicht['verjaring'],
  termijnen: Pick<Termijnen, 'definitie'>,
  peil: Peilmoment,
) {
  if (rijen.length === 0) return null;
  const regels = rijen.map((rij: TermijnRij) => {
    const definitie = termijnen.definitie(rij.termijn);
    const rest = dagenTussen(peil.vandaag, rij.veilig ?? peil.vandaag);
    return {
      ...termijnRegel(rij, definitie, peil),
      band: band(rest, definitie.reminders),
      daarna: definitie.atEnd,
    };
  });
  const delen = [
    { open: true, regels: regels.slice(0, IN_ZICHT) },
    { open: false, regels: regels.slice(IN_ZICHT) },
  ];
  return {
    aantal: toon.aantal(aantal, 'vordering', 'vorderingen'),
    meer: aantal - rijen.length,
    delen: delen.filter((deel) => deel.regels.length > 0),
  };
}
