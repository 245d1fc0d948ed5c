import type { Response } from 'express';
import { InputFaults } from '../../../domain/fault.ts';
import type { Gebruiker } from '../../../domain/rol.ts';
import type { Deps } from '../../../ports.ts';
import { berekenTermijn } from '../../../usecases/berekenTermijn.ts';
import { tekst } from '../../formulier.ts';
import { render } from '../../render.ts';
import type { Screen } from '../../route.ts';
import { alleFouten, leesVraag } from './form.ts';
import { viewModel, type Stand } from './viewModel.ts';

const NIETS = { definitie: null, gelezen: null, berekening: null, fouten: [] };
const ONBEKEND = { pad: 'termijn', melding: 'Deze termijn bestaat niet. Kies er een uit de lijst.' };
const LEEG = { pad: 'termijn', melding: 'Kies een termijn uit de lijst.' };

/** Where the address leads: nothing chosen, a term to explain or to fill in, an outcome, or the faults. */
function standVan(deps: Deps, gebruiker: Gebruiker, query: object): Stand {
  const id = tekst(query, 'termijn');
  if (!('termijn' in query)) return { ...NIETS, query };
  if (!deps.termijnen.ids.includes(id)) return { ...NIETS, query, fouten: [id === '' ? LEEG : ONBEKEND] };
  const definitie = deps.termijnen.definitie(id);
  if (definitie.kind === 'event') return { ...NIETS, query, definitie };
  const gelezen = leesVraag(query, definitie);
  const stand = { query, definitie, gelezen, berekening: null, fouten: [] };
  if (gelezen.onaf) return stand;
  try {
    const berekening = berekenTermijn(deps, gebruiker, gelezen.vraag);
    return gelezen.fouten.length > 0
      ? { ...stand, fouten: alleFouten(gelezen.fouten, []) }
      : { ...stand, berekening };
  } catch (error) {
    if (!(error instanceof InputFaults)) throw error;
    return { ...stand, fouten: alleFouten(gelezen.fouten, error.faults) };
  }
}

function toonStand(deps: Deps, res: Response, stand: Stand): void {
  const model = viewModel(deps.termijnen, deps.regels.versie, deps.clock.vandaag(), stand);
  render(res, 'termijncalculator/pagina', model, stand.fouten.length > 0 ? 422 : 200);
}

/** Computes any term of the law for anybody who is logged in. Its address is the question, without personal data. */
export const termijncalculator: Screen = (deps) => [
  {
    method: 'get',
    path: '/termijncalculator',
    toegang: 'aangemeld',
    handle: (req, res, gebruiker) => toonStand(deps, res, standVan(deps, gebruiker, req.query)),
  },
];
