/** Outcomes that are no sanction: where a case should go, beside or instead of a measure. */
import { z } from 'zod';
import { code, condition, herziening, mark, source, text, verification } from './common.ts';

const referral = z.strictObject({
  id: code,
  naam: text,
  /** Who takes it over. */
  deur: text,
  tekst: text,
  /** True: a sanction is not the way here. False: it may go beside one. */
  inPlaatsVanSanctie: z.boolean(),
  when: condition,
  /** Takes the referral away once it certainly holds. */
  unless: condition.optional(),
  bron: z.array(source).min(1),
  mark,
  seenIn: text,
  status: verification,
});

export const referrals = z.strictObject({
  $schema: z.string(),
  herziening,
  toelichting: text,
  verwijzingen: z.array(referral).min(1),
  /** On what basis a partner may share what it knows with the municipality. */
  gegevensdeling: z.array(z.strictObject({ id: code, naam: text, bron: source, mark, seenIn: text })).min(1),
});

export type Referral = z.infer<typeof referral>;
export type ReferralFile = z.infer<typeof referrals>;
