import { InputFaults, type Fault } from '../../../domain/fault.ts';
import type { Gebruiker } from '../../../domain/rol.ts';
import type { Deps } from '../../../ports.ts';
import { berekenTermijn } from '../../../usecases/berekenTermijn.ts';
import { momentInAmsterdam } from '../../amsterdam.ts';
import { formulier, tekst } from '../../formulier.ts';
import { leesDatum } from '../../leesDatum.ts';
import { render } from '../../render.ts';
import type { Screen } from '../../route.ts';
import { vlak } from '../../vlak.ts';
import { EENHEID_OPTIES, keuzes, termijnUitleg, uitkomstModel } from './viewModel.ts';

const heel = (waarde: string): number => (/^\d{1,6}$/.test(waarde) ? Number(waarde) : Number.NaN);

/** The day, with the hour when one was given; what cannot be read goes on as it was typed. */
function leesStart(vraag: unknown): string {
  const [dag, tijd] = [tekst(vraag, 'start'), tekst(vraag, 'tijd').replace('.', ':')];
  const iso = leesDatum(dag);
  if (iso === null || tijd === '') return iso ?? dag;
  const moment = momentInAmsterdam(iso, /^\d:\d\d$/.test(tijd) ? `0${tijd}` : tijd);
  // with seconds, as the contract writes an instant
  return moment?.replace(/T(\d\d:\d\d)/, 'T$1:00') ?? `${iso} ${tijd}`;
}

function leesVraag(vraag: unknown, termijn: string) {
  const [aantal, eenheid] = [tekst(vraag, 'lengte.aantal'), tekst(vraag, 'lengte.eenheid')];
  const dagen = tekst(vraag, 'opschortingDagen');
  return {
    ...{ id: 'calculator', termijn, start: leesStart(vraag) },
    ...(aantal === '' && eenheid === '' ? {} : { lengte: { aantal: heel(aantal), eenheid } }),
    ...(dagen === '' ? {} : { opschortingDagen: heel(dagen) }),
  };
}

/** What the engine asks of a program, in the words of this form. */
const IN_WOORDEN: readonly (readonly [RegExp, string])[] = [
  [
    /geen bestaande datum/,
    'Deze dag of tijd bestaat niet. Schrijf de dag als dd-mm-jjjj en de tijd als uu:mm.',
  ],
  [/telt vanaf een tijdstip/, 'Deze termijn telt vanaf een tijdstip. Vul ook de tijd in als uu:mm.'],
  [/telt in hele dagen/, 'Deze termijn telt in hele dagen. Laat de tijd leeg.'],
  [/^Uren tellen vanaf een tijdstip/, 'Uren tellen vanaf een tijdstip. Vul bij het begin ook de tijd in.'],
  [/^Werkdagen tellen/, 'Werkdagen tellen in hele dagen. Laat de tijd bij het begin leeg.'],
];

/** A fault on the whole length stands at its number. */
const opVeld = ({ pad, melding }: Fault): Fault => ({
  pad: pad.replace(/^\[0\]\.?/, '').replace(/^lengte$/, 'lengte.aantal'),
  melding: IN_WOORDEN.find(([patroon]) => patroon.test(melding))?.[1] ?? melding,
});

function reken(deps: Deps, gebruiker: Gebruiker, vraag: unknown, id: string) {
  const definitie = deps.termijnen.definitie(id);
  if (definitie.kind === 'event' || tekst(vraag, 'start') === '') return { uitkomst: null, fouten: [] };
  const invoer = leesVraag(vraag, id);
  try {
    const uitkomst = berekenTermijn(deps, gebruiker, invoer);
    return { uitkomst: uitkomstModel(deps, definitie, invoer.start, uitkomst), fouten: [] };
  } catch (error) {
    if (!(error instanceof InputFaults)) throw error;
    return { uitkomst: null, fouten: error.faults.map(opVeld) };
  }
}

/** Any legal term, from any day: the sum and the days. The question stands in the address, so it can be shared. */
export const termijncalculator: Screen = (deps) => [
  {
    method: 'get',
    path: '/termijncalculator',
    toegang: 'aangemeld',
    handle(req, res, gebruiker) {
      const gekozen = tekst(req.query, 'termijn');
      const id = deps.termijnen.ids.includes(gekozen) ? gekozen : null;
      const { uitkomst, fouten } =
        id === null ? { uitkomst: null, fouten: [] } : reken(deps, gebruiker, req.query, id);
      const onbekend =
        gekozen !== '' && id === null ? [{ pad: 'termijn', melding: 'Kies een termijn uit de lijst.' }] : [];
      const alle = [...onbekend, ...fouten];
      render(
        res,
        'termijncalculator/pagina',
        {
          titel: 'Termijncalculator',
          ondertitel: 'elke wettelijke termijn van dit vak, met de som',
          groepen: keuzes(deps),
          gekozen: id,
          termijn: id === null ? null : termijnUitleg(deps.termijnen.definitie(id)),
          eenheden: EENHEID_OPTIES,
          uitkomst,
          form: formulier(vlak(req.query), alle),
        },
        alle.length > 0 ? 422 : 200,
      );
    },
  },
];
