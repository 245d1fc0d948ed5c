/** The body of the letter form as a letter model. What the form does not show, such as the terms, stays as it was. */
import { BIJZONDERHEDEN } from '../../../domain/bijzonderheid.ts';
import type { BriefModel } from '../../../domain/brief.ts';
import type { Briefsoort } from '../../../domain/briefsoort.ts';
import type { Fault } from '../../../domain/fault.ts';
import { dictumVoorstel, volgDictum } from '../../../domain/volgDictum.ts';
import { vlak } from '../../vlak.ts';
import { Lezer } from './lezer.ts';
import { leesGegevensVelden } from './gegevensVelden.ts';

const adres = (lezer: Lezer, pad: string) => ({
  straat: lezer.tekst(`${pad}.straat`),
  postcode: lezer.tekst(`${pad}.postcode`).toUpperCase(),
  plaats: lezer.tekst(`${pad}.plaats`),
});

function objectVan(lezer: Lezer): BriefModel['object'] {
  const gelezen = adres(lezer, 'object.adres');
  const leeg = Object.values(gelezen).every((deel) => deel === '');
  const soort = (['woning', 'lokaal', 'anders'] as const).find(
    (bekend) => bekend === lezer.tekst('object.soort'),
  );
  return {
    omschrijving: lezer.tekst('object.omschrijving'),
    adres: leeg ? null : gelezen,
    soort: soort ?? null,
  };
}

/** Who represents somebody, and who is represented: only said where it was filled in. */
function geadresseerde(lezer: Lezer, pad: string): BriefModel['geadresseerden'][number] {
  const voor = lezer.tekstOfNiets(`${pad}.voor`);
  const bijzonderheid = BIJZONDERHEDEN.find((bekend) => bekend === lezer.tekst(`${pad}.bijzonderheid`));
  return {
    naam: lezer.tekst(`${pad}.naam`),
    adres: adres(lezer, `${pad}.adres`),
    rol: lezer.tekst(`${pad}.rol`),
    ...(voor === null ? {} : { voor }),
    ...(bijzonderheid === undefined ? {} : { bijzonderheid }),
  };
}

const zienswijze = (lezer: Lezer): BriefModel['zienswijze'] => ({
  gevraagd: lezer.tekst('zienswijze.gevraagd') === 'ja',
  gevraagdOp: lezer.dag('zienswijze.gevraagdOp') || null,
  uiterlijk: lezer.dag('zienswijze.uiterlijk') || null,
  wijze: lezer.tekstOfNiets('zienswijze.wijze'),
  afgezienGrond: lezer.tekstOfNiets('zienswijze.afgezienGrond'),
  afgezienMotivering: lezer.tekstOfNiets('zienswijze.afgezienMotivering'),
  punten: lezer.rijen('zienswijze.punten', (voor) => ({
    punt: lezer.tekst(`${voor}.punt`),
    reactie: lezer.tekst(`${voor}.reactie`),
  })),
});

const VORMEN = ['ineens', 'per_overtreding', 'per_tijdseenheid'] as const;

/** Only the fields of this kind of letter are on the form; the others keep their value. */
function maatregel(lezer: Lezer, huidig: BriefModel['maatregel']): BriefModel['maatregel'] {
  const lees: Record<keyof BriefModel['maatregel'], (pad: string) => unknown> = {
    ingang: (pad) => lezer.moment(pad),
    einde: (pad) => lezer.moment(pad),
    begunstiging: (pad) => lezer.moment(pad),
    duur: (pad) => lezer.duur(pad),
    begunstigingGeenReden: (pad) => lezer.tekstOfNiets(pad),
    herstelmaatregelen: (pad) => lezer.lijst(pad),
    voorschrift: (pad) => lezer.tekstOfNiets(pad),
    bedragCent: (pad) => lezer.cent(pad),
    maximumCent: (pad) => lezer.cent(pad),
    dwangsomVorm: (pad) => VORMEN.find((vorm) => vorm === lezer.tekst(pad)) ?? null,
    eenheidUitleg: (pad) => lezer.tekstOfNiets(pad),
    gebied: (pad) => lezer.tekstOfNiets(pad),
    uitzonderingen: (pad) => lezer.lijst(pad),
    looproute: (pad) => lezer.tekstOfNiets(pad),
  };
  const gelezen = Object.entries(lees)
    .filter(([veld]) => lezer.heeft(`maatregel.${veld}`))
    .map(([veld, werk]) => [veld, werk(`maatregel.${veld}`)]);
  return { ...huidig, ...(Object.fromEntries(gelezen) as BriefModel['maatregel']) };
}

