import type { Request, Response } from 'express';
import { NotFound } from '../../../domain/fault.ts';
import type { Gebruiker } from '../../../domain/rol.ts';
import { bekijkAdvies } from '../../../usecases/bekijkAdvies.ts';
import { bekijkZaak } from '../../../usecases/bekijkZaak.ts';
import { bekijkUitspraken } from '../../../usecases/bekijkUitspraken.ts';
import { gaOverOpNieuweRegels } from '../../../usecases/gaOverOpNieuweRegels.ts';
import { gewijzigdeRegels } from '../../../usecases/gewijzigdeRegels.ts';
import { vergelijkMetNieuweRegels } from '../../../usecases/vergelijkMetNieuweRegels.ts';
import { vraagAdvies } from '../../../usecases/vraagAdvies.ts';
import { formulier, probeer, type Formulier } from '../../formulier.ts';
import { datumInVeld } from '../../leesDatum.ts';
import { render } from '../../render.ts';
import type { Screen } from '../../route.ts';
import { meld } from '../../session.ts';
import { zaakKruimels, zaakPad } from '../../zaakPad.ts';
import { leesVorige, onthoud, uitkomsten, verschillen } from '../regels/proberen.ts';
import { leesPeildatum } from './form.ts';
import { adviesAfdruk, adviesPagina } from './viewModel.ts';

const LEZERS = ['jurist', 'toetser', 'ondertekenaar'] as const;

