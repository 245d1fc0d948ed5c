/** How a status looks: a colour, an icon and always a text, so that colour never carries meaning alone. */
export type BadgeKleur = 'rood' | 'oranje' | 'geel' | 'groen' | 'blauw' | 'grijs';
export type Icoon =
  | 'alarm'
  | 'klok'
  | 'zandloper'
  | 'vink'
  | 'pauze'
  | 'potlood'
  | 'terug'
  | 'pen'
  | 'vraag'
  | 'kruis'
  | 'info'
  | 'post';

export interface Badge {
  readonly kleur: BadgeKleur;
  readonly icoon: Icoon;
  readonly tekst: string;
}

const badge = (kleur: BadgeKleur, icoon: Icoon, tekst: string): Badge => ({ kleur, icoon, tekst });

export const BADGES: Readonly<Record<string, Badge>> = {
  // terms
  verlopen: badge('rood', 'alarm', 'Verlopen'),
  vandaag: badge('oranje', 'klok', 'Vandaag'),
  binnen3: badge('geel', 'zandloper', 'Binnen 3 dagen'),
  opschema: badge('groen', 'vink', 'Op schema'),
  opgeschort: badge('grijs', 'pauze', 'Opgeschort'),
  wacht: badge('grijs', 'klok', 'Nog niet begonnen'),
  totUitspraak: badge('grijs', 'zandloper', 'Tot de uitspraak'),
  vervallen: badge('grijs', 'kruis', 'Vervallen'),
  afgehandeld: badge('grijs', 'vink', 'Afgehandeld'),
  // besluit
  concept: badge('grijs', 'potlood', 'Concept'),
  voorgelegd: badge('geel', 'zandloper', 'Voorgelegd'),
  teruggewezen: badge('oranje', 'terug', 'Teruggewezen'),
  vastgesteld: badge('blauw', 'vink', 'Vastgesteld'),
  ondertekening_gestart: badge('geel', 'pen', 'Ondertekening gestart'),
  ondertekend: badge('groen', 'pen', 'Ondertekend'),
  bekendgemaakt: badge('groen', 'post', 'Bekendgemaakt'),
  // opmerking
  opmerking_open: badge('geel', 'vraag', 'Open'),
  // advice: elements
  voldaan: badge('groen', 'vink', 'Voldaan'),
  niet_voldaan: badge('rood', 'kruis', 'Niet voldaan'),
  onbekend: badge('geel', 'vraag', 'Onbekend'),
  niet_gebleken: badge('grijs', 'info', 'Niet gebleken'),
  // an exception that does not apply must not look like a requirement that is met
  uitzondering_geldt: badge('rood', 'kruis', 'Uitzondering geldt'),
  uitzondering_geldt_niet: badge('grijs', 'info', 'Uitzondering geldt niet'),
  // advice: powers and measures
  bevoegd: badge('groen', 'vink', 'Bevoegd'),
  niet_bevoegd: badge('rood', 'kruis', 'Niet bevoegd'),
  aanbevolen: badge('groen', 'vink', 'Aanbevolen'),
  mogelijk: badge('blauw', 'info', 'Mogelijk'),
  ontraden: badge('oranje', 'alarm', 'Ontraden'),
  uitgesloten: badge('rood', 'kruis', 'Uitgesloten'),
  blokkerend: badge('rood', 'alarm', 'Blokkerend'),
  aandacht: badge('geel', 'alarm', 'Aandacht'),
  houdbaar: badge('groen', 'vink', 'Houdbaar'),
  twijfel: badge('geel', 'vraag', 'Twijfel'),
  niet_houdbaar: badge('rood', 'kruis', 'Niet houdbaar'),
  // sources
  geverifieerd: badge('groen', 'vink', 'Bron gelezen'),
  niet_geverifieerd: badge('oranje', 'vraag', 'Bron niet gelezen'),
  // accounts
  actief: badge('groen', 'vink', 'Actief'),
  inactief: badge('grijs', 'pauze', 'Niet actief'),
  ingetrokken: badge('grijs', 'kruis', 'Ingetrokken'),
  geblokkeerd: badge('rood', 'alarm', 'Tijdelijk geblokkeerd'),
  demonstratie: badge('oranje', 'info', 'Demonstratie'),
};
