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
  `
  CREATE TABLE people (
    id text COLLATE "C" PRIMARY KEY,
    token_hash text COLLATE "C" NOT NULL UNIQUE,
    old_token_hash text COLLATE "C" UNIQUE,
    facts text NOT NULL,
    made_at bigint NOT NULL
  );

  CREATE TABLE rooms (
    id text COLLATE "C" PRIMARY KEY,
    kind text COLLATE "C" NOT NULL,
    seq bigint NOT NULL DEFAULT 0,
    facts text NOT NULL,
    position bigint NOT NULL DEFAULT 0,
    closed bigint NOT NULL DEFAULT 0,
    invite_hash text COLLATE "C" UNIQUE
  );

  CREATE TABLE members (
    room text COLLATE "C" NOT NULL REFERENCES rooms (id) DEFERRABLE INITIALLY DEFERRED,
    person text COLLATE "C" NOT NULL REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
    read_seq bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (room, person)
  );
  CREATE INDEX members_by_person ON members (person);

  CREATE TABLE events (
    room text COLLATE "C" NOT NULL,
    seq bigint NOT NULL,
    kind text COLLATE "C" NOT NULL,
    at bigint NOT NULL,
    person text COLLATE "C",
    key text COLLATE "C",
    content text,
    content_hash text COLLATE "C",
    target bigint,
    edited_at bigint,
    PRIMARY KEY (room, seq),
    UNIQUE (room, person, key)
  );
  CREATE INDEX events_by_person ON events (person, room);
  CREATE INDEX events_by_target ON events (room, target) WHERE target IS NOT NULL;

  CREATE TABLE blocks (person text COLLATE "C" NOT NULL, other text COLLATE "C" NOT NULL, PRIMARY KEY (person, other));
  CREATE INDEX blocks_by_other ON blocks (other);
  `,
  `
  ALTER TABLE events ADD COLUMN hidden_at bigint;
  INSERT INTO counters VALUES ('report', 0), ('deed', 0);

  CREATE TABLE reports (
    number bigint PRIMARY KEY,
    room text COLLATE "C" NOT NULL,
    reason text NOT NULL,
    text text,
    at bigint NOT NULL,
    key_hash text COLLATE "C" NOT NULL UNIQUE,
    receipt_hash text COLLATE "C" NOT NULL UNIQUE,
    seqs text NOT NULL,
    words text NOT NULL,
    closed_at bigint,
    outcome text,
    note text,
    closed_by text
  );
  CREATE INDEX reports_closed ON reports (closed_at) WHERE closed_at IS NOT NULL;

  CREATE TABLE deeds (
    number bigint PRIMARY KEY,
    kind text NOT NULL,
    room text COLLATE "C" NOT NULL,
    seq bigint NOT NULL,
    reason text NOT NULL,
    done_by text NOT NULL,
    at bigint NOT NULL
  );
  `,
];
