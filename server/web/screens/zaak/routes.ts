import type { Request, Response } from 'express';
import { Conflict, NotFound, type Fault } from '../../../domain/fault.ts';
import type { Betrokkene, Zaak } from '../../../domain/zaak.ts';
import { bekijkZaak } from '../../../usecases/bekijkZaak.ts';
import { openZaak } from '../../../usecases/openZaak.ts';
import { telOpenOpmerkingen } from '../../../usecases/telOpenOpmerkingen.ts';
import { voegBetrokkeneToe } from '../../../usecases/voegBetrokkeneToe.ts';
import { wijzigBetrokkene } from '../../../usecases/wijzigBetrokkene.ts';
import { wijzigZaak } from '../../../usecases/wijzigZaak.ts';
import { formulier, getal, probeer, type Formulier } from '../../formulier.ts';
import { render } from '../../render.ts';
import type { Screen } from '../../route.ts';
import { meld } from '../../session.ts';
import { zaakKruimels, zaakPad } from '../../zaakPad.ts';
import { waardeTekst } from '../feiten/onderwerpen.ts';
import { leesBetrokkene, leesNieuweZaak, leesZaak } from './form.ts';
import { alleenHandhaver, handhaverPagina, zaakPagina } from './viewModel.ts';

const IN_DE_ZAAK = ['jurist', 'toetser', 'ondertekenaar', 'handhaver'] as const;

const zaakVelden = (zaak: Zaak) => ({
  titel: zaak.titel,
  objectOmschrijving: zaak.objectOmschrijving,
  'object.straat': zaak.objectAdres?.straat ?? '',
  'object.postcode': zaak.objectAdres?.postcode ?? '',
  'object.plaats': zaak.objectAdres?.plaats ?? '',
});

const betrokkeneVelden = (betrokkene: Betrokkene) => ({
  naam: betrokkene.naam,
  straat: betrokkene.adres?.straat ?? '',
  postcode: betrokkene.adres?.postcode ?? '',
  plaats: betrokkene.adres?.plaats ?? '',
  rol: betrokkene.rol ?? '',
});

const LABELS: Readonly<Record<string, string>> = {
  titel: 'Titel',
  objectOmschrijving: 'Omschrijving',
  'object.straat': 'Straat',
  'object.postcode': 'Postcode',
  'object.plaats': 'Plaats',
  naam: 'Naam',
  straat: 'Straat',
  postcode: 'Postcode',
  plaats: 'Plaats',
  rol: 'Hoedanigheid',
};

const regels = (velden: Readonly<Record<string, string>>) =>
  Object.entries(velden).map(([naam, waarde]) => ({
    label: LABELS[naam] ?? naam,
    waarde: waarde || '(leeg)',
  }));

