import type { BriefModel } from '../domain/brief.ts';
import { zonderSterren } from '../domain/leesOpmaak.ts';
import { bladeren } from './openbaar/veldenVan.ts';

/**
 * The model as it reads. A word in bold is the same word: the lint must find it, and a name of which half is bold must
 * leave the public copy whole.
 */
export const zonderOpmaak = (model: BriefModel): BriefModel =>
  bladeren(model, (waarde) => (typeof waarde === 'string' ? zonderSterren(waarde) : waarde)) as BriefModel;
