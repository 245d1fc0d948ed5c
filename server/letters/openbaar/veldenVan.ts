import type { BriefModel } from '../../domain/brief.ts';
import type { BriefSoort } from '../leesSoorten.ts';

/** A value that a letter of this kind holds beside the fields of every letter. */
export interface Veldwaarde {
  readonly pad: string;
  readonly waarde: string | number;
}
/** What a path is: for everybody, a text that is searched, or personal until somebody declares otherwise. */
export type Aard = 'openbaar' | 'tekst' | 'persoonlijk';

const OPENBAAR =
  /^(soort|gemeente|orgaan|kenmerk|dagtekening|verzenddatum|rechtsmiddelen|object\.soort|geadresseerden\[\]\.(rol|bijzonderheid)|feiten\[\]\.datum|zienswijze\.(gevraagd|gevraagdOp|uiterlijk)|maatregel\.(ingang|einde|duur\.\w+|begunstiging|bedragCent|maximumCent|dwangsomVorm))$/;
const TEKST =
  /^(onderwerp|object\.omschrijving|feiten\[\]\.(tekst|bron)|grondslag\[\]|zienswijze\.(wijze|afgezienGrond|afgezienMotivering|punten\[\]\.(punt|reactie))|weging\.[^.]+|afwijking|maatregel\.(begunstigingGeenReden|herstelmaatregelen\[\]|voorschrift|eenheidUitleg|gebied|uitzonderingen\[\]|looproute)|dictum\[\]|termijnen\[\]\.(naam|einde|uitleg\[\])|kosten|bijlagen\[\]|ondertekening\.(functie|namens|mandaat))$/;
/** Told by role words and the general particulars of the municipality; a map is shown whole or not at all. */
const IN_ROLLEN =
  /^(geadresseerden\[\]\.(naam|voor|adres\..*)|object\.adres\..*|contact\..*|ondertekening\.naam|kaart\..*)$/;

/** Fields of the kind itself: one from a closed list names nobody, another is for everybody only when it says so. */
function isVrijgegeven(pad: string, { gegevens }: BriefSoort): boolean {
  const id = /^gegevens\.([^.[]+)/.exec(pad)?.[1];
  return gegevens.some((veld) => veld.id === id && (veld.soort === 'keuze' || veld.openbaar === true));
}

export function aardVan(pad: string, soort: BriefSoort): Aard {
  const vorm = pad.replace(/\[\d+\]/g, '[]');
  if (OPENBAAR.test(vorm)) return 'openbaar';
  if (TEKST.test(vorm) || isVrijgegeven(vorm, soort)) return 'tekst';
  return 'persoonlijk';
}

/** A model with every text and number replaced by what `maak` gives for its path. */
export function bladeren(
  waarde: unknown,
  maak: (blad: string | number, pad: string) => unknown,
  pad = '',
): unknown {
  if (typeof waarde === 'string' || typeof waarde === 'number') return maak(waarde, pad);
  if (Array.isArray(waarde)) return waarde.map((deel, index) => bladeren(deel, maak, `${pad}[${index}]`));
  if (typeof waarde !== 'object' || waarde === null) return waarde;
  return Object.fromEntries(
    Object.entries(waarde).map(([naam, deel]) => [
      naam,
      bladeren(deel, maak, pad === '' ? naam : `${pad}.${naam}`),
    ]),
  );
}

/** Every value that no rule makes public and that has no role word: what is new in a model is personal. */
export function veldenVan(model: BriefModel, soort: BriefSoort): Veldwaarde[] {
  const velden: Veldwaarde[] = [];
  bladeren(model, (waarde, pad) => {
    const vorm = pad.replace(/\[\d+\]/g, '[]');
    if (aardVan(pad, soort) === 'persoonlijk' && !IN_ROLLEN.test(vorm)) velden.push({ pad, waarde });
    return waarde;
  });
  return velden;
}