export const zaak: Screen = (deps) => {
  const rollen = [
    { waarde: '', tekst: 'onbekend' },
    ...(deps.regels.feiten.find(({ id }) => id === 'betrokkene.rol')?.waarden ?? []).map((waarde) => ({
      waarde,
      tekst: waardeTekst(waarde),
    })),
  ];

  const toonNieuw = (res: Response, form: Formulier, status = 200) =>
    render(
      res,
      'zaak/nieuw',
      { titel: 'Nieuwe zaak', kruimels: [{ tekst: 'Zaken', href: '/zaken' }], form, rollen },
      status,
    );

  interface Wijziging {
    readonly zaak: Zaak;
    readonly wat: 'zaak' | 'betrokkene';
    readonly titel: string;
    readonly version: number;
    readonly velden: Readonly<Record<string, string>>;
  }

  const toonWijziging = (
    req: Request,
    res: Response,
    wijziging: Wijziging,
    stand: { form: Formulier; version: number; conflict: boolean },
    status = 200,
  ) =>
    render(
      res,
      'zaak/wijzigen',
      {
        titel: wijziging.titel,
        kruimels: zaakKruimels(wijziging.zaak),
        pad: req.path,
        terug: zaakPad(wijziging.zaak.id),
        rollen,
        wat: wijziging.wat,
        form: stand.form,
        version: stand.version,
        opgeslagen: stand.conflict ? regels(wijziging.velden) : [],
      },
      status,
    );

  /** Saves a change; a fault or a change by someone else brings the form back with what was typed. */
  async function bewaar(req: Request, res: Response, wijziging: Wijziging, werk: () => Promise<unknown>) {
    const typed = (fouten: readonly Fault[]) => formulier(req.body as object, fouten);
    const terug = (fouten: readonly Fault[]) =>
      toonWijziging(
        req,
        res,
        wijziging,
        { form: typed(fouten), version: getal(req.body, 'version'), conflict: false },
        422,
      );
    try {
      await probeer(async () => {
        await werk();
        meld(req, 'Opgeslagen.');
        res.redirect(303, zaakPad(wijziging.zaak.id));
      }, terug);
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      const melding = `${error.message} Wat u typte staat hieronder en is nog niet opgeslagen.`;
      const form = typed([{ pad: '', melding }]);
      toonWijziging(req, res, wijziging, { form, version: wijziging.version, conflict: true }, 409);
    }
  }

  const laad = (req: Request, gebruiker: Parameters<typeof bekijkZaak>[1]) =>
    bekijkZaak(deps, gebruiker, { zaakId: String(req.params['zaakId']) });

  async function zaakWijziging(
    req: Request,
    gebruiker: Parameters<typeof bekijkZaak>[1],
  ): Promise<Wijziging> {
    const { zaak: stored } = await laad(req, gebruiker);
    return {
      zaak: stored,
      wat: 'zaak',
      titel: 'Zaak wijzigen',
      version: stored.version,
      velden: zaakVelden(stored),
    };
  }

  async function betrokkeneWijziging(
    req: Request,
    gebruiker: Parameters<typeof bekijkZaak>[1],
  ): Promise<Wijziging> {
    const beeld = await laad(req, gebruiker);
    const id = String(req.params['betrokkeneId']);
    if (id === 'nieuw')
      return { zaak: beeld.zaak, wat: 'betrokkene', titel: 'Betrokkene toevoegen', version: 0, velden: {} };
    const betrokkene = beeld.betrokkenen.find((kandidaat) => kandidaat.id === id);
    if (!betrokkene) throw new NotFound();
    return {
      zaak: beeld.zaak,
      wat: 'betrokkene',
      titel: 'Betrokkene wijzigen',
      version: betrokkene.version,
      velden: betrokkeneVelden(betrokkene),
    };
  }

  const begin = (wijziging: Wijziging) => ({
    form: formulier(wijziging.velden),
    version: wijziging.version,
    conflict: false,
  });

  return [
    {
      method: 'get',
      path: '/zaken/nieuw',
      toegang: ['jurist'],
      handle: (_req, res) => toonNieuw(res, formulier()),
    },
    {
      method: 'post',
      path: '/zaken/nieuw',
      toegang: ['jurist'],
      handle: (req, res, gebruiker) =>
        probeer(
          async () => {
            const nieuw = await openZaak(deps, gebruiker, leesNieuweZaak(req.body));
            meld(req, `Zaak ${nieuw.zaak.nummer} is gemaakt. Leg nu de feiten vast.`);
            res.redirect(303, zaakPad(nieuw.zaak.id));
          },
          (fouten) => toonNieuw(res, formulier(req.body as object, fouten), 422),
        ),
    },
    {
      method: 'get',
      path: '/zaken/:zaakId',
      toegang: IN_DE_ZAAK,
      async handle(req, res, gebruiker) {
        const beeld = await laad(req, gebruiker);
        const omgeving = {
          gebruiker,
          vandaag: deps.clock.vandaag(),
          definities: deps.regels.feiten,
          soorten: deps.brieven.soorten(),
          open: await telOpenOpmerkingen(
            deps,
            gebruiker,
            beeld.besluiten.map(({ id }) => id),
          ),
        };
        const kruimels = [{ tekst: 'Zaken', href: '/zaken' }];
        if (alleenHandhaver(gebruiker))
          return render(res, 'zaak/handhaver', { ...handhaverPagina(beeld, omgeving), kruimels });
        render(res, 'zaak/pagina', { ...zaakPagina(beeld, omgeving), kruimels });
      },
    },
    {
      method: 'get',
      path: '/zaken/:zaakId/wijzigen',
      toegang: ['jurist'],
      async handle(req, res, gebruiker) {
        const wijziging = await zaakWijziging(req, gebruiker);
        toonWijziging(req, res, wijziging, begin(wijziging));
      },
    },
    {
      method: 'post',
      path: '/zaken/:zaakId/wijzigen',
      toegang: ['jurist'],
      async handle(req, res, gebruiker) {
        const wijziging = await zaakWijziging(req, gebruiker);
        const zaakId = wijziging.zaak.id;
        await bewaar(req, res, wijziging, () =>
          wijzigZaak(deps, gebruiker, { zaakId, ...leesZaak(req.body) }),
        );
      },
    },
    {
      method: 'get',
      path: '/zaken/:zaakId/betrokkenen/:betrokkeneId',
      toegang: ['jurist'],
      async handle(req, res, gebruiker) {
        const wijziging = await betrokkeneWijziging(req, gebruiker);
        toonWijziging(req, res, wijziging, begin(wijziging));
      },
    },
    {
      method: 'post',
      path: '/zaken/:zaakId/betrokkenen/:betrokkeneId',
      toegang: ['jurist'],
      async handle(req, res, gebruiker) {
        const wijziging = await betrokkeneWijziging(req, gebruiker);
        const zaakId = wijziging.zaak.id;
        const betrokkeneId = String(req.params['betrokkeneId']);
        const velden = leesBetrokkene(req.body);
        await bewaar(req, res, wijziging, () =>
          betrokkeneId === 'nieuw'
            ? voegBetrokkeneToe(deps, gebruiker, { zaakId, ...velden })
            : wijzigBetrokkene(deps, gebruiker, {
                zaakId,
                betrokkeneId,
                version: getal(req.body, 'version'),
                ...velden,
              }),
        );
      },
    },
  ];
};
