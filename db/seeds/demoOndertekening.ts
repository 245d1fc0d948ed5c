/** What every letter of the demonstration has in common. */
export const DEMO_ONDERTEKENING = {
  functie: 'burgemeester van Voorbeeldstad',
  naam: 'Ondertekenaar 1',
  namens: null,
  mandaat: null,
} as const;

export const RAPPORTAGE_BIJLAGE =
  'Bestuurlijke rapportage van de politie, met weggelakte gegevens van anderen';
