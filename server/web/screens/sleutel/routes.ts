import { render } from '../../render.ts';
import type { Screen } from '../../route.ts';
import { viewModel } from './viewModel.ts';

/** The signing key in use; read only, because a key is placed by configuration. */
export const sleutel: Screen = (deps) => [
  {
    method: 'get',
    path: '/beheer/sleutel',
    toegang: ['beheerder'],
    handle: (_req, res) => render(res, 'sleutel/pagina', viewModel(deps.signer, deps.clock.vandaag())),
  },
];
