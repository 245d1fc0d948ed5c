import type { Request, Response } from 'express';
import { Conflict, InputFaults, type Fault } from '../../../domain/fault.ts';
import { delenVanTekst } from '../../../domain/gebied/omschrijfGebied.ts';
import type { Gebruiker } from '../../../domain/rol.ts';
import { bekijkGebied } from '../../../usecases/bekijkGebied.ts';
import { omschrijfGetekend } from '../../../usecases/omschrijfGetekend.ts';
import { tekenGebied } from '../../../usecases/tekenGebied.ts';
import { formulier, getal, probeer, tekst } from '../../formulier.ts';
import { render, renderFragment } from '../../render.ts';
import type { Screen } from '../../route.ts';
import { meld } from '../../session.ts';
import { voorWie } from '../../voorWie.ts';
import { besluitPad, zaakKruimels, zaakPad } from '../../zaakPad.ts';
import { leesPunten, puntenTekst } from './form.ts';
import { tekenvlak } from './viewModel.ts';

const BEWERKBAAR = ['concept', 'teruggewezen'];

interface Stand {
  readonly punten: string;
  readonly fouten: readonly Fault[];
  readonly version: number;
  readonly conflict: boolean;
}
interface Grens {
  readonly delen: readonly { readonly kop: string; readonly regels: readonly string[] }[];
  readonly fouten: readonly string[];
}
const LEEG: Grens = { delen: [], fouten: [] };

/** Every fault of an area belongs to the one field that holds it; a place deep inside GeoJSON is told with it. */
const opVeld = (fouten: readonly Fault[]): Fault[] =>
  fouten.map(({ pad, melding }) => ({
    pad: 'punten',
    melding: pad.includes('[') ? `${pad}: ${melding}` : melding,
  }));

export const gebied: Screen = (deps) => {
  const id = (req: Request): string => String(req.params['besluitId']);
  const pad = (besluitId: string): string => `${besluitPad(besluitId)}/gebied`;

  /** The words of what was typed or drawn, or what is wrong with it; both are an answer. */
  async function grensVan(gebruiker: Gebruiker, besluitId: string, punten: string): Promise<Grens> {
    const { gebied, fouten } = leesPunten(punten);
    if (fouten.length > 0) return { delen: [], fouten: fouten.map(({ melding }) => melding) };
    if (gebied === null) return LEEG;
    try {
      const kaart = await omschrijfGetekend(deps, gebruiker, { besluitId, gebied });
      return { delen: delenVanTekst(kaart.omschrijving), fouten: [] };
    } catch (error) {
      if (!(error instanceof InputFaults)) throw error;
      return { delen: [], fouten: opVeld(error.faults).map(({ melding }) => melding) };
    }
  }

  async function toon(
    req: Request,
    res: Response,
    gebruiker: Gebruiker,
    stand: Stand | null,
    status = 200,
  ): Promise<void> {
    const { besluit, zaak, betrokkene, kaart, straten } = await bekijkGebied(deps, gebruiker, {
      besluitId: id(req),
    });
    if (!BEWERKBAAR.includes(besluit.status)) return res.redirect(303, zaakPad(zaak.id));
    const opgeslagen = puntenTekst(kaart?.gebied ?? null);
    const punten = stand?.punten ?? opgeslagen;
    render(
      res,
      'gebied/pagina',
      {
        titel: 'Gebied tekenen',
        ondertitel: `${zaak.nummer} · ${voorWie(besluit.soort, deps.brieven.soorten(), betrokkene.naam)} · versie ${besluit.version}`,
        kruimels: [...zaakKruimels(zaak), { tekst: 'Brief', href: `${besluitPad(besluit.id)}/concept` }],
        pad: pad(besluit.id),
        terug: `${besluitPad(besluit.id)}/concept`,
        version: stand?.version ?? besluit.version,
        form: formulier({ punten }, stand?.fouten ?? []),
        vanAnder: stand?.conflict ? opgeslagen || 'Er is geen gebied meer.' : null,
        vlak: tekenvlak(straten, kaart?.gebied ?? null),
        bron: straten?.bron ?? null,
        grens: await grensVan(gebruiker, besluit.id, punten),
      },
      status,
    );
  }

  async function bewaar(req: Request, res: Response, gebruiker: Gebruiker): Promise<void> {
    const punten = tekst(req.body, 'punten').replace(/\r\n?/g, '\n');
    const version = getal(req.body, 'version');
    const opnieuw = (fouten: readonly Fault[], status: number, nu = version, conflict = false) =>
      toon(req, res, gebruiker, { punten, fouten, version: nu, conflict }, status);
    try {
      await probeer(
        async () => {
          const { gebied, fouten } = leesPunten(punten);
          if (fouten.length > 0) throw new InputFaults(fouten);
          await tekenGebied(deps, gebruiker, { besluitId: id(req), version, gebied });
          meld(
            req,
            gebied === null
              ? 'Het gebied is gewist. De brief heeft geen kaart meer.'
              : 'Het gebied is opgeslagen. De kaart staat als bijlage bij de brief.',
          );
          res.redirect(303, `${besluitPad(id(req))}/concept`);
        },
        (fouten) => opnieuw(opVeld(fouten), 422),
      );
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      const { besluit } = await bekijkGebied(deps, gebruiker, { besluitId: id(req) });
      const melding = `${error.message} Uw tekening staat hieronder en is nog niet opgeslagen.`;
      await opnieuw([{ pad: '', melding }], 409, besluit.version, true);
    }
  }

  return [
    {
      method: 'get',
      path: '/besluiten/:besluitId/gebied',
      toegang: ['jurist'],
      handle: (req, res, gebruiker) => toon(req, res, gebruiker, null),
    },
    {
      method: 'post',
      path: '/besluiten/:besluitId/gebied',
      toegang: ['jurist'],
      handle: bewaar,
    },
    {
      method: 'post',
      path: '/besluiten/:besluitId/gebied/grens',
      toegang: ['jurist'],
      handle: async (req, res, gebruiker) => {
        const punten = tekst(req.body, 'punten').replace(/\r\n?/g, '\n');
        renderFragment(res, 'gebied/grens', {
          titel: '',
          grens: await grensVan(gebruiker, id(req), punten),
        });
      },
    },
  ];
};
