const TEKSTEN: Readonly<Record<string, string>> = {
  openZaak: 'Zaak geopend',
  wijzigZaak: 'Gegevens van de zaak gewijzigd',
  voegBetrokkeneToe: 'Betrokkene toegevoegd',
  wijzigBetrokkene: 'Gegevens van een betrokkene gewijzigd',
  registreerFeiten: 'Feiten vastgelegd',
  vraagAdvies: 'Advies gevraagd',
  stelConceptOp: 'Concept opgesteld',
  bewerkConcept: 'Concept bewerkt',
  legVoor: 'Voorgelegd aan de toetser',
  plaatsOpmerking: 'Opmerking bij een brief geplaatst',
  handelOpmerkingAf: 'Opmerking afgehandeld',
  heropenOpmerking: 'Opmerking heropend',
  wijsTerug: 'Teruggewezen door de toetser',
  stelVast: 'Vastgesteld',
  startOndertekening: 'Ondertekening gestart',
  voltooiOndertekening: 'Ondertekend',
  onderteken: 'Ondertekend',
  maakBekend: 'Bekendgemaakt',
  maakOpenbaar: 'Openbare versie gemaakt',
  maakKennisgeving: 'Concept voor het Gemeenteblad gemaakt',
  maakAgendalink: 'Agendalink gemaakt',
  trekAgendalinkIn: 'Agendalink ingetrokken',
};

/** What a row of the audit trail says, in plain Dutch. */
export const gebeurtenisTekst = (soort: string): string => TEKSTEN[soort] ?? soort;
