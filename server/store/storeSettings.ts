/** Where the data lives: a SQLite file (or `:memory:`), or a PostgreSQL connection string. */
export interface StoreSettings {
  readonly client: 'sqlite3' | 'pg';
  readonly connection: string;
}
