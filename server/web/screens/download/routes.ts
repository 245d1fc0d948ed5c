import { haalBrief } from '../../../usecases/haalBrief.ts';
import { Refusal } from '../../../domain/fault.ts';
import { render } from '../../render.ts';
import type { Screen } from '../../route.ts';
import { besluitPad } from '../../zaakPad.ts';

/** A file name as a header may carry it: no quotes, no line ends, no personal data (the use case sees to that). */
const veilig = (naam: string): string => naam.replace(/[^A-Za-z0-9._-]/g, '-');

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
      const { bytes, bestandsnaam } = brief;
      const wijze = req.query['opslaan'] === '1' ? 'attachment' : 'inline';
      res.set({
        'Content-Type': 'application/pdf',
        'Content-Disposition': `${wijze}; filename="${veilig(bestandsnaam)}"`,
        'Content-Length': String(bytes.length),
        'Cache-Control': 'private, no-store',
        'X-Content-Type-Options': 'nosniff',
      });
      res.end(bytes);
    },
  },
];
