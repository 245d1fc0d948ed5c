import { haalBrief } from '../../../usecases/haalBrief.ts';
import type { Screen } from '../../route.ts';

/** A file name as a header may carry it: no quotes, no line ends, no personal data (the use case sees to that). */
const veilig = (naam: string): string => naam.replace(/[^A-Za-z0-9._-]/g, '-');

/** The letter as PDF: shown in the browser, or saved with `?opslaan=1`. Marked CONCEPT until it is signed. */
export const download: Screen = (deps) => [
  {
    method: 'get',
    path: '/besluiten/:besluitId/brief.pdf',
    toegang: ['jurist', 'toetser', 'ondertekenaar', 'handhaver'],
    async handle(req, res, gebruiker) {
      const besluitId = String(req.params['besluitId']);
      const { bytes, bestandsnaam } = await haalBrief(deps, gebruiker, { besluitId });
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
