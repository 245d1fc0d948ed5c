import type { Request, Response } from 'express';
import { Conflict, InputFaults, NotFound, Refusal, type Fault } from '../../../domain/fault.ts';
import type { Besluit } from '../../../domain/besluit.ts';
import type { BriefModel } from '../../../domain/brief.ts';
import type { Briefsoort } from '../../../domain/briefsoort.ts';
import type { Gebruiker } from '../../../domain/rol.ts';
import { dictumVoorstel } from '../../../domain/volgDictum.ts';
import { bekijkBesluit } from '../../../usecases/bekijkBesluit.ts';
import { bekijkHerkomst } from '../../../usecases/bekijkHerkomst.ts';
import { bekijkZaak } from '../../../usecases/bekijkZaak.ts';
import { bewerkConcept } from '../../../usecases/bewerkConcept.ts';
import { legVoor } from '../../../usecases/legVoor.ts';
import { stelConceptOp } from '../../../usecases/stelConceptOp.ts';
import { telOpenOpmerkingen } from '../../../usecases/telOpenOpmerkingen.ts';
import { adviesSamenvatting } from '../../adviesSamenvatting.ts';
import { formulier, getal, probeer, tekst } from '../../formulier.ts';
import { render, renderFragment } from '../../render.ts';
import type { Screen } from '../../route.ts';
import { meld } from '../../session.ts';
import { toon } from '../../toon.ts';
import { vlak, type Vlak } from '../../vlak.ts';
import { voorWie } from '../../voorWie.ts';
import { besluitPad, zaakKruimels, zaakPad } from '../../zaakPad.ts';
import { opmerkingenBij } from '../opmerkingen/opmerkingenBij.ts';
import { foutenOpFormulier, leesConcept } from './form.ts';
import { gevraagdeZin, herkomstPanelen, zoekNieuweZin } from './herkomst.ts';
import { slaTussenstandOp } from './tussenstand.ts';
import { modelInVelden } from './velden.ts';
import { conceptPagina, gebrekenBeeld, gevraagdeRij, soortenKeuze, verschillen } from './viewModel.ts';

const BEWERKBAAR = ['concept', 'teruggewezen'];

interface Stand {
  readonly velden: Vlak;
  readonly fouten: readonly Fault[];
  readonly version: number;
  /** Shown when someone else saved in between. */
  readonly conflict: boolean;
  /** Text that is not saved yet, for the preview. */
  readonly model?: BriefModel;
  /** The list that gets a new row. */
  readonly gevraagd?: string | null;
  /** The paragraph to which a sentence was added. */
  readonly aangevuld?: string;
}

/** How the page saves by itself. After a conflict it does not: first the writer must have seen what the other wrote. */
const opslagVan = ({ id }: Besluit, stand: Stand | null, venster: string) => ({
  aan: stand?.conflict !== true,
  pad: `${besluitPad(id)}/tussenstand`,
  venster,
  /** Does the page hold text that is not stored yet? */
  gewijzigd: stand !== null,
});

