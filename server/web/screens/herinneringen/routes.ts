import { dagTekst } from '../../../domain/datumTekst.ts';
import type { BerichtRij, Deps } from '../../../ports.ts';
import { bekijkHerinneringen } from '../../../usecases/bekijkHerinneringen.ts';
import { bevestigBericht } from '../../../usecases/bevestigBericht.ts';
import { render } from '../../render.ts';
import type { Screen } from '../../route.ts';
import { meld } from '../../session.ts';
import { toon } from '../../toon.ts';
import { zaakPad } from '../../zaakPad.ts';
import { BADGES } from '../../badge.ts';
import { dagStatus, restTekst } from '../termijnen/status.ts';

const IN_DE_ZAAK = ['jurist', 'toetser', 'ondertekenaar', 'handhaver'] as const;

const WAAROM: Readonly<Record<BerichtRij['soort'], string>> = {
  herinnering: 'U bewaakt deze termijn.',
  escalatie: 'Niemand die deze termijn bewaakt, heeft gereageerd. Daarom krijgt u dit bericht.',
  verschuiving: 'Deze termijn is verschoven zonder dat er in de zaak iets gebeurde.',
};

const regel = (deps: Deps, rij: BerichtRij, vandaag: string) => {
  const status = dagStatus(rij.plandatum, vandaag);
  return {
    id: rij.id,
    status,
    kleur: BADGES[status]?.kleur ?? 'grijs',
    naam: toon.hoofdletter(rij.naam),
    zaak: `${rij.zaakNummer} · ${rij.zaakTitel}`,
    href: `${zaakPad(rij.zaakId)}/termijnen`,
    uiterlijk: dagTekst(rij.plandatum),
    rest: restTekst(rij.plandatum, vandaag),
    daarna: deps.termijnen.definitie(rij.termijn).atEnd,
    artikel: rij.artikel,
    waarom: WAAROM[rij.soort],
    reden: rij.reden,
    opgepakt: rij.bevestigdOp === null ? null : toon.tijdstip(rij.bevestigdOp),
  };
};

/** Why no mail comes, so that nobody waits for it. */
function mailUitleg({
  email,
  mailActief,
}: {
  readonly email: string | null;
  readonly mailActief: boolean;
}): string {
  if (!mailActief) return 'Er is geen mailserver ingesteld. Herinneringen staan alleen hier.';
  return email === null
    ? 'Van u is geen e-mailadres bekend. Herinneringen staan alleen hier. Vraag uw beheerder het toe te voegen.'
    : `Herinneringen komen ook per e-mail op ${email}.`;
}

/** What a watcher was told of, and the button with which he takes it up. */
export const herinneringen: Screen = (deps) => [
  {
    method: 'get',
    path: '/herinneringen',
    toegang: IN_DE_ZAAK,
    async handle(_req, res, gebruiker) {
      const gevonden = await bekijkHerinneringen(deps, gebruiker);
      const vandaag = deps.clock.vandaag();
      render(res, 'herinneringen/pagina', {
        titel: 'Herinneringen',
        ondertitel: `${toon.datum(vandaag)} · ${toon.aantal(gevonden.open.length, 'open herinnering', 'open herinneringen')}`,
        open: gevonden.open.map((rij) => regel(deps, rij, vandaag)),
        opgepakt: gevonden.opgepakt.map((rij) => regel(deps, rij, vandaag)),
        mail: mailUitleg(gevonden),
        leeg: {
          titel: 'U heeft geen open herinneringen',
          tekst: 'Nadert een termijn die u bewaakt, dan staat dat hier en krijgt u er een e-mail over.',
        },
      });
    },
  },
  {
    method: 'post',
    path: '/herinneringen/:berichtId',
    toegang: IN_DE_ZAAK,
    async handle(req, res, gebruiker) {
      await bevestigBericht(deps, gebruiker, { berichtId: String(req.params['berichtId']) });
      meld(req, 'U heeft deze herinnering opgepakt.');
      res.redirect(303, '/herinneringen');
    },
  },
];
