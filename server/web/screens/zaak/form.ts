/** The forms of a case and its betrokkenen as typed input. The use cases judge what is in them. */
import type { Adres } from '../../../domain/brief.ts';
import { getal, tekst } from '../../formulier.ts';

function adres(body: unknown, voor: string): Adres {
  return {
    straat: tekst(body, `${voor}straat`),
    postcode: tekst(body, `${voor}postcode`).toUpperCase(),
    plaats: tekst(body, `${voor}plaats`),
  };
}

/** No address at all is allowed for an object; half an address is not. */
function adresOfNiets(body: unknown, voor: string): Adres | null {
  const gelezen = adres(body, voor);
  return Object.values(gelezen).every((deel) => deel === '') ? null : gelezen;
}

const object = (body: unknown) => ({
  titel: tekst(body, 'titel'),
  objectOmschrijving: tekst(body, 'objectOmschrijving'),
  object: adresOfNiets(body, 'object.'),
});

export const leesBetrokkene = (body: unknown, voor = '') => ({
  naam: tekst(body, `${voor}naam`),
  ...adres(body, voor),
  rol: tekst(body, `${voor}rol`) || null,
});

export const leesNieuweZaak = (body: unknown) => ({
  ...object(body),
  betrokkene: leesBetrokkene(body, 'betrokkene.'),
});

export const leesZaak = (body: unknown) => ({ ...object(body), version: getal(body, 'version') });
