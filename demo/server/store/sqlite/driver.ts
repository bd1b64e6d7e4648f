/** What a statement can be given. */
export type SqlValue = string | number | null;

/** The little of SQLite that the store asks for, the same over either driver. */
export interface SqliteConnection {
  exec(sql: string): void;
  prepare(sql: string): SqliteStatement;
  close(): void;
}

export interface SqliteStatement {
  get(values: readonly SqlValue[]): unknown;
  all(values: readonly SqlValue[]): unknown[];
  /** Returns how many rows it changed. */
  run(values: readonly SqlValue[]): number;
}

/** `node:sqlite` as far as it is used here: the type packages of older Nodes do not know it. */
interface NodeSqlite {
  DatabaseSync: new (file: string) => {
    exec(sql: string): void;
    prepare(sql: string): {
      get(...values: readonly SqlValue[]): unknown;
      all(...values: readonly SqlValue[]): unknown[];
      run(...values: readonly SqlValue[]): { changes: number | bigint };
    };
    close(): void;
  };
}

/** Opens a file with Node's own SQLite where this Node has it, else with libsql. */
export async function connect(file: string): Promise<SqliteConnection> {
  const own = withoutExperimentalWarning(() => process.getBuiltinModule('node:sqlite') as unknown as NodeSqlite | undefined);
  return own ? connectWithNode(own, file) : await connectWithLibsql(file);
}

function connectWithNode({ DatabaseSync }: NodeSqlite, file: string): SqliteConnection {
  const database = new DatabaseSync(file);
  return {
    exec: sql => { database.exec(sql); },
    prepare: sql => {
      const statement = database.prepare(sql);
      return {
        get: values => statement.get(...values),
        all: values => statement.all(...values),
        run: values => Number(statement.run(...values).changes),
      };
    },
    close: () => { database.close(); },
  };
}

async function connectWithLibsql(file: string): Promise<SqliteConnection> {
  const { default: Libsql } = await import('libsql');
  const database = new Libsql(file);
  return {
    exec: sql => { database.exec(sql); },
    prepare: sql => {
      const statement = database.prepare(sql);
      // as one array: a single null would be taken for named values
      return {
        get: values => statement.get(values),
        all: values => statement.all(values),
        run: values => statement.run(values).changes,
      };
    },
    close: () => { database.close(); },
  };
}

/** The part of `node:sqlite` that is used here has been stable since it came; its warning would be the first line of every log. */
function withoutExperimentalWarning<Loaded>(load: () => Loaded): Loaded {
  const { emitWarning } = process;
  process.emitWarning = (...args: unknown[]) => {
    if (args[1] !== 'ExperimentalWarning') Reflect.apply(emitWarning, process, args);
  };
  try {
    return load();
  } finally {
    process.emitWarning = emitWarning;
  }
}
