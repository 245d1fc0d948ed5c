import type { Request, Response } from 'express';
import type { Fault } from '../../../domain/fault.ts';
import type { Gebruiker } from '../../../domain/rol.ts';
import { KANALEN } from '../../../ports.ts';
import { bekijkBesluit } from '../../../usecases/bekijkBesluit.ts';
import { bekijkZaak } from '../../../usecases/bekijkZaak.ts';
import { maakBekend } from '../../../usecases/maakBekend.ts';
import { formulier, probeer } from '../../formulier.ts';
import { datumInVeld } from '../../leesDatum.ts';
import { render } from '../../render.ts';
import type { Screen } from '../../route.ts';
import { meld } from '../../session.ts';
import { besluitPad, zaakKruimels, zaakPad } from '../../zaakPad.ts';
import { leesBekendmaking } from './form.ts';
import { KANAAL_TEKST, bekendmakingPagina } from './viewModel.ts';

export const bekendmaken: Screen = (deps) => {
  const id = (req: Request): string => String(req.params['besluitId']);

  async function toon(
    req: Request,
    res: Response,
    gebruiker: Gebruiker,
    fouten: readonly Fault[],
    status = 200,
  ) {
    const { besluit, zaak } = await bekijkBesluit(deps, gebruiker, { besluitId: id(req) });
    if (!['ondertekend', 'bekendgemaakt'].includes(besluit.status))
      return res.redirect(303, zaakPad(zaak.id));
    const { bekendmakingen, termijnen } = await bekijkZaak(deps, gebruiker, { zaakId: zaak.id });
    const soort = deps.brieven.soorten().find(({ slug }) => slug === besluit.soort)?.naam ?? besluit.soort;
    const begin = { datum: datumInVeld(deps.clock.vandaag()) };
    render(
      res,
      'bekendmaken/pagina',
      {
        titel: 'Bekendmaken',
        ondertitel: `${soort} · ${zaak.nummer}`,
        kruimels: zaakKruimels(zaak),
        pad: `${besluitPad(besluit.id)}/bekendmaken`,
        zaakHref: zaakPad(zaak.id),
        version: besluit.version,
        form: formulier(fouten.length > 0 ? (req.body as object) : begin, fouten),
        kanalen: [
          { waarde: '', tekst: 'kies' },
          ...KANALEN.map((kanaal) => ({ waarde: kanaal, tekst: KANAAL_TEKST[kanaal] })),
        ],
        ...bekendmakingPagina(besluit, bekendmakingen, termijnen, deps.clock.vandaag()),
      },
      status,
    );
  }

  return [
    {
      method: 'get',
      path: '/besluiten/:besluitId/bekendmaken',
      toegang: ['jurist'],
      handle: async (req, res, gebruiker) => void (await toon(req, res, gebruiker, [])),
    },
    {
      method: 'post',
      path: '/besluiten/:besluitId/bekendmaken',
      toegang: ['jurist'],
      handle: (req, res, gebruiker) =>
        probeer(
          async () => {
            await maakBekend(deps, gebruiker, { besluitId: id(req), ...leesBekendmaking(req.body) });
            meld(req, 'De bekendmaking is vastgelegd. De termijnen zijn begonnen.');
            res.redirect(303, `${besluitPad(id(req))}/bekendmaken`);
          },
          async (fouten) => void (await toon(req, res, gebruiker, fouten, 422)),
        ),
    },
  ];
};
