import type { Request } from 'express';
import type { WebOpties } from './webOpties.ts';

/** The address of the application for a link that leaves it, without a slash at its end: as configured, or that of this request. */
export const eigenAdres = (req: Request, { basisUrl }: WebOpties): string =>
  basisUrl ?? `${req.protocol}://${req.get('host')}`;
