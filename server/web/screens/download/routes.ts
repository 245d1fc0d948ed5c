import { haalBrief } from '../../../usecases/haalBrief.ts';
import { Refusal } from '../../../domain/fault.ts';
import { render } from '../../render.ts';
import type { Screen } from '../../route.ts';
import { sendBestand } from '../../sendBestand.ts';
import { besluitPad } from '../../zaakPad.ts';

const TITEL = 'De PDF van het concept kan nog niet';

/** A letter that still misses mandatory parts is no defect: what is missing, for a page that says so. */
function nogNiet(error: unknown): readonly string[] {
  if (error instanceof Refusal) return error.redenen;
  throw error;
}

/** The letter as PDF: shown in the browser, or saved with `?opslaan=1`. Marked CONCEPT until it is signed. */
export const download: Screen = (deps) => [
  {
    method: 'get',
    path: '/besluiten/:besluitId/brief.pdf',
    toegang: ['jurist', 'toetser', 'ondertekenaar', 'handhaver'],
    async handle(req, res, gebruiker) {
      const besluitId = String(req.params['besluitId']);
      const brief = await haalBrief(deps, gebruiker, { besluitId }).catch(nogNiet);
      if (!('bytes' in brief)) {
        const verder = gebruiker.rollen.includes('jurist') ? `${besluitPad(besluitId)}/concept` : '/';
        return render(res, 'download/nogNiet', { titel: TITEL, kruimels: [], punten: brief, verder }, 422);
      }
      const wijze = req.query['opslaan'] === '1' ? 'attachment' : 'inline';
      sendBestand(res, brief, wijze);
    },
  },
];
