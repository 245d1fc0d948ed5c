import type { BriefModel } from '../domain/brief.ts';
import { zichtbareTekst } from './schoneTekst.ts';

function schoon(value: unknown): unknown {
  if (typeof value === 'string') return zichtbareTekst(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value))
    return value.map(schoon).filter((een) => typeof een !== 'string' || een.trim() !== '');
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, schoon(child)]));
}

/**
 * The model with only what a reader can see, before lint and template look at it:
 * a name of invisible characters is no name, a vague word with one inside is still vague,
 * and an empty line of a list is no number in it.
 */
export const schoonModel = (model: BriefModel): BriefModel => schoon(model) as BriefModel;
