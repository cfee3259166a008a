export type SqlValue = string | number | boolean | null | Uint8Array | readonly (string | number | null)[];

/** Runs one statement with `$1`... parameters. Rows come back with bigint as number, json parsed, bytea as Uint8Array. */
export interface Sql {
  query<Row>(text: string, params?: readonly SqlValue[]): Promise<Row[]>;
}

/**
 * The least that the journal asks of PostgreSQL, embedded or not. A `transaction` whose work throws leaves no trace; one
 * that has ended is on the disk.
 */
export interface Database extends Sql {
  exec(text: string): Promise<void>;
  transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}
