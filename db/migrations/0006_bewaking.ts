/**
 * Who watches which terms and where his mail goes (one document with one version), and the messages to them. A message is
 * made once, whatever happens: its key names the term, the day it is about, the occasion and the person.
 */
import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('bewaking', (table) => {
    table.text('id').primary();
    table.text('document').notNullable();
    table.integer('version').notNullable();
  });
  await knex('bewaking').insert({ id: 'bewaking', document: '{"emails":{},"wie":{}}', version: 1 });
  await knex.schema.createTable('berichten', (table) => {
    table.increments('volgnummer');
    table.text('id').notNullable().unique();
    table.text('sleutel').notNullable().unique();
    table.text('soort').notNullable();
    table.text('accountId').notNullable().references('accounts.id');
    table.text('zaakId').notNullable().references('zaken.id');
    table.text('termijnId').notNullable().references('termijnen.id').index();
    /** The day that it is about: a term that moves is told of anew. */
    table.text('plandatum').notNullable();
    table.integer('dagen').nullable();
    table.text('reden').nullable();
    table.text('status').notNullable();
    table.integer('pogingen').notNullable();
    table.text('pogingOp').nullable();
    table.text('aangemaaktOp').notNullable();
    table.text('verzondenOp').nullable();
    table.text('bevestigdOp').nullable();
    table.index(['status', 'volgnummer']);
    table.index(['accountId', 'bevestigdOp']);
  });
}

export function down(): Promise<void> {
  return Promise.reject(new Error('A file that must be kept is not dropped: restore a backup instead.'));
}
