/** From a letter model to the fields of the form. A field is named after its path, with a dot before an index. */
import type { BriefModel } from '../../../domain/brief.ts';
import type { GegevenVraag } from '../../../domain/briefsoort.ts';
import { dagEnTijd } from '../../amsterdam.ts';
import { datumInVeld } from '../../leesDatum.ts';
import { geldInVeld, getalInVeld } from '../../leesGetal.ts';
import type { Vlak } from '../../vlak.ts';
import { gegevensInVelden } from './gegevensVelden.ts';

type Adres = BriefModel['geadresseerden'][number]['adres'];

/** The fields of an address under a path. */
const adresVelden = (pad: string, adres: Adres | null): Vlak => ({
  [`${pad}.straat`]: adres?.straat ?? '',
  [`${pad}.postcode`]: adres?.postcode ?? '',
  [`${pad}.plaats`]: adres?.plaats ?? '',
});

const rijen = <T>(pad: string, items: readonly T[], velden: (voor: string, item: T) => Vlak): Vlak =>
  Object.assign({}, ...items.map((item, i) => velden(`${pad}.${i}`, item))) as Vlak;

function momentVelden(pad: string, iso: string | null | undefined): Vlak {
  const { dag, tijd } = iso ? dagEnTijd(iso) : { dag: '', tijd: '' };
  return { [`${pad}.datum`]: datumInVeld(dag), [`${pad}.tijd`]: tijd };
}

function duurVelden(duur: BriefModel['maatregel']['duur']): Vlak {
  const onbepaald = duur && 'onbepaald' in duur;
  return {
    'maatregel.duur.aantal': duur && !('onbepaald' in duur) ? getalInVeld(duur.aantal) : '',
    'maatregel.duur.eenheid': onbepaald ? 'onbepaald' : duur && 'eenheid' in duur ? duur.eenheid : '',
  };
}

const maatregelVelden = (maatregel: BriefModel['maatregel']): Vlak => ({
  ...momentVelden('maatregel.ingang', maatregel.ingang),
  ...momentVelden('maatregel.einde', maatregel.einde),
  ...momentVelden('maatregel.begunstiging', maatregel.begunstiging),
  ...duurVelden(maatregel.duur),
  'maatregel.begunstigingGeenReden': maatregel.begunstigingGeenReden ?? '',
  'maatregel.herstelmaatregelen': (maatregel.herstelmaatregelen ?? []).join('\n'),
  'maatregel.voorschrift': maatregel.voorschrift ?? '',
  'maatregel.bedragCent': geldInVeld(maatregel.bedragCent),
  'maatregel.maximumCent': geldInVeld(maatregel.maximumCent),
  'maatregel.dwangsomVorm': maatregel.dwangsomVorm ?? '',
  'maatregel.eenheidUitleg': maatregel.eenheidUitleg ?? '',
  'maatregel.gebied': maatregel.gebied ?? '',
  'maatregel.uitzonderingen': (maatregel.uitzonderingen ?? []).join('\n'),
  'maatregel.looproute': maatregel.looproute ?? '',
});

const zienswijzeVelden = (zienswijze: BriefModel['zienswijze']): Vlak => ({
  'zienswijze.gevraagd': zienswijze.gevraagd ? 'ja' : 'nee',
  'zienswijze.gevraagdOp': datumInVeld(zienswijze.gevraagdOp),
  'zienswijze.uiterlijk': datumInVeld(zienswijze.uiterlijk),
  'zienswijze.wijze': zienswijze.wijze ?? '',
  'zienswijze.afgezienGrond': zienswijze.afgezienGrond ?? '',
  'zienswijze.afgezienMotivering': zienswijze.afgezienMotivering ?? '',
  ...rijen('zienswijze.punten', zienswijze.punten, (voor, { punt, reactie }) => ({
    [`${voor}.punt`]: punt,
    [`${voor}.reactie`]: reactie,
  })),
});

/** Every field of the form with what the model says; `vragen` are what only this kind of letter asks. */
export function modelInVelden(model: BriefModel, vragen: readonly GegevenVraag[]): Vlak {
  return {
    orgaan: model.orgaan,
    dagtekening: datumInVeld(model.dagtekening),
    verzenddatum: datumInVeld(model.verzenddatum),
    onderwerp: model.onderwerp,
    'object.omschrijving': model.object.omschrijving,
    'object.soort': model.object.soort ?? '',
    ...adresVelden('object.adres', model.object.adres),
    ...rijen('geadresseerden', model.geadresseerden, (pad, { naam, adres, rol, voor, bijzonderheid }) => ({
      [`${pad}.naam`]: naam,
      [`${pad}.rol`]: rol,
      [`${pad}.voor`]: voor ?? '',
      [`${pad}.bijzonderheid`]: bijzonderheid ?? '',
      ...adresVelden(`${pad}.adres`, adres),
    })),
    ...rijen('feiten', model.feiten, (voor, { tekst, datum, bron }) => ({
      [`${voor}.tekst`]: tekst,
      [`${voor}.datum`]: datumInVeld(datum),
      [`${voor}.bron`]: bron,
    })),
    grondslag: model.grondslag.join('\n'),
    ...zienswijzeVelden(model.zienswijze),
    ...Object.fromEntries(Object.entries(model.weging).map(([id, tekst]) => [`weging.${id}`, tekst])),
    ...gegevensInVelden(vragen, model.gegevens ?? {}),
    afwijking: model.afwijking ?? '',
    ...maatregelVelden(model.maatregel),
    dictum: model.dictum.join('\n'),
    rechtsmiddelen: model.rechtsmiddelen,
    kosten: model.kosten ?? '',
    'ondertekening.functie': model.ondertekening.functie,
    'ondertekening.naam': model.ondertekening.naam,
    'ondertekening.namens': model.ondertekening.namens ?? '',
    'ondertekening.mandaat': model.ondertekening.mandaat ?? '',
    'contact.naam': model.contact.naam,
    'contact.telefoon': model.contact.telefoon,
    'contact.email': model.contact.email,
    bijlagen: model.bijlagen.join('\n'),
    ...Object.fromEntries(
      Object.entries(model.redenen ?? {}).map(([naam, tekst]) => [`redenen.${naam}`, tekst]),
    ),
  };
}
