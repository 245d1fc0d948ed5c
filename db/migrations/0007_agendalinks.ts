/**
 * Secret links to calendars of terms. Of the secret only its SHA-256 is kept: who reads the database cannot open a calendar.
 * A link is never removed, so that later can be seen who had one and until when.
 */
import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('agendalinks', (table) => {
    table.text('id').primary();
    table.text('accountId').notNullable().references('accounts.id').index();
    table.text('soort').notNullable();
    table.text('bewaker').nullable();
    table.text('zaakId').nullable().references('zaken.id');
    table.boolean('herinneringen').notNullable();
    table.text('geheimSha256').notNullable().unique();
    table.text('gemaaktOp').notNullable();
    table.text('laatstOpgehaaldOp').nullable();
    table.text('ingetrokkenOp').nullable();
    table.text('ingetrokkenDoorId').nullable().references('accounts.id');
  });
  // the calendar of a team asks for one watcher, day by day
  await knex.schema.alterTable('termijnen', (table) => {
    table.index(['bewaker', 'plandatum']);
  });
}

export function down(): Promise<void> {
  return Promise.reject(new Error('A file that must be kept is not dropped: restore a backup instead.'));
}
