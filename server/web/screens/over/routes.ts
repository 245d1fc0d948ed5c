import { render } from '../../render.ts';
import type { Screen } from '../../route.ts';

/** Which rules, terms and letters this installation works with. Law is public, so this page is too. */
export const over: Screen = (deps) => [
  {
    method: 'get',
    path: '/over',
    toegang: 'openbaar',
    handle: (_req, res) =>
      render(res, 'over/pagina', {
        titel: 'Over Maatregelwijzer',
        feiten: deps.regels.feiten.length,
        termijnen: deps.termijnen.ids.map((id) => ({
          naam: deps.termijnen.naam(id),
          artikel: deps.termijnen.artikel(id),
        })),
        brieven: deps.brieven.soorten().map(({ naam }) => naam),
      }),
  },
];
