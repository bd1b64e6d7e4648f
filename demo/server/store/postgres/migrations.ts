/** Each step from one schema to the next, in order, for good: a step that was released is never edited. */
export const migrations: readonly string[] = [
  // text that is only compared is kept in "C": no index depends on the version of the system's collations
  `
  CREATE TABLE meta (name text COLLATE "C" PRIMARY KEY, value text NOT NULL);
  CREATE TABLE counters (name text COLLATE "C" PRIMARY KEY, value bigint NOT NULL);
  INSERT INTO counters VALUES ('revision', 0), ('position-group', 0), ('position-resource', 0);

  CREATE TABLE records (
    kind text COLLATE "C" NOT NULL,
    id text COLLATE "C" NOT NULL,
    position bigint NOT NULL,
    revision bigint NOT NULL UNIQUE,
    source text COLLATE "C" NOT NULL,
    body text COLLATE "C",
    concerns text NOT NULL DEFAULT '[]',
    confirmed_at bigint,
    removed_at bigint,
    PRIMARY KEY (kind, id),
    UNIQUE (kind, position)
  );
  CREATE INDEX records_by_source ON records (kind, source, position);
  CREATE INDEX records_removed ON records (removed_at) WHERE removed_at IS NOT NULL;

  CREATE TABLE concerns (
    number bigint PRIMARY KEY,
    kind text COLLATE "C" NOT NULL,
    id text COLLATE "C" NOT NULL,
    parts text NOT NULL,
    text text,
    at bigint NOT NULL,
    key_hash text COLLATE "C" NOT NULL UNIQUE,
    receipt_hash text COLLATE "C" NOT NULL UNIQUE,
    closed_at bigint,
    outcome text,
    note text,
    closed_by text,
    FOREIGN KEY (kind, id) REFERENCES records (kind, id)
  );
  CREATE INDEX concerns_by_record ON concerns (kind, id);
  CREATE INDEX concerns_closed ON concerns (closed_at) WHERE closed_at IS NOT NULL;

  CREATE TABLE confirmations (
    key_hash text COLLATE "C" PRIMARY KEY,
    kind text COLLATE "C" NOT NULL,
    id text COLLATE "C" NOT NULL,
    at bigint NOT NULL,
    FOREIGN KEY (kind, id) REFERENCES records (kind, id) ON DELETE CASCADE
  );
  CREATE INDEX confirmations_by_record ON confirmations (kind, id);
  CREATE INDEX confirmations_by_age ON confirmations (at);

  CREATE TABLE staff (name text COLLATE "C" PRIMARY KEY, token_hash text COLLATE "C" NOT NULL UNIQUE, made_at bigint NOT NULL);
  `,
];
