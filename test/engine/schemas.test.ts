import { expect } from 'chai';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { toJsonSchemas } from '../../server/engine/toJsonSchemas.ts';
import { RULES_DIR } from '../support/regels.ts';

describe('the JSON Schemas under rules/schema', () => {
  it('are the ones that the engine checks with', () => {
    const folder = join(RULES_DIR, 'schema');
    const made = toJsonSchemas();
    expect(readdirSync(folder)).to.include.members([...made.keys()]);
    for (const [name, text] of made) {
      const committed: unknown = JSON.parse(readFileSync(join(folder, name), 'utf8'));
      expect(committed, `${name}: run npm run check-rules -- --schemas`).to.deep.equal(JSON.parse(text));
    }
  });
});
