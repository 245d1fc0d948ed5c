import { InputFaults, type Fault } from '../../../domain/fault.ts';
import { KANALEN } from '../../../ports.ts';
import { getal, tekst } from '../../formulier.ts';
import { leesDatum } from '../../leesDatum.ts';

/** One bekendmaking to one addressee. Throws InputFaults with every fault. */
export function leesBekendmaking(body: unknown) {
  const datum = leesDatum(tekst(body, 'datum'));
  const kanaal = KANALEN.find((bekend) => bekend === tekst(body, 'kanaal'));
  const bewijs = tekst(body, 'bewijs');
  const fouten: Fault[] = [
    ...(datum === null
      ? [{ pad: 'datum', melding: 'Vul de dag van verzenden of uitreiken in als dd-mm-jjjj.' }]
      : []),
    ...(kanaal === undefined ? [{ pad: 'kanaal', melding: 'Kies hoe de brief is bekendgemaakt.' }] : []),
    ...(bewijs === '' ? [{ pad: 'bewijs', melding: 'Schrijf op waaruit de bekendmaking blijkt.' }] : []),
  ];
  if (datum === null || kanaal === undefined || fouten.length > 0) throw new InputFaults(fouten);
  return {
    datum,
    kanaal,
    bewijs,
    version: getal(body, 'version'),
    geadresseerdeIndex: getal(body, 'geadresseerdeIndex'),
  };
}
