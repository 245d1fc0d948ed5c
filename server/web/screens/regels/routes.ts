import type { Request, Response } from 'express';
import { InputFaults, NotFound } from '../../../domain/fault.ts';
import type { Gebruiker } from '../../../domain/rol.ts';
import { vergelijkBeleid } from '../../../domain/vergelijkBeleid.ts';
import { bekijkUitspraken } from '../../../usecases/bekijkUitspraken.ts';
import { legLezingVast } from '../../../usecases/legLezingVast.ts';
import { probeerRegels } from '../../../usecases/probeerRegels.ts';
import { trekLezingIn } from '../../../usecases/trekLezingIn.ts';
import { formulier, lijst, probeer, tekst } from '../../formulier.ts';
import { datumInVeld, leesDatum } from '../../leesDatum.ts';
import { render, renderFragment } from '../../render.ts';
import type { Screen } from '../../route.ts';
import { meld } from '../../session.ts';
import { losseVraag } from '../feiten/viewModel.ts';
import {
  EERSTE_GROND,
  GRONDEN,
  leesProef,
  leesVorige,
  onthoud,
  uitkomsten,
  verschillen,
  vragenVoor,
} from './proberen.ts';
import type { Uitkomst } from './proberen.ts';
import { beleidRij, bevoegdheidPagina, overzicht, signalenPagina, vergelijkbaar } from './viewModel.ts';

const LEZERS = ['jurist', 'toetser', 'ondertekenaar'] as const;
const KRUIMEL = { tekst: 'Regels', href: '/regels' };

interface Antwoord {
  readonly regels: readonly Uitkomst[];
  readonly anders: readonly string[];
  readonly vragen: readonly string[];
}

