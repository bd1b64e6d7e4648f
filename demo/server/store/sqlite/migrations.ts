/** Each step from one schema to the next, in order, for good: a step that was released is never edited. */
export const migrations: readonly string[] = [
  `
  CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
  CREATE TABLE counters (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT;
  INSERT INTO counters VALUES ('revision', 0), ('position-group', 0), ('position-resource', 0);

  CREATE TABLE records (
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    position INTEGER NOT NULL,
    revision INTEGER NOT NULL UNIQUE,
    source TEXT NOT NULL,
    body TEXT,
    concerns TEXT NOT NULL DEFAULT '[]',
    confirmed_at INTEGER,
    removed_at INTEGER,
    PRIMARY KEY (kind, id),
    UNIQUE (kind, position)
  ) STRICT;
  CREATE INDEX records_by_source ON records (kind, source, position);
  CREATE INDEX records_removed ON records (removed_at) WHERE removed_at IS NOT NULL;

  CREATE TABLE concerns (
    number INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    parts TEXT NOT NULL,
    text TEXT,
    at INTEGER NOT NULL,
    key_hash TEXT NOT NULL UNIQUE,
    receipt_hash TEXT NOT NULL UNIQUE,
    closed_at INTEGER,
    outcome TEXT,
    note TEXT,
    closed_by TEXT,
    FOREIGN KEY (kind, id) REFERENCES records (kind, id)
  ) STRICT;
  CREATE INDEX concerns_by_record ON concerns (kind, id);
  CREATE INDEX concerns_closed ON concerns (closed_at) WHERE closed_at IS NOT NULL;

  CREATE TABLE confirmations (
    key_hash TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    at INTEGER NOT NULL,
    FOREIGN KEY (kind, id) REFERENCES records (kind, id) ON DELETE CASCADE
  ) STRICT;
  CREATE INDEX confirmations_by_record ON confirmations (kind, id);
  CREATE INDEX confirmations_by_age ON confirmations (at);

  CREATE TABLE staff (name TEXT PRIMARY KEY, token_hash TEXT NOT NULL UNIQUE, made_at INTEGER NOT NULL) STRICT;
  `,
  `
  CREATE TABLE people (
    id TEXT PRIMARY KEY,
    token_hash TEXT NOT NULL UNIQUE,
    old_token_hash TEXT UNIQUE,
    facts TEXT NOT NULL,
    made_at INTEGER NOT NULL
  ) STRICT;

  CREATE TABLE rooms (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    seq INTEGER NOT NULL DEFAULT 0,
    facts TEXT NOT NULL,
    position INTEGER NOT NULL DEFAULT 0,
    closed INTEGER NOT NULL DEFAULT 0,
    invite_hash TEXT UNIQUE
  ) STRICT;

  CREATE TABLE members (
    room TEXT NOT NULL REFERENCES rooms (id) DEFERRABLE INITIALLY DEFERRED,
    person TEXT NOT NULL REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
    read_seq INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (room, person)
  ) STRICT;
  CREATE INDEX members_by_person ON members (person);

  CREATE TABLE events (
    room TEXT NOT NULL,
    seq INTEGER NOT NULL,
    kind TEXT NOT NULL,
    at INTEGER NOT NULL,
    person TEXT,
    key TEXT,
    content TEXT,
    content_hash TEXT,
    target INTEGER,
    edited_at INTEGER,
    PRIMARY KEY (room, seq),
    UNIQUE (room, person, key)
  ) STRICT;
  CREATE INDEX events_by_person ON events (person, room);
  CREATE INDEX events_by_target ON events (room, target) WHERE target IS NOT NULL;

  CREATE TABLE blocks (person TEXT NOT NULL, other TEXT NOT NULL, PRIMARY KEY (person, other)) STRICT;
  CREATE INDEX blocks_by_other ON blocks (other);
  `,
  `
  ALTER TABLE events ADD COLUMN hidden_at INTEGER;
  INSERT INTO counters VALUES ('report', 0), ('deed', 0);

  CREATE TABLE reports (
    number INTEGER PRIMARY KEY,
    room TEXT NOT NULL,
    reason TEXT NOT NULL,
    text TEXT,
    at INTEGER NOT NULL,
    key_hash TEXT NOT NULL UNIQUE,
    receipt_hash TEXT NOT NULL UNIQUE,
    seqs TEXT NOT NULL,
    words TEXT NOT NULL,
    closed_at INTEGER,
    outcome TEXT,
    note TEXT,
    closed_by TEXT
  ) STRICT;
  CREATE INDEX reports_closed ON reports (closed_at) WHERE closed_at IS NOT NULL;

  CREATE TABLE deeds (
    number INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    room TEXT NOT NULL,
    seq INTEGER NOT NULL,
    reason TEXT NOT NULL,
    done_by TEXT NOT NULL,
    at INTEGER NOT NULL
  ) STRICT;
  `,
];
