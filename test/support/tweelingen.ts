/**
 * Cases beside those of the law file, each worked out by hand from the article: other feestdagen, the other night of the
 * clock, leap days, short months, extensions. Start, length in the law or the decision, how it is counted, end.
 *
 * - `atw`: days, and the Algemene termijnenwet moves the end
 * - `streng`: days, and nothing moves the end
 * - `terug`: back from an event
 * - `klok`: the same time of the clock
 * - `uren`, `uren terug`: time that passes
 */
export type Wijze = 'atw' | 'streng' | 'terug' | 'klok' | 'uren' | 'uren terug';

interface Rest {
  readonly opschorting?: number;
  readonly atw?: readonly string[];
  /** The day to plan on, where it is another one. */
  readonly veilig?: string;
  /** The latest end with all extensions. */
  readonly plafond?: string;
  /** The length was given in a notice, and is not the one that the law starts from. */
  readonly bericht?: true;
  /** What counts is the first day after the term. */
  readonly dagErna?: true;
  /** The first day counts. */
  readonly eersteDagTelt?: true;
}
export type Tweeling = readonly [
  termijn: string,
  start: string,
  lengte: string,
  wijze: Wijze,
  einde: string,
  rest?: Rest,
];

const ROLT = { atw: ['1.1'] } as const;
const ROLT_EN_TWEE = { atw: ['1.1', '2'] } as const;

/** Six weeks under the Algemene termijnenwet, over each feestdag (Awb 6:7 and 6:8). */
const bezwaar: readonly Tweeling[] = [
  ['bezwaar', '2026-11-13', '6 week', 'atw', '2026-12-28', ROLT], // Friday 25 December
  ['bezwaar', '2026-11-21', '6 week', 'atw', '2027-01-04', ROLT], // Saturday 2 January
  ['bezwaar', '2026-11-19', '6 week', 'atw', '2026-12-31'], // 31 December is an ordinary day
  ['bezwaar', '2025-11-20', '6 week', 'atw', '2026-01-05', ROLT], // 1 January, then 2 January by decree
  ['bezwaar', '2025-11-21', '6 week', 'atw', '2026-01-05', ROLT],
  ['bezwaar', '2026-02-23', '6 week', 'atw', '2026-04-07', ROLT], // Tweede Paasdag
  ['bezwaar', '2027-02-13', '6 week', 'atw', '2027-03-30', ROLT], // the Saturday before Easter
  ['bezwaar', '2026-02-16', '6 week', 'atw', '2026-03-30'], // the clock goes forward the day before
  ['bezwaar', '2026-04-02', '6 week', 'atw', '2026-05-18', ROLT], // Hemelvaartsdag, then 15 May by decree
  ['bezwaar', '2027-03-25', '6 week', 'atw', '2027-05-10', ROLT], // Hemelvaartsdag, then 7 May by decree
  ['bezwaar', '2027-03-24', '6 week', 'atw', '2027-05-10', ROLT], // 5 May, Hemelvaartsdag, decree, weekend
  ['bezwaar', '2025-03-24', '6 week', 'atw', '2025-05-06', ROLT], // 5 May in a lustrum year
  ['bezwaar', '2027-04-05', '6 week', 'atw', '2027-05-18', ROLT], // Tweede Pinksterdag
  ['bezwaar', '2027-03-16', '6 week', 'atw', '2027-04-28', ROLT], // Koningsdag on a Tuesday
  ['bezwaar', '2024-03-16', '6 week', 'atw', '2024-04-29', ROLT], // Koningsdag on a Saturday, no Monday for it
  ['bezwaar', '2031-03-15', '6 week', 'atw', '2031-04-28', ROLT], // Koningsdag moves off Sunday 27 April
  ['bezwaar', '2028-03-16', '6 week', 'atw', '2028-05-01', ROLT], // Koningsdag, then 28 April by decree
  ['bezwaar', '2026-03-23', '6 week', 'atw', '2026-05-04'], // Monday 4 May is in no decree
  ['bezwaar', '2024-01-18', '6 week', 'atw', '2024-02-29'],
];

