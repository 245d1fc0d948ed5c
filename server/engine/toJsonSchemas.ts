import { z } from 'zod';
import { ruleSchemas } from './ruleSchemas.ts';

/** File name → text of the JSON Schema of every kind of rule file, as it is committed under rules/schema. */
export function toJsonSchemas(): Map<string, string> {
  return new Map(
    Object.entries(ruleSchemas).map(([name, schema]) => [
      `${name}.schema.json`,
      `${JSON.stringify(z.toJSONSchema(schema, { io: 'input', reused: 'inline' }), null, 2)}\n`,
    ]),
  );
}
