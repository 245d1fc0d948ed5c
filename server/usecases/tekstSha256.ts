import { createHash } from 'node:crypto';
import type { BriefModel } from '../domain/brief.ts';
import type { Deps } from '../ports.ts';

/** What is approved: the whole model (RFC 8785) under this very template. SHA-256 in hex. */
export const tekstSha256 = (deps: Pick<Deps, 'regels' | 'brieven'>, model: BriefModel): string =>
  createHash('sha256')
    .update(deps.regels.canoniek({ model, sjabloon: deps.brieven.versie(model) }))
    .digest('hex');