const rechtsbescherming: readonly Tweeling[] = [
  ['bezwaar_post', '2026-12-18', '1 week', 'atw', '2026-12-28', ROLT],
  ['bezwaar_besluit', '2026-11-13', '6 week', 'atw', '2026-12-28', ROLT],
  ['bezwaar_besluit_commissie', '2026-10-02', '12 week', 'atw', '2026-12-28', ROLT],
  ['bezwaar_verdaging', '2027-03-29', '6 week', 'streng', '2027-05-10'],
  ['bezwaar_verdaging', '2026-11-14', '6 week', 'streng', '2026-12-26'],
  ['bezwaar_verdaging', '2026-11-14', '4 week', 'streng', '2026-12-12', { bericht: true }],
  ['bezwaar_herstel', '2026-12-11', '2 week', 'streng', '2026-12-25'],
  ['beroep', '2027-04-05', '6 week', 'atw', '2027-05-18', ROLT],
  ['hoger_beroep', '2026-02-20', '6 week', 'atw', '2026-04-07', ROLT],
  ['verweer', '2026-11-27', '4 week', 'atw', '2026-12-28', ROLT],
  ['beroep_niet_tijdig', '2026-12-12', '2 week', 'atw', '2026-12-28', ROLT],
  ['rechter_2weken', '2027-04-21', '2 week', 'atw', '2027-05-10', ROLT],
  ['redelijke_termijn', '2028-02-29', '2 jaar', 'streng', '2030-02-28'],
  ['redelijke_termijn', '2028-02-29', '4 jaar', 'streng', '2032-02-29', { bericht: true }],
  ['hoorzitting_stukken', '2027-01-20', '10 dag', 'terug', '2027-01-10'], // a Sunday stays
  ['hoorzitting_inzage', '2027-01-08', '1 week', 'terug', '2027-01-01'], // Nieuwjaarsdag stays
  ['huisverbod_vovo', '2026-12-23', '3 dag', 'atw', '2026-12-28', ROLT], // 24 and 28 are two ordinary days
  ['huisverbod_vovo', '2026-04-02', '3 dag', 'atw', '2026-04-08', ROLT_EN_TWEE], // only 7 April is one
  ['schorsing_na_bob', '2026-12-11', '2 week', 'streng', '2026-12-25'],
];

const voorbereiding: readonly Tweeling[] = [
  ['zienswijze', '2026-12-18', '2 week', 'streng', '2027-01-01'],
  ['zienswijze', '2026-10-19T12:00:00+02:00', '1 week', 'klok', '2026-10-26T12:00:00+01:00'],
  ['bibob_zienswijze', '2026-12-11', '2 week', 'streng', '2026-12-25'],
  ['aanvraag_aanvullen', '2026-12-11', '2 week', 'streng', '2026-12-25'],
  ['beslis_aanvraag', '2026-10-30', '8 week', 'atw', '2026-12-28', ROLT],
  // Wet Bibob 31: asked 12 October, received 30 October, both days count
  ['beslis_aanvraag', '2026-10-05', '8 week', 'atw', '2026-12-21', { ...ROLT, opschorting: 19 }],
  // the Bureau took its one extension: twelve weeks at the most
  ['beslis_aanvraag', '2026-10-05', '8 week', 'atw', '2027-02-22', { opschorting: 84 }],
  // Awb 4:15: invited 30 October, completed 27 November; the last day does not count
  ['beslis_aanvraag', '2026-10-05', '8 week', 'atw', '2026-12-28', { ...ROLT, opschorting: 27 }],
  ['bibob_advies', '2026-02-09', '8 week', 'atw', '2026-04-07', ROLT],
  ['bibob_advies', '2026-10-02', '12 week', 'atw', '2026-12-28', { ...ROLT, bericht: true }],
  ['bibob_hergebruik', '2028-02-29', '5 jaar', 'streng', '2033-02-28'],
  ['buiten_behandeling', '2026-04-16', '4 week', 'atw', '2026-05-18', ROLT],
  [
    'ingebrekestelling',
    '2026-12-11',
    '2 week',
    'atw',
    '2026-12-29',
    { ...ROLT, veilig: '2026-12-26', dagErna: true },
  ],
  ['ingebrekestelling', '2026-12-10', '2 week', 'atw', '2026-12-25', { dagErna: true }],
  ['dwangsom_42', '2026-12-28', '42 dag', 'streng', '2027-02-08'],
  ['dwangsom_vaststelling', '2026-12-18', '2 week', 'atw', '2027-01-04', ROLT],
];

