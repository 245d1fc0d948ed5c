import type { Response } from 'express';
import { BUITEN_FASEN } from '../../../domain/buitenFasen.ts';
import type { Gebruiker } from '../../../domain/rol.ts';
import { bekijkTermijnen, type TermijnOverzicht } from '../../../usecases/bekijkTermijnen.ts';
import { createGeheugen } from '../../../usecases/createGeheugen.ts';
import { drawPart, render, renderAround } from '../../render.ts';
import type { Screen } from '../../route.ts';
import { buitenModel, kopModel, overzichtModel } from './viewModel.ts';

/** Pages and counts that are kept: under every filter that is in use at one time, and some tens of megabytes at most. */
const ONTHOUDEN = 250;

/** Every running term: the overview for the desk and the list for the street. */
export const termijnen: Screen = (deps) => {
  const geheugen = createGeheugen(ONTHOUDEN);
  /** Drawn once per overview and per reader that it looks different for; gone when the overview is forgotten. */
  const getekend = new WeakMap<TermijnOverzicht, Map<string, Buffer>>();

  function teken(res: Response, overzicht: TermijnOverzicht, { id }: Gebruiker): Buffer {
    const delen = getekend.get(overzicht) ?? new Map<string, Buffer>();
    getekend.set(overzicht, delen);
    // only who filters on himself sees something else: his own id is not in the links
    const mijnId = overzicht.filter.behandelaarId === id ? id : '';
    const bekend = delen.get(mijnId);
    if (bekend) return bekend;
    const deel = drawPart(res, 'termijnen/overzicht', overzichtModel(overzicht, mijnId, deps.termijnen));
    delen.set(mijnId, deel);
    return deel;
  }

  return [
    {
      method: 'get',
      path: '/termijnen',
      toegang: ['jurist', 'toetser', 'ondertekenaar', 'handhaver'],
      async handle(req, res, gebruiker) {
        const vraag = { vraag: req.query, fasen: null };
        const overzicht = await bekijkTermijnen(deps, gebruiker, vraag, geheugen);
        const kop = kopModel(overzicht, gebruiker.rollen.includes('jurist'));
        renderAround(res, 'termijnen/kop', kop, teken(res, overzicht, gebruiker));
      },
    },
    {
      method: 'get',
      path: '/handhaving',
      toegang: ['handhaver'],
      async handle(req, res, gebruiker) {
        const vraag = { vraag: req.query, fasen: BUITEN_FASEN };
        const overzicht = await bekijkTermijnen(deps, gebruiker, vraag, geheugen);
        const peil = { vandaag: deps.clock.vandaag(), nu: deps.clock.nu() };
        render(res, 'termijnen/buiten', buitenModel(overzicht, peil, gebruiker.id, deps.termijnen));
      },
    },
  ];
};