export const regels: Screen = (deps) => {
  const { boek, feiten } = deps.regels;

  function beleidVan(id: string) {
    const gevonden = boek.beleid.find((een) => een.id === id);
    if (!gevonden) throw new NotFound('Dit beleid staat niet in de regels.');
    return gevonden;
  }

  function toonBevoegdheid(req: Request, res: Response) {
    const gevonden = boek.bevoegdheden.find(({ id }) => id === req.params['id']);
    if (!gevonden) throw new NotFound('Deze bevoegdheid staat niet in de regels.');
    const b = bevoegdheidPagina(gevonden, Number(req.params['tekstId'] ?? 0));
    render(res, 'regels/bevoegdheid', {
      titel: b.naam,
      ondertitel: b.interval,
      kruimels: [KRUIMEL],
      titelBadge: b.status,
      b,
    });
  }

  function toonProef(
    req: Request,
    res: Response,
    antwoord: Antwoord | null,
    form = formulier(),
    status = 200,
  ) {
    const grond = tekst(req.body, 'grond') || EERSTE_GROND;
    const erbij = [...lijst(req.body, 'erbij'), ...lijst(req.body, 'nieuw')];
    const { getoond, meer } = vragenVoor(feiten, grond, erbij);
    const data = {
      titel: 'Feiten proberen',
      ondertitel: 'Zie wat de regels met feiten doen. Er wordt niets bewaard.',
      kruimels: [KRUIMEL],
      form: formulier(
        { peildatum: datumInVeld(deps.clock.vandaag()), ...form.waarden, grond, nieuw: '' },
        form.fouten,
      ),
      gronden: GRONDEN,
      erbij,
      vragen: getoond.map(losseVraag),
      meer: [{ waarde: '', tekst: 'kies een vraag' }, ...meer],
      antwoord,
      vorige: antwoord ? onthoud(antwoord.regels) : tekst(req.body, 'vorige'),
    };
    if (req.get('HX-Request') === 'true') renderFragment(res, 'regels/proefdeel', data);
    else render(res, 'regels/proberen', data, status);
  }

  async function toonUitspraken(res: Response, gebruiker: Gebruiker, form = formulier(), status = 200) {
    const uitspraken = await bekijkUitspraken(deps, gebruiker);
    const jurist = gebruiker.rollen.includes('jurist');
    render(
      res,
      'regels/uitspraken',
      {
        titel: 'Uitspraken',
        ondertitel: 'Alleen een uitspraak die iemand heeft gelezen, mag in een brief.',
        kruimels: [KRUIMEL],
        form,
        jurist,
        gelezen: uitspraken.filter(({ lezing }) => lezing !== null),
        ongelezen: uitspraken.filter(({ lezing }) => lezing === null),
        keuzes: uitspraken.map(({ ecli, onderwerp }) => ({ waarde: ecli, tekst: `${ecli}: ${onderwerp}` })),
      },
      status,
    );
  }

  async function proef(req: Request, gebruiker: Gebruiker): Promise<Antwoord> {
    const peildatum = leesDatum(tekst(req.body, 'peildatum'));
    if (peildatum === null)
      throw new InputFaults([{ pad: 'peildatum', melding: 'Vul de dag van het besluit in als dd-mm-jjjj.' }]);
    const advies = await probeerRegels(deps, gebruiker, {
      peildatum,
      gemeente: deps.huisstijl.gemeente,
      feiten: leesProef(req.body, feiten),
    });
    const gevonden = uitkomsten(advies);
    return {
      regels: gevonden,
      anders: verschillen(leesVorige(tekst(req.body, 'vorige')), gevonden),
      vragen: advies.volgendeVragen.slice(0, 8).map(({ vraag }) => vraag),
    };
  }

  return [
    {
      method: 'get',
      path: '/regels',
      toegang: LEZERS,
      handle(req, res) {
        const zoek = req.session.zoekRegels ?? '';
        render(res, 'regels/overzicht', {
          titel: 'Regels',
          ondertitel: 'Bevoegdheden, signalen en beleid zoals de toepassing ze gebruikt.',
          zoek,
          groepen: overzicht(boek, zoek),
          aantal: { signalen: boek.signalen.length, beleid: boek.beleid.length },
          form: formulier({ zoek }),
        });
      },
    },
    {
      method: 'post',
      path: '/regels',
      toegang: LEZERS,
      handle(req, res) {
        req.session.zoekRegels = tekst(req.body, 'zoek').slice(0, 100);
        res.redirect(303, '/regels');
      },
    },
    { method: 'get', path: '/regels/bevoegdheden/:id', toegang: LEZERS, handle: toonBevoegdheid },
    { method: 'get', path: '/regels/bevoegdheden/:id/:tekstId', toegang: LEZERS, handle: toonBevoegdheid },
    {
      method: 'get',
      path: '/regels/signalen/:familieId',
      toegang: LEZERS,
      handle(req, res) {
        const s = signalenPagina(boek, String(req.params['familieId']));
        render(res, 'regels/signalen', {
          titel: 'Wat een rechter kan aanvallen',
          kruimels: [KRUIMEL],
          s,
        });
      },
    },
    {
      method: 'get',
      path: '/regels/uitspraken',
      toegang: LEZERS,
      handle: (_req, res, gebruiker) => toonUitspraken(res, gebruiker),
    },
    {
      method: 'post',
      path: '/regels/uitspraken',
      toegang: ['jurist'],
      async handle(req, res, gebruiker) {
        const ecli = tekst(req.body, 'ecli');
        await probeer(
          async () => {
            await legLezingVast(deps, gebruiker, {
              ecli,
              rechtsoverweging: tekst(req.body, 'rechtsoverweging'),
              toelichting: tekst(req.body, 'toelichting'),
              zelfGelezen: tekst(req.body, 'zelfGelezen') === 'ja',
            });
            meld(req, `Vastgelegd: u heeft ${ecli} gelezen. Een brief mag deze uitspraak nu noemen.`);
            res.redirect(303, '/regels/uitspraken');
          },
          (fouten) => toonUitspraken(res, gebruiker, formulier(req.body as object, fouten), 422),
        );
      },
    },
    {
      method: 'post',
      path: '/regels/uitspraken/intrekken',
      toegang: ['jurist'],
      async handle(req, res, gebruiker) {
        const ecli = tekst(req.body, 'ecli');
        await trekLezingIn(deps, gebruiker, { ecli });
        meld(req, `${ecli} telt weer als niet gelezen.`);
        res.redirect(303, '/regels/uitspraken');
      },
    },
    {
      method: 'get',
      path: '/regels/beleid',
      toegang: LEZERS,
      handle(_req, res) {
        render(res, 'regels/beleidslijst', {
          titel: 'Beleid van gemeenten',
          kruimels: [KRUIMEL],
          beleid: boek.beleid.map(beleidRij),
          registers: boek.registers,
        });
      },
    },
    {
      method: 'get',
      path: '/regels/beleid/:id',
      toegang: LEZERS,
      handle(req, res) {
        const beleid = beleidVan(String(req.params['id']));
        render(res, 'regels/beleid', {
          titel: beleid.titel,
          ondertitel: beleid.gemeente,
          kruimels: [KRUIMEL, { tekst: 'Beleid', href: '/regels/beleid' }],
          beleid: beleidRij(beleid),
          naast: vergelijkbaar(boek, beleid),
        });
      },
    },
    {
      method: 'get',
      path: '/regels/beleid/:id/naast/:anderId',
      toegang: LEZERS,
      handle(req, res) {
        const een = beleidVan(String(req.params['id']));
        const ander = beleidVan(String(req.params['anderId']));
        render(res, 'regels/naast', {
          titel: 'Beleid naast elkaar',
          kruimels: [KRUIMEL, { tekst: 'Beleid', href: '/regels/beleid' }],
          een: beleidRij(een),
          ander: beleidRij(ander),
          rijen: vergelijkBeleid(een, ander),
        });
      },
    },
    {
      method: 'get',
      path: '/regels/proberen',
      toegang: LEZERS,
      handle: (req, res) => toonProef(req, res, null),
    },
    {
      method: 'post',
      path: '/regels/proberen',
      toegang: LEZERS,
      async handle(req, res, gebruiker) {
        await probeer(
          async () => toonProef(req, res, await proef(req, gebruiker), formulier(req.body as object)),
          (fouten) => toonProef(req, res, null, formulier(req.body as object, fouten), 422),
        );
      },
    },
  ];
};
