import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';

/** Who asks, and under which correlation. `client` is the scope of idempotency keys. */
export interface CurrentRequest {
  readonly correlation: string;
  readonly actor: string;
  readonly client: string;
}

type Mutable = { -readonly [K in keyof CurrentRequest]: CurrentRequest[K] };

const storage = new AsyncLocalStorage<Mutable>();

/** The request being answered. Outside of any: actor `system` under a fresh correlation. */
export function currentRequest(): CurrentRequest {
  return storage.getStore() ?? { correlation: randomUUID(), actor: 'system', client: 'system' };
}

/** Runs work as this actor; everything it awaits sees the same `currentRequest()`. `client` defaults to the actor. */
export function runAs<T>(
  who: { readonly actor: string; readonly client?: string; readonly correlation?: string },
  work: () => T,
): T {
  return storage.run(
    { correlation: who.correlation ?? randomUUID(), actor: who.actor, client: who.client ?? who.actor },
    work,
  );
}

/** Names the actor of the running request, once it is known. */
export function identify(actor: string, client: string = actor): void {
  const request = storage.getStore();
  if (request === undefined) return;
  request.actor = actor;
  request.client = client;
}

type Headers = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The correlation a request brings: the trace of its `traceparent`, else its `x-request-id`, else a new UUID. */
export function correlationOf(headers: Headers): string {
  const trace = /^[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}/.exec(String(headers['traceparent'] ?? ''))?.[1];
  if (trace !== undefined && !/^0+$/.test(trace)) return trace;
  const given = headers['x-request-id'];
  return typeof given === 'string' && /^[\x21-\x7e]{1,128}$/.test(given) ? given : randomUUID();
}
