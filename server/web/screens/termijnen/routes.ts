import { BUITEN_FASEN } from '../../../domain/buitenFasen.ts';
import { bekijkTermijnen } from '../../../usecases/bekijkTermijnen.ts';
import { render } from '../../render.ts';
import type { Screen } from '../../route.ts';
import { buitenModel, viewModel } from './viewModel.ts';

/** Every running term: the overview for the desk and the list for the street. */
export const termijnen: Screen = (deps) => [
  {
    method: 'get',
    path: '/termijnen',
    toegang: ['jurist', 'toetser', 'ondertekenaar', 'handhaver'],
    async handle(_req, res, gebruiker) {
      const rijen = await bekijkTermijnen(deps, gebruiker);
      const magMaken = gebruiker.rollen.includes('jurist');
      render(res, 'termijnen/overzicht', viewModel(rijen, deps.clock.vandaag(), magMaken));
    },
  },
  {
    method: 'get',
    path: '/handhaving',
    toegang: ['handhaver'],
    async handle(_req, res, gebruiker) {
      const alle = await bekijkTermijnen(deps, gebruiker);
      const rijen = alle.filter(({ termijn }) =>
        BUITEN_FASEN.includes(deps.termijnen.definitie(termijn).phase),
      );
      render(res, 'termijnen/buiten', buitenModel(rijen, deps.clock.vandaag()));
    },
  },
];
