/** Visibly fictional rows for the tests of the store. */
import type { Besluit } from '../../server/domain/besluit.ts';
import type { BriefModel } from '../../server/domain/brief.ts';
import type { Opmerking } from '../../server/domain/opmerking.ts';
import type { Betrokkene, VastgelegdFeit, Zaak } from '../../server/domain/zaak.ts';
import type { Account, Bekendmaking, LopendeTermijn, OpgeslagenVoorval } from '../../server/ports.ts';

export const NU = '2026-11-23T20:00:00.000Z';

export const account = (id: string, over: Partial<Account> = {}): Account => ({
  id,
  gebruikersnaam: id,
  naam: `Medewerker ${id}`,
  functie: 'juridisch medewerker',
  rollen: ['jurist'],
  wachtwoordHash: 'geen',
  actief: true,
  moetWachtwoordWijzigen: false,
  mislukt: 0,
  geblokkeerdTot: null,
  version: 1,
  ...over,
});

export const zaak = (id: string, over: Partial<Zaak> = {}): Zaak => ({
  id,
  nummer: `Z2026-${id}`,
  gemeente: 'GM9999',
  titel: 'Overlast aan de Voorbeeldstraat',
  objectOmschrijving: 'de woning',
  objectAdres: { straat: 'Voorbeeldstraat 1', postcode: '9999 AA', plaats: 'Voorbeeldstad' },
  behandelaarId: 'jurist1',
  behandelaarNaam: 'Medewerker jurist1',
  aangemaaktOp: NU,
  version: 1,
  ...over,
});

export const betrokkene = (id: string, zaakId: string, over: Partial<Betrokkene> = {}): Betrokkene => ({
  id,
  zaakId,
  naam: 'V. Oorbeeld',
  adres: { straat: 'Proefweg 2', postcode: '9999 BB', plaats: 'Voorbeeldstad' },
  rol: 'bewoner',
  version: 1,
  ...over,
});

export const feit = (id: string, zaakId: string, over: Partial<VastgelegdFeit> = {}): VastgelegdFeit => ({
  id,
  zaakId,
  betrokkeneId: null,
  feit: 'drugs.harddrugsGram',
  waarde: 12.4,
  bron: { soort: 'document', omschrijving: 'Bestuurlijke rapportage', pagina: '3', datum: '2026-11-01' },
  motivering: null,
  auteurId: 'jurist1',
  auteurNaam: 'Medewerker jurist1',
  vastgelegdOp: NU,
  ...over,
});

export const model: BriefModel = {
  soort: 'sluiting-13b',
  gemeente: 'GM9999',
  orgaan: 'burgemeester',
  geadresseerden: [],
  kenmerk: 'Z2026-0001',
  dagtekening: '2026-11-23',
  verzenddatum: null,
  onderwerp: 'Sluiting',
  object: { omschrijving: 'de woning', adres: null },
  feiten: [],
  grondslag: [],
  zienswijze: { gevraagd: false, punten: [] },
  weging: {},
  afwijking: null,
  maatregel: {},
  dictum: [],
  termijnen: [],
  rechtsmiddelen: 'bezwaar',
  kosten: null,
  ondertekening: { functie: 'burgemeester', naam: 'Ondertekenaar 1', namens: null, mandaat: null },
  contact: { naam: 'Jurist 1', telefoon: '', email: '' },
  bijlagen: [],
};

export const besluit = (
  id: string,
  zaakId: string,
  betrokkeneId: string,
  over: Partial<Besluit> = {},
): Besluit => ({
  id,
  zaakId,
  betrokkeneId,
  soort: 'sluiting-13b',
  status: 'concept',
  model,
  adviesId: null,
  opstellerId: 'jurist1',
  opstellerNaam: 'Medewerker jurist1',
  voorgelegdDoorId: null,
  vastgesteldDoorId: null,
  vastgesteldDoorNaam: null,
  vastgesteldOp: null,
  terugwijzing: null,
  tekstSha256: null,
  ongetekendSha256: null,
  getekendSha256: null,
  ondertekendDoorId: null,
  ondertekendDoorNaam: null,
  ondertekendOp: null,
  version: 1,
  ...over,
});

export const bekendmaking = (
  id: string,
  besluitId: string,
  over: Partial<Bekendmaking> = {},
): Bekendmaking => ({
  id,
  besluitId,
  geadresseerde: 'V. Oorbeeld',
  geadresseerdeIndex: 0,
  datum: '2026-11-23',
  kanaal: 'aangetekende_post',
  bewijs: 'proefnummer',
  doorId: 'jurist1',
  op: NU,
  ...over,
});

export const termijn = (id: string, zaakId: string, over: Partial<LopendeTermijn> = {}): LopendeTermijn => ({
  id,
  zaakId,
  besluitId: null,
  bekendmakingId: null,
  geadresseerde: 'V. Oorbeeld',
  termijn: 'bezwaar',
  naam: 'Bezwaartermijn',
  artikel: 'Awb 6:7',
  start: '2026-11-23',
  einde: '2027-01-04',
  veilig: '2027-01-04',
  plandatum: '2027-01-04',
  sleutel: `voorval-${zaakId}/${id}`,
  voorvalId: `voorval-${zaakId}`,
  fase: 'rechtsbescherming',
  bewaker: 'bezwaarsecretaris',
  eindeBij: null,
  plafond: null,
  opgeschortVan: null,
  opgeschortTot: null,
  geschiedenis: [],
  uitleg: ['eerste stap', 'tweede stap'],
  waarschuwing: null,
  status: 'lopend',
  ...over,
});

export const voorval = (zaakId: string, over: Partial<OpgeslagenVoorval> = {}): OpgeslagenVoorval => ({
  id: `voorval-${zaakId}`,
  zaakId,
  soort: 'bekendmaking',
  datum: '2026-11-23',
  geadresseerde: 'V. Oorbeeld',
  betreftId: null,
  besluitId: null,
  bekendmakingId: null,
  velden: { termijnen: [] },
  herroepen: null,
  doorId: 'jurist1',
  op: NU,
  ...over,
});

export const opmerking = (id: string, besluitId: string, over: Partial<Opmerking> = {}): Opmerking => ({
  id,
  besluitId,
  onderdeel: 'weging.noodzaak',
  antwoordOp: null,
  tekst: 'Waarom is een waarschuwing niet genoeg?',
  auteurId: 'toetser1',
  auteurNaam: 'Medewerker toetser1',
  geplaatstOp: NU,
  bijVersie: 1,
  afgehandeldDoorId: null,
  afgehandeldDoorNaam: null,
  afgehandeldOp: null,
  version: 1,
  ...over,
});
