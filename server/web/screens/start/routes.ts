import { startpagina } from '../../nav.ts';
import type { Screen } from '../../route.ts';

/** The bare address leads each user to the work of his role. */
export const start: Screen = () => [
  {
    method: 'get',
    path: '/',
    toegang: 'aangemeld',
    handle: (_req, res, gebruiker) => res.redirect(303, startpagina(gebruiker)),
  },
];
