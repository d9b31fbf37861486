import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

/** A described parameter, response or operation, as far as the tests look at it. */
export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly description?: string;
  readonly schema: { readonly example?: unknown };
}
export interface Described {
  readonly description: string;
  readonly headers?: Readonly<Record<string, { readonly $ref: string }>>;
  readonly content?: Readonly<Record<string, { readonly schema?: object }>>;
}
export interface Operation {
  readonly operationId: string;
  readonly summary?: string;
  readonly tags?: readonly string[];
  /** Empty where no key is needed. */
  readonly security?: readonly object[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, object>> };
  readonly responses: Readonly<Record<string, Described>>;
}
export interface OpenApi {
  readonly openapi: string;
  readonly tags: readonly { readonly name: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, object>>;
    readonly headers: Readonly<Record<string, { readonly required?: boolean }>>;
  };
}

/** Every operation with where it stands. */
export function operationsOf({ paths }: OpenApi) {
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({
      method: method.toUpperCase(),
      path,
      pointer: pointer('paths', path, method),
      ...operation,
    })),
  );
}

/** A JSON pointer into the document, as a fragment. */
export function pointer(...steps: readonly string[]): string {
  return `#/${steps.map((step) => encodeURIComponent(step.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/')}`;
}

/** What the fragment `#/…` points to; undefined where there is nothing. */
export function resolve(document: unknown, fragment: string): unknown {
  const steps = fragment
    .replace(/^#\//, '')
    .split('/')
    .map((step) => decodeURIComponent(step).replaceAll('~1', '/').replaceAll('~0', '~'));
  return steps.reduce<unknown>(
    (value, step) => (value as Readonly<Record<string, unknown>> | undefined)?.[step],
    document,
  );
}

/** Every value of a key anywhere in a document. */
export function valuesOf(document: unknown, key: string): readonly unknown[] {
  if (typeof document !== 'object' || document === null) return [];
  return Object.entries(document as Readonly<Record<string, unknown>>).flatMap(([name, value]) => [
    ...(name === key ? [value] : []),
    ...valuesOf(value, key),
  ]);
}

/**
 * Judges values by the schemas of a document: what is wrong with them, empty where they fit. Throws where a schema is
 * none of JSON Schema 2020-12.
 */
export class Judge {
  private readonly ajv = new Ajv2020({ allErrors: true, strict: true, strictTypes: false, strictRequired: false });

  constructor(document: OpenApi) {
    formats.default(this.ajv);
    this.ajv.addVocabulary(['example', 'x-record', 'x-columns', ...Object.keys(document)]);
    this.ajv.addSchema(document, 'foedera');
  }

  faults(fragment: string, value: unknown): readonly string[] {
    const validate = this.ajv.getSchema(`foedera${fragment}`);
    if (validate === undefined) return [`no schema at ${fragment}`];
    if (validate(value) === true) return [];
    return (validate.errors ?? []).map(
      ({ instancePath, message = '', params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
    );
  }
}
