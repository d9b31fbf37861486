import { RouteConfig } from '@nestjs/platform-fastify';
import type { BodyKind } from '../platform/http/input/json-body.js';
import type { FastifyContextConfig } from 'fastify';

/** What the handler of a route does: it only answers, or it records. */
export type RouteKind = 'read' | 'write';

/** What a route says of itself. The scope that its key must have will stand beside. */
interface RouteAccess {
  readonly kind: RouteKind;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    readonly access?: RouteAccess;
  }
}

/** Says of a handler that it records, and in what its body comes. It needs the key, whatever its method. */
export const Write = (takes: BodyKind = 'application/json'): MethodDecorator => says({ kind: 'write' }, takes);

/**
 * Says of a POST that it records nothing, so that it needs no key. It computes an answer (what-if), or takes a form
 * that only its sender's browser keeps.
 */
export const PublicRead = (takes: BodyKind = 'application/json'): MethodDecorator => says({ kind: 'read' }, takes);

const says = (access: RouteAccess, takes: BodyKind): MethodDecorator => RouteConfig({ access, takes });

/** What a route does, by what it says, else by its methods; null where neither tells. Its address plays no part. */
export function routeKind(route: {
  readonly method: string | readonly string[];
  readonly config?: FastifyContextConfig | undefined;
}): RouteKind | null {
  const said = route.config?.access?.kind;
  if (said !== undefined) return said;
  return [route.method].flat().every((method) => method === 'GET' || method === 'HEAD') ? 'read' : null;
}
