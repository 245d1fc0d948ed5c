import type { Duur, Eenheid } from './dossier.ts';
import { TELWOORDEN } from './telwoorden.ts';

/** Singular and plural; `uur` and `jaar` stay singular after a number. */
const EENHEDEN: Readonly<Record<Eenheid, readonly [string, string]>> = {
  uur: ['uur', 'uur'],
  dag: ['dag', 'dagen'],
  werkdag: ['werkdag', 'werkdagen'],
  week: ['week', 'weken'],
  maand: ['maand', 'maanden'],
  jaar: ['jaar', 'jaar'],
};

/** A duration in words: `drie maanden`, `24 uur`, `onbepaalde tijd`. Words up to twelve, digits above. */
export function duurTekst(duur: Duur): string {
  if ('onbepaald' in duur) return 'onbepaalde tijd';
  const { aantal, eenheid } = duur;
  const [singular, plural] = EENHEDEN[eenheid];
  return `${TELWOORDEN[aantal] ?? String(aantal).replace('.', ',')} ${aantal === 1 ? singular : plural}`;
}
