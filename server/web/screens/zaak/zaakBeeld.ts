import type { BriefAard } from '../../../domain/briefsoort.ts';

export type { ZaakBeeld } from '../../../usecases/bekijkZaak.ts';

/** What the case page needs of a kind of letter. */
export interface BriefSoort {
  readonly slug: string;
  readonly naam: string;
  readonly aard: BriefAard;
  readonly voornemen: boolean;
}
