import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { FastifyInstance, FastifyRequest, RouteOptions } from 'fastify';

/** What Fastify tells of itself, by `node:diagnostics_channel`. */
const BORN = 'fastify.initialization';
const HANDLED = 'tracing:fastify.request.handler:start';

/** A method at an address, as Fastify holds it. */
export interface RunningRoute {
  readonly method: string;
  /** The pattern: `/v1/treaties/:id`. */
  readonly url: string;
  readonly config: RouteOptions['config'];
}

/**
 * An application that was started, and every route that Fastify was given meanwhile, its own and its plugins' included.
 */
export async function withRoutes<T>(start: () => Promise<T>): Promise<{ started: T; routes: readonly RunningRoute[] }> {
  const routes: RunningRoute[] = [];
  const watch = (message: unknown): void => {
    (message as { readonly fastify: FastifyInstance }).fastify.addHook('onRoute', ({ method, url, config }) => {
      for (const each of [method].flat()) routes.push({ method: each, url, config });
    });
  };
  subscribe(BORN, watch);
  try {
    return { started: await start(), routes };
  } finally {
    unsubscribe(BORN, watch);
  }
}

/** The routes of the tree that Fastify's router prints, as `GET /v1/treaties/:id`. */
export function printedRoutes(server: FastifyInstance): readonly string[] {
  const above: string[] = [];
  return server
    .printRoutes({ commonPrefix: false })
    .split('\n')
    .flatMap((line) => {
      const branch = /^((?:[│ ] {3})*)[├└]── (\S*)(?: \(([A-Z, ]+)\))?$/.exec(line);
      if (branch === null) return [];
      const [, indent = '', step = '', methods] = branch;
      const depth = indent.length / 4;
      above.length = depth;
      above.push(step);
      return methods === undefined ? [] : methods.split(', ').map((method) => `${method} ${above.join('')}`);
    });
}

interface Handled {
  readonly request: FastifyRequest;
  readonly route: { readonly url: string; readonly method: string | string[] };
}

/** Its answer never ends. */
const ENDLESS = '/v1/events/stream';

/**
 * Notes which request, by its `X-Request-Id`, comes as far as a handler: `POST /v1/marks`. Fastify itself tells.
 * A request for the stream of events is cut off there.
 */
export function witnessHandlers(): { readonly handled: ReadonlyMap<string, string>; stop(): void } {
  const handled = new Map<string, string>();
  const note = (message: unknown): void => {
    const { request, route } = message as Handled;
    handled.set(String(request.headers['x-request-id']), `${request.method} ${route.url}`);
    if (route.url === ENDLESS) request.raw.destroy();
  };
  subscribe(HANDLED, note);
  return { handled, stop: () => unsubscribe(HANDLED, note) };
}
