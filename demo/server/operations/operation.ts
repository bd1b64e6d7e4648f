import type { GenericSchema } from 'valibot';

/** How often one address may ask: `read` for what is cheap, `search` for what costs work, `write` for what leaves something behind, `guess` for what may be tried out, `speak` for what is said in rooms. */
export type Allowance = 'read' | 'search' | 'write' | 'guess' | 'speak';

/** One answer of an operation. */
export interface OperationAnswer {
  says: string;
  /** Of a JSON answer. */
  schema?: GenericSchema;
  /** Media type, where it is not JSON. */
  type?: string;
  headers?: Readonly<Record<string, string>>;
}

/** A value in the address. */
export interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  says: string;
  required?: boolean;
  schema: GenericSchema;
}

/**
 * One call of the contract: the router, the OpenAPI document and its check are all made from this. Every operation also answers with
 * problems, which need not be listed.
 */
export interface Operation<Body extends GenericSchema | undefined = GenericSchema | undefined> {
  /** Stable name: `searchGroups`. */
  id: string;
  /** Part of the contract. */
  part: 'Service' | 'Groups' | 'Resources' | 'Places' | 'Concerns' | 'Exports' | 'Staff' | 'People' | 'Rooms' | 'Reports';
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** With names of path parameters in braces: `/groups/{id}`. */
  path: string;
  says: string;
  parameters?: readonly Parameter[];
  /** JSON that is sent. */
  body?: Body;
  allowance: Allowance;
  /** Needs `Authorization: Bearer` with a staff token. */
  staff?: boolean;
  /** Takes `Authorization: Bearer` with a person's token: `needed` always, `welcome` where it tells who asks. */
  person?: 'needed' | 'welcome';
  /** It leaves nothing behind, and is not counted with what a person says. */
  isPassing?: boolean;
  answers: Readonly<Record<number, OperationAnswer>>;
}

/** Keeps the type of an operation's body, so that its handler knows what it gets. */
export const operation = <Body extends GenericSchema | undefined = undefined>(one: Operation<Body>): Operation<Body> => one;
