import { render } from '../../render.ts';
import type { Screen } from '../../route.ts';
import { viewModel } from './viewModel.ts';

/** Help in the application, for the roles of the reader. */
export const hulp: Screen = () => [
  {
    method: 'get',
    path: '/hulp',
    toegang: 'aangemeld',
    handle: (_req, res, gebruiker) => render(res, 'hulp/pagina', viewModel(gebruiker)),
  },
];
