import type { ErrorRequestHandler } from 'express';
import { Conflict, InputFaults, NotFound, Refusal } from '../../domain/fault.ts';
import { render } from '../render.ts';
import { Verboden } from '../verboden.ts';
import type { WebOpties } from '../webOpties.ts';

interface Uitleg {
  readonly status: number;
  readonly titel: string;
  readonly tekst: string;
  readonly punten: readonly string[];
}

const uitleg = (status: number, titel: string, tekst: string, punten: readonly string[] = []): Uitleg => ({
  status,
  titel,
  tekst,
  punten,
});

const statusOf = (error: unknown): number =>
  typeof error === 'object' && error !== null && 'status' in error ? Number(error.status) : 500;

/** What went wrong, in words a user can act on. Never what the machine said. */
function explain(error: unknown): Uitleg {
  if (error instanceof NotFound)
    return uitleg(
      404,
      'Deze pagina is er niet',
      'Controleer het adres. Het kan ook dat u deze zaak niet mag zien.',
    );
  if (error instanceof Verboden) return uitleg(403, 'Dit mag u niet doen', error.message);
  if (error instanceof Conflict) return uitleg(409, 'Iemand was u voor', error.message);
  if (error instanceof Refusal)
    return uitleg(422, 'Dit kan nu niet', 'De reden staat hieronder.', error.redenen);
  if (error instanceof InputFaults) {
    const punten = error.faults.map(({ melding }) => melding);
    return uitleg(422, 'Er klopt iets niet in uw invoer', 'Ga terug en verbeter dit:', punten);
  }
  if (statusOf(error) === 413)
    return uitleg(413, 'U stuurde te veel tegelijk', 'Maak de tekst korter en probeer het opnieuw.');
  if (statusOf(error) >= 400 && statusOf(error) < 500)
    return uitleg(400, 'Wij begrijpen dit verzoek niet', 'Ga terug en probeer het opnieuw.');
  return uitleg(
    500,
    'Er ging iets mis bij ons',
    'Uw laatste handeling is niet verwerkt. Probeer het opnieuw. Blijft het misgaan? Geef dan het nummer hieronder door aan uw beheerder.',
  );
}

/** Last in the row: every error becomes a page in plain Dutch. A defect is logged by name and number only. */
export const foutPagina =
  (opties: WebOpties): ErrorRequestHandler =>
  (error: unknown, req, res, next) => {
    if (res.headersSent) return next(error);
    const wat = explain(error);
    const nummer = String(res.locals['verzoek']);
    if (wat.status === 500)
      opties.log?.({
        soort: 'fout',
        verzoek: nummer,
        methode: req.method,
        fout: error instanceof Error ? error.name : typeof error,
        waar: error instanceof Error ? (error.stack ?? '').split('\n').slice(1, 6).join(' ') : '',
      });
    // the house itself failed before the page was begun: no layout to show it in
    if (!res.locals['pagina'])
      return void res.status(wat.status).type('text').send(`${wat.titel}\n${wat.tekst}`);
    render(res, 'fout/fout', { ...wat, nummer }, wat.status);
  };