const bekendmaking: readonly Tweeling[] = [
  ['motivering_spoed', '2027-04-29', '1 week', 'atw', '2027-05-10', ROLT],
  ['notificatie_48u', '2027-03-27T12:00:00+01:00', '48 uur', 'uren', '2027-03-29T13:00:00+02:00'],
  ['elektronisch_verlengd', '2026-12-24', '1 werkdag', 'atw', '2026-12-28'],
  ['elektronisch_verlengd', '2027-05-04', '1 werkdag', 'atw', '2027-05-10'],
  ['waarschuwing_duur', '2028-02-29', '2 jaar', 'streng', '2030-02-28'],
  ['wkpb', '2026-04-01', '4 dag', 'atw', '2026-04-07', ROLT], // 2 and 7 April are two ordinary days
  ['wkpb', '2026-04-02', '4 dag', 'atw', '2026-04-08', ROLT_EN_TWEE], // only 7 April is one
  ['wkpb', '2026-05-12', '4 dag', 'atw', '2026-05-18', ROLT],
  ['wkpb', '2026-05-13', '4 dag', 'atw', '2026-05-19', ROLT_EN_TWEE],
  ['wkpb', '2027-04-23', '4 dag', 'atw', '2027-04-28', ROLT],
  ['wkpb_wijziging', '2026-12-24', '4 dag', 'atw', '2026-12-29', { atw: ['2'] }], // Monday 28 is ordinary, but the only one
];

const uitvoering: readonly Tweeling[] = [
  ['begunstigingstermijn_lod', '2027-03-27T22:00:00+01:00', '48 uur', 'uren', '2027-03-29T23:00:00+02:00'],
  ['begunstigingstermijn_lod', '2026-10-19T12:00:00+02:00', '2 week', 'klok', '2026-11-02T12:00:00+01:00'],
  ['begunstigingstermijn_lob', '2026-12-11', '2 week', 'streng', '2026-12-25'],
  ['begunstigingstermijn_lob', '2026-12-22', '5 werkdag', 'streng', '2026-12-30'],
  ['termijn_174a', '2026-10-24T12:00:00+02:00', '24 uur', 'uren', '2026-10-25T11:00:00+01:00'],
  ['aanzegging_48u', '2026-10-26T12:00:00+01:00', '48 uur', 'uren terug', '2026-10-24T13:00:00+02:00'],
  ['machtiging', '2026-12-24', '3 dag', 'streng', '2026-12-27'],
  ['verslag_binnentreden', '2026-12-23', '4 dag', 'atw', '2026-12-28', { ...ROLT, veilig: '2026-12-27' }],
  ['verslag_binnentreden', '2026-12-24', '4 dag', 'atw', '2026-12-29', { atw: ['2'], veilig: '2026-12-28' }],
  ['verzoek_toepassing', '2026-04-27', '4 week', 'atw', '2026-05-26', ROLT],
  ['opslag_verkoop', '2026-09-25', '13 week', 'streng', '2026-12-25'],
  ['opslag_wachttijd', '2026-12-12', '2 week', 'atw', '2026-12-28', ROLT],
  ['opslag_opbrengst', '2028-02-29', '3 jaar', 'streng', '2031-02-28'],
  ['kostenbeschikking', '2028-02-29', '5 jaar', 'streng', '2033-02-28'],
];

