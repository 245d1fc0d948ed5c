/** Saving by itself while somebody types: the same rules as the button, with an answer that a script can read. */
import type { Request, Response } from 'express';
import type { Besluit } from '../../../domain/besluit.ts';
import type { BriefModel } from '../../../domain/brief.ts';
import type { Venster } from '../../../domain/besluitVersie.ts';
import { Conflict, InputFaults, Refusal, type Fault } from '../../../domain/fault.ts';
import type { Gebruiker } from '../../../domain/rol.ts';
import type { Deps } from '../../../ports.ts';
import { bewerkConcept } from '../../../usecases/bewerkConcept.ts';
import { dagEnTijd } from '../../amsterdam.ts';
import { getal, tekst } from '../../formulier.ts';
import type { Vlak } from '../../vlak.ts';

type Getypt = (
  req: Request,
  gebruiker: Gebruiker,
) => Promise<{
  readonly besluit: Besluit;
  readonly model: BriefModel;
  readonly fouten: readonly Fault[];
  readonly velden: Vlak;
}>;

const NIET = 'Nog niet opgeslagen.';

/** What the writer must know; anything else is a defect and goes to the error page. */
function weigering(error: unknown): { status: number; melding: string } {
  if (error instanceof Conflict)
    return {
      status: 409,
      melding: `${error.message} Wat u typte staat nog op dit scherm en is niet opgeslagen. Druk op Opslaan om beide teksten naast elkaar te zien.`,
    };
  if (error instanceof InputFaults)
    return { status: 422, melding: [NIET, ...error.faults.map(({ melding }) => melding)].join(' ') };
  if (error instanceof Refusal) return { status: 409, melding: [NIET, ...error.redenen].join(' ') };
  throw error;
}

/** Without both the save stands by itself. */
function vensterVan(body: unknown): Venster | undefined {
  const [id, volgnummer] = [tekst(body, 'venster'), getal(body, 'volgnummer')];
  return id === '' || Number.isNaN(volgnummer) ? undefined : { id, volgnummer };
}

/** POST of the whole form by the script of the page. Answers with the new version, so that the next save goes on from there. */
export const slaTussenstandOp =
  (deps: Deps, getypt: Getypt, voorstelVan: (besluit: Besluit, model: BriefModel) => string) =>
  async (req: Request, res: Response, gebruiker: Gebruiker): Promise<void> => {
    try {
      const { besluit, model, fouten, velden } = await getypt(req, gebruiker);
      if (fouten.length > 0) throw new InputFaults(fouten);
      const bewaard = await bewerkConcept(deps, gebruiker, {
        besluitId: String(req.params['besluitId']),
        version: getal(req.body, 'version'),
        model,
        aanleiding: 'automatisch',
        venster: vensterVan(req.body),
      });
      const om = dagEnTijd(bewaard.bewerking?.op ?? deps.clock.nu()).tijd.replace(':', '.');
      res.json({
        version: bewaard.version,
        melding: `Opgeslagen om ${om} uur.`,
        // the proposal follows the answers: the page shows what was saved
        dictum: velden['dictum'] ?? '',
        dictumVoorstel: voorstelVan(besluit, model),
      });
    } catch (error) {
      const { status, melding } = weigering(error);
      res.status(status).json({ melding });
    }
  };