export const concept: Screen = (deps) => {
  const soortVan = (slug: string): Briefsoort => {
    const soort = deps.brieven.soorten().find((bekend) => bekend.slug === slug);
    if (!soort) throw new NotFound();
    return soort;
  };
  const inVelden = (besluit: Besluit, model = besluit.model): Vlak =>
    modelInVelden(model, soortVan(besluit.soort).gegevens);
  const id = (req: Request): string => String(req.params['besluitId']);

  /** The proposal that the page shows, one part a line; empty when the writer made it his own. */
  const voorstelVan = (besluit: Besluit, model = besluit.model): string =>
    (dictumVoorstel(soortVan(besluit.soort), model) ?? []).join('\n');

  /** With text that is not saved; text that is no letter yet (nobody to send it to) shows the saved one. */
  async function bekijk(req: Request, gebruiker: Gebruiker, model: BriefModel | undefined) {
    const besluitId = id(req);
    if (model === undefined) return bekijkBesluit(deps, gebruiker, { besluitId });
    try {
      return await bekijkBesluit(deps, gebruiker, { besluitId, model });
    } catch (error) {
      if (!(error instanceof InputFaults)) throw error;
      const gebreken = foutenOpFormulier(error.faults).map(({ pad, melding }) => ({
        regel: 'model',
        ernst: 'E' as const,
        tekst: melding,
        veld: pad,
      }));
      const bewaard = await bekijkBesluit(deps, gebruiker, { besluitId });
      return { ...bewaard, gebreken: [...gebreken, ...bewaard.gebreken] };
    }
  }

  /** Where the sentences of the weighing come from, of text that may not be saved yet. */
  async function panelen(
    gebruiker: Gebruiker,
    { id: besluitId, zaakId, soort }: Besluit,
    model?: BriefModel,
  ) {
    const beeld = await bekijkHerkomst(deps, gebruiker, { besluitId, weging: model?.weging });
    const ids = soortVan(soort).weging.map((deel) => deel.id);
    return herkomstPanelen(beeld, ids, { zaakId, schrijft: true });
  }

  async function toonForm(
    req: Request,
    res: Response,
    gebruiker: Gebruiker,
    stand: Stand | null,
    status = 200,
  ) {
    const beeld = await bekijk(req, gebruiker, stand?.model);
    const { besluit, zaak, betrokkene } = beeld;
    if (!BEWERKBAAR.includes(besluit.status)) return res.redirect(303, zaakPad(zaak.id));
    const soort = soortVan(besluit.soort);
    const opgeslagen = inVelden(besluit);
    const velden = stand?.velden ?? opgeslagen;
    render(
      res,
      'concept/pagina',
      {
        titel: soort.naam,
        ondertitel: `${zaak.nummer} · ${voorWie(besluit.soort, deps.brieven.soorten(), betrokkene.naam)}`,
        kruimels: zaakKruimels(zaak),
        pad: `${besluitPad(besluit.id)}/concept`,
        voorbeeldPad: `${besluitPad(besluit.id)}/voorbeeld`,
        versiesHref: `${besluitPad(besluit.id)}/versies`,
        dictumVoorstel: voorstelVan(besluit, stand?.model),
        opslag: opslagVan(besluit, stand, deps.ids.next()),
        pdf: `${besluitPad(besluit.id)}/brief.pdf`,
        zaakHref: zaakPad(zaak.id),
        version: stand?.version ?? besluit.version,
        form: formulier(velden, stand?.fouten ?? []),
        brief: beeld.html,
        o: await opmerkingenBij(deps, gebruiker, besluit.id, { waar: 'concept' }),
        verschillen: stand?.conflict ? verschillen(stand.velden, opgeslagen) : [],
        herkomst: await panelen(gebruiker, besluit, stand?.model),
        aangevuld: stand?.aangevuld ?? null,
        c: conceptPagina({
          besluit,
          soort,
          velden,
          gebreken: beeld.gebreken,
          leesbaarheid: beeld.leesbaarheid,
          signalen: beeld.signalen,
          fouten: stand?.fouten ?? [],
          gevraagd: stand?.gevraagd ?? null,
        }),
      },
      status,
    );
  }

  /** What was typed, as a model and as fields. */
  async function getypt(req: Request, gebruiker: Gebruiker) {
    const { besluit } = await bekijkBesluit(deps, gebruiker, { besluitId: id(req) });
    const gelezen = leesConcept(req.body, besluit.model, soortVan(besluit.soort));
    const opnieuw = inVelden(besluit, gelezen.model);
    // the operative part follows the answers until somebody writes in it: the form shows what is saved
    const { dictum = '' } = opnieuw;
    const velden: Vlak = { ...opnieuw, ...vlak(req.body), dictum };
    return { besluit, ...gelezen, velden };
  }

  async function bewaar(req: Request, gebruiker: Gebruiker, model: BriefModel, fouten: readonly Fault[]) {
    if (fouten.length > 0) throw new InputFaults(fouten);
    const invoer = { besluitId: id(req), version: getal(req.body, 'version'), model };
    try {
      return await bewerkConcept(deps, gebruiker, invoer);
    } catch (error) {
      if (error instanceof InputFaults) throw new InputFaults(foutenOpFormulier(error.faults));
      throw error;
    }
  }

  /** Submits what was just saved. A refusal leaves the text saved, so the form goes on with the new version. */
  async function legVoorOfToon(
    req: Request,
    res: Response,
    gebruiker: Gebruiker,
    bewaard: Besluit,
    velden: Vlak,
  ) {
    try {
      await legVoor(deps, gebruiker, { besluitId: bewaard.id, version: bewaard.version });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const fouten = error.redenen.map((melding) => ({ pad: '', melding }));
      return toonForm(
        req,
        res,
        gebruiker,
        { velden, fouten, version: bewaard.version, conflict: false },
        422,
      );
    }
    const open = (await telOpenOpmerkingen(deps, gebruiker, [bewaard.id])).get(bewaard.id) ?? 0;
    const nog =
      open === 0
        ? ''
        : ` Er ${open === 1 ? 'staat' : 'staan'} nog ${toon.aantal(open, 'opmerking', 'opmerkingen')} open.`;
    meld(req, `De brief is voorgelegd. Een toetser beoordeelt hem nu; u kunt hem niet meer wijzigen.${nog}`);
    res.redirect(303, zaakPad(bewaard.zaakId));
  }

  /** The text with a new sentence behind it, as a form that is not saved: the writer reads it first. */
  async function voegZinToe(
    req: Request,
    res: Response,
    gebruiker: Gebruiker,
    gevraagd: { paragraaf: string; sleutel: string },
  ) {
    const { besluit, model, velden } = await getypt(req, gebruiker);
    const beeld = await bekijkHerkomst(deps, gebruiker, { besluitId: besluit.id, weging: model.weging });
    const zin = zoekNieuweZin(beeld, gevraagd);
    const aangevuld = `weging.${gevraagd.paragraaf}`;
    const stand = { velden, fouten: [], version: getal(req.body, 'version'), conflict: false, model };
    if (zin === null) {
      const melding = 'Deze zin is er niet meer: de feiten of het advies zijn gewijzigd.';
      return toonForm(req, res, gebruiker, { ...stand, fouten: [{ pad: aangevuld, melding }] }, 422);
    }
    const tekst = [(velden[aangevuld] ?? '').trimEnd(), zin].filter((deel) => deel !== '').join('\n');
    const weging = { ...model.weging, [gevraagd.paragraaf]: tekst };
    const nieuw = { ...stand, velden: { ...velden, [aangevuld]: tekst }, model: { ...model, weging } };
    return toonForm(req, res, gebruiker, { ...nieuw, aangevuld });
  }

  async function post(req: Request, res: Response, gebruiker: Gebruiker): Promise<void> {
    const zin = gevraagdeZin(tekst(req.body, 'actie'));
    if (zin !== null) return voegZinToe(req, res, gebruiker, zin);
    const { besluit, model, fouten, velden } = await getypt(req, gebruiker);
    const version = getal(req.body, 'version');
    const gevraagd = gevraagdeRij(tekst(req.body, 'actie'));
    const naarOpmerkingen = /^opmerkingen:(opm-[A-Za-z0-9-]+)$/.exec(tekst(req.body, 'actie'))?.[1] ?? null;
    const toon = (fouten: readonly Fault[], status: number) =>
      toonForm(req, res, gebruiker, { velden, fouten, version, conflict: false, model, gevraagd }, status);
    // a new row is no moment for faults: what was typed comes back as it was
    if (gevraagd !== null) return toon([], 200);
    if (tekst(req.body, 'actie') === 'voorbeeld') return toon(fouten, 200);
    try {
      await probeer(
        async () => {
          const bewaard = await bewaar(req, gebruiker, model, fouten);
          if (tekst(req.body, 'actie') === 'voorleggen')
            return legVoorOfToon(req, res, gebruiker, bewaard, velden);
          if (tekst(req.body, 'actie') === 'gebied')
            return res.redirect(303, `${besluitPad(bewaard.id)}/gebied`);
          if (naarOpmerkingen !== null)
            return res.redirect(303, `${besluitPad(bewaard.id)}/opmerkingen#${naarOpmerkingen}`);
          meld(req, 'De brief is opgeslagen.');
          res.redirect(303, `${besluitPad(bewaard.id)}/concept`);
        },
        (fouten) => toon(fouten, 422),
      );
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      const melding = `${error.message} Wat u typte staat hieronder en is nog niet opgeslagen.`;
      const { besluit: nieuw } = await bekijkBesluit(deps, gebruiker, { besluitId: besluit.id });
      const stand = { velden, fouten: [{ pad: '', melding }], version: nieuw.version, conflict: true, model };
      await toonForm(req, res, gebruiker, stand, 409);
    }
  }

  async function voorbeeld(req: Request, res: Response, gebruiker: Gebruiker): Promise<void> {
    const { besluit, model } = await getypt(req, gebruiker);
    const beeld = await bekijk(req, gebruiker, model);
    renderFragment(res, 'concept/voorbeeld', {
      titel: '',
      brief: beeld.html,
      gebreken: gebrekenBeeld(beeld.gebreken, beeld.leesbaarheid),
      herkomst: await panelen(gebruiker, besluit, model),
    });
  }

  async function keuze(
    req: Request,
    res: Response,
    gebruiker: Gebruiker,
    fouten: readonly Fault[],
    status = 200,
  ) {
    const { zaak, betrokkenen, adviezen } = await bekijkZaak(deps, gebruiker, {
      zaakId: String(req.params['zaakId']),
    });
    const betrokkene = betrokkenen.find((kandidaat) => kandidaat.id === req.params['betrokkeneId']);
    if (!betrokkene) throw new NotFound();
    const opgeslagen = adviezen.find(({ betrokkeneId }) => betrokkeneId === betrokkene.id);
    const bedoeld = opgeslagen?.dossier.feiten['voornemen.maatregel'];
    const samenvatting = opgeslagen ? adviesSamenvatting(opgeslagen.advies, opgeslagen.dossier) : null;
    const maatregel = typeof bedoeld === 'string' ? bedoeld : (samenvatting?.maatregel?.maatregel ?? null);
    render(
      res,
      'concept/keuze',
      {
        titel: 'Brief maken',
        ondertitel: `${zaak.nummer} · ${betrokkene.naam}`,
        kruimels: zaakKruimels(zaak),
        pad: req.path,
        terug: zaakPad(zaak.id),
        form: formulier({}, fouten),
        samenvatting,
        ...soortenKeuze(deps.brieven.soorten(), maatregel),
      },
      status,
    );
  }

  const KEUZE = '/zaken/:zaakId/betrokkenen/:betrokkeneId/brief';
  return [
    {
      method: 'get',
      path: KEUZE,
      toegang: ['jurist'],
      handle: (req, res, gebruiker) => keuze(req, res, gebruiker, []),
    },
    {
      method: 'post',
      path: KEUZE,
      toegang: ['jurist'],
      handle: (req, res, gebruiker) =>
        probeer(
          async () => {
            const soort = tekst(req.body, 'soort');
            if (soort === '')
              throw new InputFaults([{ pad: 'soort', melding: 'Kies welke brief u wilt maken.' }]);
            const zaakId = String(req.params['zaakId']);
            const betrokkeneId = String(req.params['betrokkeneId']);
            const nieuw = await stelConceptOp(deps, gebruiker, { zaakId, betrokkeneId, soort });
            meld(req, 'Het concept is gemaakt met de feiten uit de zaak. Vul het aan.');
            res.redirect(303, `${besluitPad(nieuw.id)}/concept`);
          },
          (fouten) => keuze(req, res, gebruiker, fouten, 422),
        ),
    },
    {
      method: 'get',
      path: '/besluiten/:besluitId/concept',
      toegang: ['jurist'],
      handle: async (req, res, gebruiker) => void (await toonForm(req, res, gebruiker, null)),
    },
    { method: 'post', path: '/besluiten/:besluitId/concept', toegang: ['jurist'], handle: post },
    { method: 'post', path: '/besluiten/:besluitId/voorbeeld', toegang: ['jurist'], handle: voorbeeld },
    {
      method: 'post',
      path: '/besluiten/:besluitId/tussenstand',
      toegang: ['jurist'],
      handle: slaTussenstandOp(deps, getypt, voorstelVan),
    },
  ];
};
