/** For the knex command line: `DB_CLIENT` and `DATABASE_URL` (a file name for SQLite), as the application reads them. */
import { knexConfig } from './knexConfig.ts';

export default knexConfig({
  client: process.env['DB_CLIENT'] === 'pg' ? 'pg' : 'sqlite3',
  connection: process.env['DATABASE_URL'] ?? '.data/maatregelwijzer.sqlite',
});
