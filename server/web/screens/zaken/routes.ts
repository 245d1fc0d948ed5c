import { bekijkZaken } from '../../../usecases/bekijkZaken.ts';
import { tekst } from '../../formulier.ts';
import { render } from '../../render.ts';
import type { Screen } from '../../route.ts';
import { viewModel } from './viewModel.ts';

const ROLLEN = ['jurist', 'toetser', 'ondertekenaar', 'handhaver'] as const;
const paginaVan = (waarde: unknown): number => (/^[1-9]\d{0,5}$/.test(String(waarde)) ? Number(waarde) : 1);

/** The list of cases. A search text may be a name, so it is posted and kept in the session, never in an address. */
export const zaken: Screen = (deps) => [
  {
    method: 'get',
    path: '/zaken',
    toegang: ROLLEN,
    async handle(req, res, gebruiker) {
      const zoek = req.session.zoek ?? '';
      const gevonden = await bekijkZaken(deps, gebruiker, { zoek, pagina: paginaVan(req.query['pagina']) });
      render(res, 'zaken/lijst', viewModel(gevonden, { zoek, vandaag: deps.clock.vandaag(), gebruiker }));
    },
  },
  {
    method: 'post',
    path: '/zaken/zoeken',
    toegang: ROLLEN,
    handle(req, res) {
      req.session.zoek = tekst(req.body, 'wis') === 'ja' ? '' : tekst(req.body, 'zoek').slice(0, 200);
      res.redirect(303, '/zaken');
    },
  },
];