const maatregel: readonly Tweeling[] = [
  ['sluiting_duur', '2026-08-31T12:00:00+02:00', '6 maand', 'klok', '2027-02-28T12:00:00+01:00'],
  ['sluiting_duur', '2026-08-31', '6 maand', 'streng', '2027-02-28'],
  ['sluiting_duur', '2027-12-31', '2 maand', 'streng', '2028-02-29'],
  ['sluiting_duur', '2027-01-31T12:00:00+01:00', '2 maand', 'klok', '2027-03-31T12:00:00+02:00'],
  ['sluiting_duur', '2027-02-28T02:30:00+01:00', '1 maand', 'klok', '2027-03-28T03:30:00+02:00'], // 02.30 does not exist
  ['sluiting_duur', '2026-10-23T22:00:00+02:00', '72 uur', 'uren', '2026-10-26T21:00:00+01:00'],
  [
    'gebied_172a_a',
    '2026-11-30T18:00:00+01:00',
    '3 maand',
    'klok',
    '2027-02-28T18:00:00+01:00',
    { plafond: '2027-11-30T18:00:00+01:00' },
  ],
  ['gebied_172a_a', '2027-01-02', '3 maand', 'streng', '2027-04-02', { plafond: '2028-01-02' }],
  [
    'gebied_172a_a',
    '2026-10-05T18:00:00+02:00',
    '4 week',
    'klok',
    '2026-11-02T18:00:00+01:00',
    { bericht: true, plafond: '2027-10-05T18:00:00+02:00' },
  ],
  ['gebied_172a_b', '2026-03-01', '24 maand', 'streng', '2028-02-29', { eersteDagTelt: true }],
  ['gezag_172b', '2026-11-30T20:00:00+01:00', '3 maand', 'klok', '2027-02-28T20:00:00+01:00'],
  ['gezag_172b', '2026-09-26', '3 maand', 'streng', '2026-12-26'],
  ['bevel_172_3', '2027-03-27T20:00:00+01:00', '12 uur', 'uren', '2027-03-28T09:00:00+02:00'],
  ['apv_uren', '2027-03-27T23:30:00+01:00', '24 uur', 'uren', '2027-03-29T00:30:00+02:00'],
  ['apv_weken', '2026-10-05T14:00:00+02:00', '8 week', 'klok', '2026-11-30T14:00:00+01:00'],
  ['apv_weken', '2026-11-30', '3 maand', 'streng', '2027-02-28'],
  [
    'huisverbod_151d',
    '2026-10-20T15:00:00+02:00',
    '10 dag',
    'klok',
    '2026-10-30T15:00:00+01:00',
    { plafond: '2026-11-17T15:00:00+01:00' },
  ],
  ['huisverbod_151d_max', '2026-12-04T15:00:00+01:00', '4 week', 'klok', '2027-01-01T15:00:00+01:00'],
  ['veiligheidsrisico', '2026-10-24T20:00:00+02:00', '12 uur', 'uren', '2026-10-25T07:00:00+01:00'],
  [
    'veiligheidsrisico',
    '2026-10-25T00:00:00+02:00',
    '6 uur',
    'uren',
    '2026-10-25T05:00:00+01:00',
    { bericht: true },
  ],
  ['ophouding', '2027-03-27T20:00:00+01:00', '12 uur', 'uren', '2027-03-28T09:00:00+02:00'],
  ['last_jaar', '2027-02-28', '1 jaar', 'streng', '2028-02-28'],
];

