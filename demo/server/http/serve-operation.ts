import type { Context, Hono } from 'hono';
import * as v from 'valibot';
import type { Person } from '../../../src/protocol/person.ts';
import type { Operation } from '../operations/operation.ts';
import { ProblemError } from './problems.ts';
import { readBody, readValue } from './read-body.ts';

declare module 'hono' {
  interface ContextVariableMap {
    /** Name of the operation that is served; absent where none was found. */
    operation?: string;
    /** Whose staff token it was; absent for everybody else. */
    staff?: string;
    /** Whose token it was; absent for everybody else. */
    person?: Person;
    /** The hash of that token. */
    personToken?: string;
  }
}

/** What a handler is given: all of it read and checked against the operation. */
export interface Asked<Body> {
  body: Body;
  /** Path, query and header parameters by name; a header's in lower case. */
  values: Readonly<Record<string, string | undefined>>;
  request: Request;
  /** Whose staff token it was; empty for everybody else. */
  staff: string;
  /** Who asks, where the operation takes a person's token and one came. */
  person: Person | undefined;
  /** The hash of their token. */
  personToken: string;
}

type BodyOf<Schema> = Schema extends v.GenericSchema ? v.InferOutput<Schema> : undefined;

/** Whatever must be true before an operation is served: allowances, staff tokens. Throws `ProblemError`. */
export type Guard = (operation: Operation, context: Context) => Promise<void>;

/** Gives an operation its handler. */
export type Serve = <Schema extends v.GenericSchema | undefined>(operation: Operation<Schema>, handler: (asked: Asked<BodyOf<Schema>>) => Response | Promise<Response>) => void;

/** Binds operations to a router, below a base address: addresses, parameters and bodies are read the same way for all of them. */
export function serveOn(app: Hono, base: string, guard: Guard): Serve {
  return (operation, handler) => {
    app.on(operation.method, base + operation.path.replace(/\{(\w+)\}/g, ':$1'), async context => {
      context.set('operation', operation.id);
      await guard(operation, context);
      const values = valuesOf(operation, context);
      const body = operation.body && (await readBody(context.req.raw, operation.body));
      return handler({ body: body as Parameters<typeof handler>[0]['body'], values, request: context.req.raw, staff: context.get('staff') ?? '', person: context.get('person'), personToken: context.get('personToken') ?? '' });
    });
  };
}

function valuesOf({ parameters = [] }: Operation, context: Context): Record<string, string | undefined> {
  return Object.fromEntries(parameters.map(({ name, in: where, required, schema }) => {
    const raw = where === 'path' ? context.req.param(name) : where === 'query' ? context.req.query(name) : context.req.header(name);
    if (raw === undefined && !required) return [name, undefined];
    // an address with a broken name in it leads nowhere; anything else is a field at fault
    if (where === 'path' && !v.is(schema, raw)) throw new ProblemError('not-found');
    return [where === 'header' ? name.toLowerCase() : name, readValue(raw, schema, name) as string];
  }));
}
