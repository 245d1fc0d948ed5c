/** The units of a length, as a form offers them. */
export const EENHEDEN = [
  { waarde: 'uur', tekst: 'uur' },
  { waarde: 'dag', tekst: 'dagen' },
  { waarde: 'werkdag', tekst: 'werkdagen' },
  { waarde: 'week', tekst: 'weken' },
  { waarde: 'maand', tekst: 'maanden' },
  { waarde: 'jaar', tekst: 'jaar' },
] as const;
