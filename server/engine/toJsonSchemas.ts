import { z } from 'zod';
import { herinnerenSchema } from './loadHerinneren.ts';
import { voorvalSchema } from './voorvalSchema.ts';
import { ruleSchemas } from './ruleSchemas.ts';
import { houseStyle } from './schemas/houseStyle.ts';
import {
  algemeneTermijnenwetSchema,
  feestdagenSchema,
  koninklijkBesluitSchema,
  termijnSchema,
} from './termijnSchema.ts';

const termijnSchemas = {
  voorval: voorvalSchema,
  herinneren: herinnerenSchema,
  termijn: termijnSchema,
  feestdagen: feestdagenSchema,
  'koninklijk-besluit': koninklijkBesluitSchema,
  'algemene-termijnenwet': algemeneTermijnenwetSchema,
};

/** File name → text of the JSON Schema of every kind of rule file, as it is committed under rules/schema. */
export function toJsonSchemas(): Map<string, string> {
  return new Map(
    Object.entries({ ...ruleSchemas, ...termijnSchemas, huisstijl: houseStyle }).map(([name, schema]) => [
      `${name}.schema.json`,
      `${JSON.stringify(z.toJSONSchema(schema, { io: 'input', reused: 'inline' }), null, 2)}\n`,
    ]),
  );
}