function weging(lezer: Lezer, huidig: BriefModel['weging'], ids: readonly string[]): BriefModel['weging'] {
  const gelezen = ids
    .filter((id) => lezer.heeft(`weging.${id}`))
    .map((id) => [id, lezer.tekst(`weging.${id}`)] as const);
  const samen = { ...huidig, ...Object.fromEntries(gelezen) };
  return Object.fromEntries(Object.entries(samen).filter(([, tekst]) => tekst !== ''));
}

/** Reasons that were typed beside the warnings; those that are not on the form keep their text. */
function redenen(lezer: Lezer, huidig: BriefModel['redenen'] = {}): Pick<BriefModel, 'redenen'> {
  const getypt = lezer.namen('redenen').map((naam) => [naam, lezer.tekst(`redenen.${naam}`)] as const);
  const samen = Object.entries({ ...huidig, ...Object.fromEntries(getypt) }).filter(
    ([, tekst]) => tekst !== '',
  );
  return samen.length === 0 ? {} : { redenen: Object.fromEntries(samen) };
}

/** The proposal that the page showed: what is saved may be newer, since the page saves by itself. Empty: there was none. */
function gezienVoorstel(
  lezer: Lezer,
  huidig: BriefModel,
  soort: Pick<Briefsoort, 'gegevens' | 'dictum'>,
): readonly string[] | null {
  if (!lezer.heeft('dictumVoorstel')) return dictumVoorstel(soort, huidig);
  const gezien = lezer.lijst('dictumVoorstel');
  return gezien.length === 0 ? null : gezien;
}

/** What the user typed as a letter model, and every field that could not be read. */
export function leesConcept(
  body: unknown,
  huidig: BriefModel,
  soort: Pick<Briefsoort, 'weging' | 'gegevens' | 'dictum' | 'rechtsmiddelen'>,
): { model: BriefModel; fouten: readonly Fault[] } {
  const lezer = new Lezer(vlak(body));
  const { redenen: eerder, ...rest } = huidig;
  const model: BriefModel = {
    ...rest,
    orgaan: lezer.tekst('orgaan') === 'college' ? 'college' : 'burgemeester',
    dagtekening: lezer.dag('dagtekening'),
    verzenddatum: lezer.dag('verzenddatum') || null,
    onderwerp: lezer.regel('onderwerp'),
    object: objectVan(lezer),
    geadresseerden: lezer.rijen('geadresseerden', (voor) => geadresseerde(lezer, voor)),
    feiten: lezer.rijen('feiten', (voor) => ({
      tekst: lezer.tekst(`${voor}.tekst`),
      datum: lezer.dag(`${voor}.datum`),
      bron: lezer.regel(`${voor}.bron`),
    })),
    grondslag: lezer.lijst('grondslag'),
    zienswijze: zienswijze(lezer),
    weging: weging(
      lezer,
      huidig.weging,
      soort.weging.map(({ id }) => id),
    ),
    gegevens: leesGegevensVelden(lezer, soort.gegevens, huidig.gegevens ?? {}),
    afwijking: lezer.heeft('afwijking') ? lezer.tekstOfNiets('afwijking') : huidig.afwijking,
    maatregel: maatregel(lezer, huidig.maatregel),
    dictum: lezer.heeft('dictum') ? lezer.lijst('dictum') : huidig.dictum,
    rechtsmiddelen:
      soort.rechtsmiddelen.find((bekend) => bekend === lezer.tekst('rechtsmiddelen')) ??
      huidig.rechtsmiddelen,
    kosten: lezer.heeft('kosten') ? lezer.tekstOfNiets('kosten') : huidig.kosten,
    ondertekening: {
      functie: lezer.tekst('ondertekening.functie'),
      naam: lezer.tekst('ondertekening.naam'),
      namens: lezer.tekstOfNiets('ondertekening.namens'),
      mandaat: lezer.tekstOfNiets('ondertekening.mandaat'),
    },
    contact: {
      naam: lezer.tekst('contact.naam'),
      telefoon: lezer.tekst('contact.telefoon'),
      email: lezer.tekst('contact.email'),
    },
    bijlagen: lezer.lijst('bijlagen'),
    ...redenen(lezer, eerder),
  };
  const dictum = volgDictum(soort, gezienVoorstel(lezer, huidig, soort), model);
  return { model: { ...model, dictum }, fouten: lezer.fouten };
}

/** The model counts with brackets (`feiten[0].datum`), the form with dots (`feiten.0.datum`). */
export const padOpFormulier = (pad: string): string => pad.replace(/\[(\w+)\]/g, '.$1');

export const foutenOpFormulier = (fouten: readonly Fault[]): Fault[] =>
  fouten.map(({ pad, melding }) => ({ pad: padOpFormulier(pad), melding }));
