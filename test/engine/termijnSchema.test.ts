import { expect } from 'chai';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { termijnJsonSchema } from '../../server/engine/termijnSchema.ts';

const file = join(import.meta.dirname, '../../rules/schema/termijn.schema.json');

describe('the JSON Schema of a term', () => {
  it('is the one that the check at start uses (UPDATE_SCHEMA=1 writes it again)', () => {
    const made = `${JSON.stringify(termijnJsonSchema(), null, 2)}\n`;
    if (process.env['UPDATE_SCHEMA'] === '1') writeFileSync(file, made);
    expect(JSON.parse(readFileSync(file, 'utf8'))).to.deep.equal(JSON.parse(made));
  });
});
