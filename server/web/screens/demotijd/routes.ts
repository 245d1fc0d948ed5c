import type { Request } from 'express';
import { formatDag, readDag } from '../../../domain/kalenderdag.ts';
import { zetDemoDag } from '../../../usecases/zetDemoDag.ts';
import { tekst } from '../../formulier.ts';
import { leesDatum } from '../../leesDatum.ts';
import type { Screen } from '../../route.ts';
import { meld } from '../../session.ts';
import { toon } from '../../toon.ts';

const WEEK = 'week';

/** Back to the page where the button stood: only an address of our own. */
function terug(req: Request): string {
  const van = tekst(req.body, 'terug');
  return /^\/(?!\/)[\w/?=&.%-]*$/.test(van) ? van : '/';
}

/** Walking through a case in the demonstration: another day than today. Outside the demonstration it does not exist. */
export const demotijd: Screen = (deps, { demoTijd }) =>
  demoTijd === undefined
    ? []
    : [
        {
          method: 'post',
          path: '/demo/vandaag',
          toegang: 'aangemeld',
          async handle(req, res) {
            const stap = tekst(req.body, 'stap');
            const nu = readDag(deps.clock.vandaag());
            const verder = stap === 'dag' ? formatDag(nu + 1) : stap === WEEK ? formatDag(nu + 7) : null;
            const dag = stap === 'echt' ? null : (verder ?? leesDatum(tekst(req.body, 'dag')) ?? '');
            await zetDemoDag(demoTijd, { dag });
            meld(req, `Het is nu ${toon.datum(deps.clock.vandaag())} in de demonstratie.`);
            res.redirect(303, terug(req));
          },
        },
      ];