export const advies: Screen = (deps) => {
  async function betrokkeneVan(req: Request, gebruiker: Gebruiker) {
    const { zaak, betrokkenen } = await bekijkZaak(deps, gebruiker, { zaakId: String(req.params['zaakId']) });
    const betrokkene = betrokkenen.find(({ id }) => id === req.params['betrokkeneId']);
    if (!betrokkene) throw new NotFound();
    return { zaak, betrokkene };
  }

  function toonVraag(
    req: Request,
    res: Response,
    geladen: Awaited<ReturnType<typeof betrokkeneVan>>,
    form: Formulier,
    status = 200,
  ) {
    const { zaak, betrokkene } = geladen;
    render(
      res,
      'advies/vragen',
      {
        titel: 'Advies vragen',
        ondertitel: `${zaak.nummer} · ${betrokkene.naam}`,
        kruimels: zaakKruimels(zaak),
        pad: req.path,
        form,
        terug: zaakPad(zaak.id),
        feitenHref: `${zaakPad(zaak.id)}/feiten/${betrokkene.id}`,
      },
      status,
    );
  }

  async function geladenAdvies(req: Request, gebruiker: Gebruiker) {
    const zaakId = String(req.params['zaakId']);
    const opgeslagen = await bekijkAdvies(deps, gebruiker, {
      zaakId,
      adviesId: String(req.params['adviesId']),
    });
    const { zaak, betrokkenen } = await bekijkZaak(deps, gebruiker, { zaakId });
    const betrokkene = betrokkenen.find(({ id }) => id === opgeslagen.betrokkeneId);
    const uitspraken = await bekijkUitspraken(deps, gebruiker);
    const gelezen = uitspraken.filter(({ lezing }) => lezing !== null).map(({ ecli }) => ecli);
    return {
      zaak,
      betrokkene,
      opgeslagen,
      gewijzigd: gewijzigdeRegels(opgeslagen.advies, deps.regels),
      pagina: adviesPagina(
        opgeslagen,
        deps.regels.feiten,
        deps.regels.zoekOmslag(opgeslagen.dossier),
        gelezen,
      ),
    };
  }

  return [
    {
      method: 'get',
      path: '/zaken/:zaakId/betrokkenen/:betrokkeneId/advies',
      toegang: ['jurist'],
      async handle(req, res, gebruiker) {
        const geladen = await betrokkeneVan(req, gebruiker);
        toonVraag(req, res, geladen, formulier({ peildatum: datumInVeld(deps.clock.vandaag()) }));
      },
    },
    {
      method: 'post',
      path: '/zaken/:zaakId/betrokkenen/:betrokkeneId/advies',
      toegang: ['jurist'],
      async handle(req, res, gebruiker) {
        const geladen = await betrokkeneVan(req, gebruiker);
        const { zaak, betrokkene } = geladen;
        await probeer(
          async () => {
            const peildatum = leesPeildatum(req.body);
            const nieuw = await vraagAdvies(deps, gebruiker, {
              zaakId: zaak.id,
              betrokkeneId: betrokkene.id,
              peildatum,
            });
            meld(req, 'Het advies is gemaakt en bij de zaak bewaard.');
            res.redirect(303, `${zaakPad(zaak.id)}/advies/${nieuw.id}`);
          },
          (fouten) => toonVraag(req, res, geladen, formulier(req.body as object, fouten), 422),
        );
      },
    },
    {
      method: 'get',
      path: '/zaken/:zaakId/advies/:adviesId',
      toegang: LEZERS,
      async handle(req, res, gebruiker) {
        const { zaak, betrokkene, opgeslagen, pagina, gewijzigd } = await geladenAdvies(req, gebruiker);
        const jurist = gebruiker.rollen.includes('jurist');
        const basis = `${zaakPad(zaak.id)}/betrokkenen/${opgeslagen.betrokkeneId}`;
        render(res, 'advies/pagina', {
          titel: 'Advies',
          ondertitel: `${zaak.nummer} · ${betrokkene?.naam ?? ''} · peildatum ${pagina.peildatum}`,
          kruimels: zaakKruimels(zaak),
          titelKnoppen: [
            { tekst: 'Afdrukken', soort: 'tweede', href: `${req.path}/afdrukken` },
            ...(jurist ? [{ tekst: 'Brief maken', href: `${basis}/brief` }] : []),
          ],
          nieuweRegels:
            gewijzigd.length > 0 ? { aantal: gewijzigd.length, href: `${req.path}/nieuwe-regels` } : null,
          vergelijkHref: `${req.path}/nieuwe-regels`,
          opnieuwHref: jurist ? `${basis}/advies` : null,
          jurist,
          a: pagina,
        });
      },
    },
    {
      method: 'get',
      path: '/zaken/:zaakId/advies/:adviesId/nieuwe-regels',
      toegang: LEZERS,
      async handle(req, res, gebruiker) {
        const ids = { zaakId: String(req.params['zaakId']), adviesId: String(req.params['adviesId']) };
        const { oud, nieuw, gewijzigd } = await vergelijkMetNieuweRegels(deps, gebruiker, ids);
        const { zaak } = await bekijkZaak(deps, gebruiker, { zaakId: ids.zaakId });
        const voor = uitkomsten(oud.advies);
        render(res, 'advies/nieuweRegels', {
          titel: 'Het advies met de regels van nu',
          ondertitel: zaak.nummer,
          kruimels: [
            ...zaakKruimels(zaak),
            { tekst: 'Advies', href: req.path.replace(/\/nieuwe-regels$/, '') },
          ],
          pad: req.path,
          gewijzigd,
          anders: verschillen(leesVorige(onthoud(voor)), uitkomsten(nieuw)),
          jurist: gebruiker.rollen.includes('jurist'),
        });
      },
    },
    {
      method: 'post',
      path: '/zaken/:zaakId/advies/:adviesId/nieuwe-regels',
      toegang: ['jurist'],
      async handle(req, res, gebruiker) {
        const ids = { zaakId: String(req.params['zaakId']), adviesId: String(req.params['adviesId']) };
        const nieuw = await gaOverOpNieuweRegels(deps, gebruiker, ids);
        meld(
          req,
          'Deze betrokkene heeft nu een advies met de regels van nu. Het eerdere advies blijft bewaard.',
        );
        res.redirect(303, `${zaakPad(ids.zaakId)}/advies/${nieuw.id}`);
      },
    },
    {
      method: 'get',
      path: '/zaken/:zaakId/advies/:adviesId/afdrukken',
      toegang: LEZERS,
      async handle(req, res, gebruiker) {
        const { zaak, betrokkene, pagina } = await geladenAdvies(req, gebruiker);
        render(res, 'advies/afdruk', {
          titel: `Advies ${zaak.nummer}`,
          kruimels: [...zaakKruimels(zaak), { tekst: 'Advies', href: req.path.replace(/\/afdrukken$/, '') }],
          zaakTitel: zaak.titel,
          betrokkene: betrokkene?.naam ?? '',
          object: zaak.objectAdres
            ? `${zaak.objectAdres.straat}, ${zaak.objectAdres.plaats}`
            : zaak.objectOmschrijving,
          a: adviesAfdruk(pagina),
        });
      },
    },
  ];
};
