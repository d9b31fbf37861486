import type { FastifyInstance } from 'fastify';

/** The service's addresses and their methods, so that a wrong method is told from a wrong address. */
export class Routes {
  private readonly known = new Map<string, { readonly pattern: RegExp; readonly methods: Set<string> }>();

  /** Notes every route that is registered from now on. */
  watch(server: FastifyInstance): void {
    server.addHook('onRoute', (route) => {
      const methods = [route.method].flat();
      const entry = this.known.get(route.url) ?? { pattern: patternOf(route.url), methods: new Set<string>() };
      for (const method of methods) entry.methods.add(method);
      this.known.set(route.url, entry);
    });
  }

  /** The methods of the addresses that a path matches, sorted. */
  methodsOf(path: string): readonly string[] {
    const methods = new Set<string>();
    for (const entry of this.known.values()) {
      if (entry.pattern.test(path)) entry.methods.forEach((method) => methods.add(method));
    }
    return [...methods].sort();
  }
}

function patternOf(route: string): RegExp {
  const source = route
    .split('/')
    .map((part) => (part.startsWith(':') ? '[^/]+' : part.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace('*', '.*')))
    .join('/');
  return new RegExp(`^${source}$`);
}
