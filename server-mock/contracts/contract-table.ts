/**
 * The contracts: `row` is the whole contract, the columns beside it are what it is looked for by. For PostgreSQL and PGlite alike;
 * a journal of before has no such table, hence IF NOT EXISTS.
 */
export const contractTable = `
CREATE TABLE IF NOT EXISTS contract (
  id uuid PRIMARY KEY,
  vin text NOT NULL UNIQUE,
  plate text,
  model text,
  row json NOT NULL
);
`;
