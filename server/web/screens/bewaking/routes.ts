import type { Response } from 'express';
import type { Fault } from '../../../domain/fault.ts';
import type { Gebruiker } from '../../../domain/rol.ts';
import { GROEPEN, bekijkBewaking, wijzigBewaking } from '../../../usecases/wijzigBewaking.ts';
import { formulier, getal, lijst, probeer, tekst } from '../../formulier.ts';
import { render } from '../../render.ts';
import type { Screen } from '../../route.ts';
import { meld } from '../../session.ts';

/** Who watches, in the words of the form, and who does when nobody is named. */
const GROEP_TEKST: Readonly<Record<string, { tekst: string; hint: string }>> = {
  jurist: { tekst: 'Juristen', hint: 'Niemand gekozen? Dan de behandelaar van de zaak.' },
  bezwaarsecretaris: { tekst: 'Bezwaarsecretaris', hint: 'Niemand gekozen? Dan de behandelaar van de zaak.' },
  toezichthouder: {
    tekst: 'Toezicht en handhaving',
    hint: 'Niemand gekozen? Dan iedereen met de rol handhaver.',
  },
  invordering: { tekst: 'Invordering', hint: 'Niemand gekozen? Dan de behandelaar van de zaak.' },
  wkpb_beheerder: {
    tekst: 'Beheer van de Wkpb-registratie',
    hint: 'Niemand gekozen? Dan de behandelaar van de zaak.',
  },
  burgemeester: {
    tekst: 'Bureau van de burgemeester',
    hint: 'Niemand gekozen? Dan de behandelaar van de zaak.',
  },
  archief: { tekst: 'Archief', hint: 'Niemand gekozen? Dan de behandelaar van de zaak.' },
  privacy: { tekst: 'Privacy en openbaarheid', hint: 'Niemand gekozen? Dan de behandelaar van de zaak.' },
  leidinggevende: {
    tekst: 'Leidinggevenden',
    hint: 'Krijgen bericht als niemand reageert. Niemand gekozen? Dan iedereen met de rol toetser.',
  },
};

const toegang = ['beheerder'] as const;

/** Who is reminded of which terms, and at which address. */
export const bewaking: Screen = (deps) => {
  async function toon(
    res: Response,
    gebruiker: Gebruiker,
    waarden: object | null,
    fouten: readonly Fault[],
  ): Promise<void> {
    const { bewaking: nu, accounts, mailActief } = await bekijkBewaking(deps, gebruiker);
    const inZaak = accounts.filter(({ rollen }) => rollen.some((rol) => rol !== 'beheerder'));
    const bewaard = {
      version: String(nu.version),
      ...Object.fromEntries(Object.entries(nu.emails).map(([id, email]) => [`email.${id}`, email])),
      ...Object.fromEntries(Object.entries(nu.wie).map(([groep, ids]) => [`wie.${groep}`, ids])),
    };
    render(
      res,
      'bewaking/pagina',
      {
        titel: 'Bewaking van termijnen',
        ondertitel: 'wie wordt herinnerd, en waar',
        mailActief,
        mensen: inZaak.map(({ id, naam, functie }) => ({ id, naam, functie })),
        groepen: GROEPEN.map((naam) => ({ naam, ...(GROEP_TEKST[naam] ?? { tekst: naam, hint: '' }) })),
        opties: inZaak.map(({ id, naam, functie }) => ({ waarde: id, tekst: `${naam}, ${functie}` })),
        form: formulier(waarden ?? bewaard, fouten),
      },
      fouten.length > 0 ? 422 : 200,
    );
  }
  const lees = async (body: unknown, gebruiker: Gebruiker) => ({
    version: getal(body, 'version'),
    emails: Object.fromEntries(
      (await bekijkBewaking(deps, gebruiker)).accounts.map(({ id }) => [id, tekst(body, `email.${id}`)]),
    ),
    wie: Object.fromEntries(GROEPEN.map((groep) => [groep, lijst(body, `wie.${groep}`)])),
  });
  return [
    {
      method: 'get',
      path: '/beheer/bewaking',
      toegang,
      handle: (_req, res, gebruiker) => toon(res, gebruiker, null, []),
    },
    {
      method: 'post',
      path: '/beheer/bewaking',
      toegang,
      handle: (req, res, gebruiker) =>
        probeer(
          async () => {
            await wijzigBewaking(deps, gebruiker, await lees(req.body, gebruiker));
            meld(req, 'De bewaking is gewijzigd.');
            res.redirect(303, '/beheer/bewaking');
          },
          (fouten) => toon(res, gebruiker, req.body as object, fouten),
        ),
    },
  ];
};
