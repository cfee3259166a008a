import { genesisHash } from '#shared/domain/chain.ts';
import { contractTable } from '../contracts/contract-table.ts';

/**
 * Raised when the tables, or the rows of cases in them, change. Before 2 no version was kept; in 3 and 4 the cases know more
 * each time (see to-schema-4.ts).
 */
export const SCHEMA_VERSION = 4;

/**
 * The journal's tables, for PostgreSQL and PGlite alike.
 * - `head`: one row; taking `seq` from it inside the append transaction leaves no gap, and its lock puts writers in a row.
 *   `hash` is the last entry's (LOG-1).
 * - `journal`: the entries; `body` is what an entry has beyond the other columns. `json`, not `jsonb`: it keeps every
 *   text that JSON can hold (jsonb refuses \u0000) and keeps it exactly.
 * - `incident`: each case as folded up to `last_seq`, so that a snapshot costs what is open, not what ever happened; `is_open`:
 *   a desk still has to do with it (isOnDesk); `vin`: its car's, a column because a row's JSON may hold what no JSON operator reads.
 * - `intake_message`: what came in under which outer name (call id, report id), so that a repeat is known.
 * - `action_result`: the final answer to each action id (OUT-2).
 * - `desk_link`: the place of each settled action in its desk's chain (LOG-1); two can claim the same number. An action has one
 *   as it has one result.
 * - `desk_operator`: who was ever signed in at which desk, and so whose actions its outbox may hold.
 * - `contract`: the contract of each car, by its VIN.
 * - `quarantine`: what intake could not read, octet for octet.
 */
export const journalSchema = `
CREATE TABLE head (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  epoch uuid NOT NULL,
  seq bigint NOT NULL,
  hash text NOT NULL,
  schema_version integer NOT NULL
);
INSERT INTO head (epoch, seq, hash, schema_version) VALUES (gen_random_uuid(), 0, '${genesisHash}', ${SCHEMA_VERSION});

CREATE TABLE journal (
  seq bigint PRIMARY KEY,
  at bigint NOT NULL,
  incident_id uuid,
  kind text NOT NULL,
  hash text NOT NULL,
  body json NOT NULL
);
CREATE INDEX journal_facts ON journal (incident_id, seq) WHERE incident_id IS NOT NULL AND kind <> 'position:received';
CREATE INDEX journal_positions ON journal (incident_id, seq) WHERE kind = 'position:received';
CREATE INDEX journal_breaks ON journal (seq) WHERE kind = 'chain:broken';

CREATE TABLE incident (
  id uuid PRIMARY KEY,
  is_open boolean NOT NULL,
  vin text,
  last_seq bigint NOT NULL,
  row json NOT NULL
);
CREATE INDEX incident_open ON incident (id) WHERE is_open;
CREATE INDEX incident_vin ON incident (vin) WHERE is_open;

CREATE TABLE intake_message (
  source text NOT NULL,
  external_id text NOT NULL,
  digest text NOT NULL,
  incident_id uuid NOT NULL,
  seq bigint NOT NULL,
  PRIMARY KEY (source, external_id, digest)
);

CREATE TABLE action_result (
  id uuid PRIMARY KEY,
  digest text NOT NULL,
  result json NOT NULL
);

CREATE TABLE desk_link (
  action_id uuid NOT NULL,
  console_id uuid NOT NULL,
  chain_id uuid NOT NULL,
  number bigint NOT NULL,
  hash text NOT NULL,
  previous_hash text NOT NULL
);
CREATE INDEX desk_link_place ON desk_link (console_id, chain_id, number);

CREATE TABLE desk_operator (
  console_id uuid NOT NULL,
  operator_id text NOT NULL,
  PRIMARY KEY (console_id, operator_id)
);

CREATE TABLE quarantine (
  id uuid PRIMARY KEY,
  seq bigint NOT NULL UNIQUE,
  received_at bigint NOT NULL,
  source text NOT NULL,
  content_type text,
  query text NOT NULL,
  body bytea NOT NULL,
  fault json NOT NULL
);
${contractTable}`;