const geld: readonly Tweeling[] = [
  ['betaling_5_33', '2026-11-13', '6 week', 'atw', '2026-12-28', ROLT],
  ['betaling_4_87', '2026-03-24', '6 week', 'atw', '2026-05-06', ROLT],
  ['aanmaning', '2026-12-18', '2 week', 'atw', '2027-01-04', ROLT],
  ['verjaring_5_35', '2028-02-29', '1 jaar', 'streng', '2029-02-28'],
  ['verjaring_5_35', '2025-12-27', '1 jaar', 'streng', '2026-12-27'], // a Sunday stays
  ['stuiting', '2028-02-29', '1 jaar', 'streng', '2029-02-28'],
  ['stuiting', '2028-02-29', '5 jaar', 'streng', '2033-02-28', { bericht: true }],
  ['verlenging_4_111', '2028-02-29', '1 jaar', 'streng', '2029-03-30', { opschorting: 30 }],
  ['verlenging_4_111', '2027-12-08', '59 dag', 'streng', '2028-02-05'],
  ['verjaring_4_104', '2028-02-29', '5 jaar', 'streng', '2033-02-28'],
  ['verzoek_invordering', '2026-11-28', '4 week', 'atw', '2026-12-28', ROLT],
];

const informatie: readonly Tweeling[] = [
  ['woo_verzoek', '2026-11-27', '4 week', 'atw', '2026-12-28', ROLT],
  ['woo_verzoek', '2026-11-13', '6 week', 'atw', '2026-12-28', { ...ROLT, bericht: true }],
  // Woo 4.4 lid 3: from the day after 1 December up to and including 15 December
  ['woo_verzoek', '2026-11-23', '4 week', 'atw', '2027-01-05', { opschorting: 15 }],
  ['woo_actief', '2026-12-12', '2 week', 'atw', '2026-12-28', ROLT],
  ['avg_verzoek', '2027-01-31', '1 maand', 'streng', '2027-02-28'],
  ['avg_verzoek', '2026-11-30', '3 maand', 'streng', '2027-02-28', { bericht: true }],
  ['avg_datalek', '2026-10-24T10:00:00+02:00', '72 uur', 'uren', '2026-10-27T09:00:00+01:00'],
];

/** Years of the Selectielijst gemeenten 2020, from a leap day: always the last day of February. */
const bewaren: readonly Tweeling[] = [
  ['bewaar_12_1', '2028-02-29', '5 jaar', 'streng', '2033-02-28'],
  ['bewaar_12_2', '2028-02-29', '10 jaar', 'streng', '2038-02-28'],
  ['bewaar_12_2_1', '2028-02-29', '5 jaar', 'streng', '2033-02-28'],
  ['bewaar_12_2_3', '2028-02-29', '5 jaar', 'streng', '2033-02-28'],
  ['bewaar_12_3', '2028-02-29', '1 jaar', 'streng', '2029-02-28'],
  ['bewaar_4_1_12', '2028-02-29', '5 jaar', 'streng', '2033-02-28'],
  ['bewaar_6_1_8', '2028-02-29', '5 jaar', 'streng', '2033-02-28'],
  ['bewaar_13_1', '2028-02-29', '5 jaar', 'streng', '2033-02-28'],
  ['bewaar_13_1_4', '2028-02-29', '1 jaar', 'streng', '2029-02-28'],
  ['bewaar_18_3', '2028-02-29', '7 jaar', 'streng', '2035-02-28'],
  ['bewaar_11_2', '2028-02-29', '5 jaar', 'streng', '2033-02-28'],
  ['bewaar_11_3', '2028-02-29', '1 jaar', 'streng', '2029-02-28'],
];

export const TWEELINGEN: readonly Tweeling[] = [
  ...bezwaar,
  ...rechtsbescherming,
  ...voorbereiding,
  ...bekendmaking,
  ...uitvoering,
  ...maatregel,
  ...geld,
  ...informatie,
  ...bewaren,
];
