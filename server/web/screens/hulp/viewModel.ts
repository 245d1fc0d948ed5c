import { ROLLEN, type Gebruiker, type Rol } from '../../../domain/rol.ts';
import type { ViewModel } from '../../render.ts';

interface Hulp {
  readonly titel: string;
  readonly stappen: readonly string[];
}

const HULP: Readonly<Record<Rol, Hulp>> = {
  jurist: {
    titel: 'Wat u doet als jurist',
    stappen: [
      'Open een zaak met het adres en de betrokkene. Een zaak kan meer betrokkenen hebben.',
      'Leg de feiten vast. Noem bij elk feit de bron, met de datum en zo mogelijk de bladzijde. Weet u iets niet? Laat het leeg: onbekend is iets anders dan nee.',
      'Vraag advies. U ziet welke bevoegdheden er zijn, welke maatregel past, wat een rechter zou vragen en welke feiten nog ontbreken.',
      'Stel het concept op. De brief staat ernaast en verandert mee. Wijkt u af van een signaal, schrijf dan op waarom.',
      'Gaat de brief over een gebied? Kies in het concept “Opslaan en gebied op de kaart tekenen”. Teken het gebied, en zo nodig doorgangen en uitzonderingen. De grens in woorden en de kaart komen als bijlage bij de brief.',
      'Wilt u een collega iets vragen over een alinea? Open eronder “Opmerkingen”. Uw vraag en het antwoord komen niet in de brief. Is het opgelost, kies dan “Markeer als afgehandeld”.',
      'Leg het concept voor. Een toetser beoordeelt het. Wijst hij het terug, dan staat zijn reden erbij.',
      'Is het besluit ondertekend? Verstuur het en leg per geadresseerde vast wanneer en hoe. Vanaf die dag lopen de termijnen.',
      'Moet een besluit openbaar worden? Open in de zaak bij de ondertekende brief “Openbare versie”. U ziet wat is vervangen. Het programma vindt niet alles: lees elke tekst en haal weg wat er nog uit moet. Daar maakt u ook het bericht voor het Gemeenteblad.',
      'Onder “Termijnen” staat wat eerst komt. Klik op een tegel, of filter op gebied, behandelaar en soort; “Mijn zaken” toont alleen uw eigen zaken. Staat er “Verjaring nadert”, stuit dan op tijd: na die dag is de vordering weg.',
      'Gebeurt er iets, zoals bezwaar, een verbeurte of een uitspraak? Open in de zaak “Alles over de termijnen” en leg het vast. U ziet eerst wat het verandert.',
      'Met de “Termijncalculator” rekent u elke termijn na, ook buiten een zaak.',
      'Onder “Herinneringen” staat wat u bewaakt en wat nadert. Klik op “Ik pak dit op”: dan weet uw leidinggevende dat iemand ermee bezig is.',
      'Wilt u de termijnen in uw eigen agenda? Kies bij “Termijnen” voor “Abonneer op agenda (iCal)”. De link is geheim: deel hem niet.',
    ],
  },
  toetser: {
    titel: 'Wat u doet als toetser',
    stappen: [
      'Onder “Te beoordelen” staan de concepten die u zijn voorgelegd.',
      'Lees de brief, het advies en de feiten. Let op signalen en op de motivering van een afwijking.',
      'Schrijf opmerkingen bij het deel van de brief waar ze over gaan. De jurist ziet ze bij dat deel en kan antwoorden. Staan er nog opmerkingen open als u vaststelt, zet dan het vinkje dat u ze heeft gezien.',
      'Stel vast of wijs terug. Bij terugwijzen geeft u een reden. Na vaststellen kan niemand de tekst nog wijzigen.',
      'Heeft u het concept zelf opgesteld of voorgelegd? Dan moet een ander beoordelen.',
      'Bij een ondertekende brief kunt ook u een openbare versie maken: open de zaak en kies “Openbare versie”.',
    ],
  },
  ondertekenaar: {
    titel: 'Wat u doet als ondertekenaar',
    stappen: [
      'Onder “Te ondertekenen” staan de besluiten die zijn vastgesteld.',
      'In de zaak leest u bij de brief onder “Opmerkingen” wat jurist en toetser tegen elkaar zeiden. Zolang de brief niet is vastgesteld, kunt u meeschrijven.',
      'Lees het besluit en onderteken. De handtekening komt in de PDF en maakt elke latere wijziging zichtbaar.',
      'Gaat er iets mis, bijvoorbeeld door een storing? Onderteken gerust opnieuw: er ontstaat nooit een tweede brief.',
    ],
  },
  handhaver: {
    titel: 'Wat u doet als handhaver',
    stappen: [
      'Onder “Handhaving” staan de adressen met een lopende termijn. De dringendste staat bovenaan. Filter op gebied of op status.',
      'Open een zaak om het ondertekende besluit te lezen.',
      'Leg vast wat u aan de deur zag: een hercontrole, een verbeurte, of dat een pand is gesloten of vrijgegeven. De jurist kan een vergissing herroepen.',
      'Wilt u de termijnen in uw eigen agenda? Kies bij “Termijnen” voor “Abonneer op agenda (iCal)”. De link is geheim: deel hem niet.',
    ],
  },
  beheerder: {
    titel: 'Wat u doet als beheerder',
    stappen: [
      'Onder “Accounts” geeft u mensen toegang. Een nieuw account krijgt een wachtwoord voor één keer.',
      'Vertrekt iemand? Haal het vinkje “mag inloggen” weg. Hij is dan meteen uitgelogd.',
      'Onder “Sleutel” ziet u waarmee brieven worden ondertekend en hoe lang het certificaat nog geldig is.',
      'Onder “Agendalinks” ziet u wie termijnen in een agendaprogramma ophaalt. Is een link gelekt? Trek hem in.',
      'Onder “Bewaking” kiest u wie welke termijnen bewaakt en op welk adres de herinneringen komen.',
      'Het logo, de kleuren, de rechtbank en de ondertekenaars van uw brieven staan in het bestand huisstijl.json van uw gemeente. In de README leest u hoe u een logo toevoegt. Zonder logo staat boven de brief alleen de naam.',
      'Zaken ziet u niet.',
    ],
  },
};

/** The way of a case, as words beside the picture. */
const WEG = [
  { stand: 'klaar', titel: 'Feiten', detail: 'met bron, door de jurist' },
  { stand: 'klaar', titel: 'Advies', detail: 'met redenen en artikelen, door het programma' },
  { stand: 'klaar', titel: 'Concept', detail: 'de brief, door de jurist' },
  { stand: 'klaar', titel: 'Vaststellen', detail: 'door een ander: de toetser' },
  { stand: 'klaar', titel: 'Ondertekenen', detail: 'in de PDF' },
  { stand: 'klaar', titel: 'Bekendmaken', detail: 'per geadresseerde, met bewijs' },
  { stand: 'klaar', titel: 'Termijnen', detail: 'lopen vanaf de bekendmaking' },
];

export const viewModel = (gebruiker: Gebruiker): ViewModel => ({
  titel: 'Hulp',
  ondertitel: 'Van feiten naar een ondertekende brief',
  weg: WEG,
  hulp: ROLLEN.filter((rol) => gebruiker.rollen.includes(rol)).map((rol) => HULP[rol]),
});
