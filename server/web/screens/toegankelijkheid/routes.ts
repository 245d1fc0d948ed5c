import { render } from '../../render.ts';
import type { Screen } from '../../route.ts';

/** What we did for accessibility and where to report a barrier; for everyone, also before the log-in. */
export const toegankelijkheid: Screen = () => [
  {
    method: 'get',
    path: '/toegankelijkheid',
    toegang: 'openbaar',
    handle: (_req, res) => render(res, 'toegankelijkheid/pagina', { titel: 'Toegankelijkheid' }),
  },
];
