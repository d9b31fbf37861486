import type { IncomingMessage } from 'node:http';
import { isLoopback } from '../config.js';

/** `Host` as RFC 9110 writes it: a name or an address, and perhaps a port. */
const HOST = /^(\[[0-9a-f:.]+\]|[a-z0-9._-]+)(:\d{1,5})?$/i;

/** The names by which a request asks for this service: every `Host`, and the host of an absolute address. */
export function namesAsked(request: IncomingMessage): readonly string[] {
  const hosts = request.rawHeaders.filter(
    (_, index, all) => index % 2 === 1 && all[index - 1]?.toLowerCase() === 'host',
  );
  const target = request.url ?? '/';
  if (target.startsWith('/') || !URL.canParse(target)) return hosts;
  return [...hosts, new URL(target).host];
}

/** The first name that is none, as RFC 9110 writes it; null where all are. No browser sends one. */
export function nameless(names: readonly string[]): string | null {
  return names.find((name) => !HOST.test(name)) ?? null;
}

/** The first name that is not one of this machine's own; null where all are. A request without a name has none. */
export function foreignName(names: readonly string[]): string | null {
  if (names.length === 0) return '';
  return names.find((name) => !isLoopback(HOST.exec(name)?.[1] ?? '')) ?? null;
}

/**
 * The origin of the page that sent a request, where it is not a page of this service. Null where it is, or where no
 * browser sent it. `open`: writes need no key, so the browser's word is compared with `Host`. Nothing else stands
 * between a browser and the service then.
 */
export function foreignOrigin(request: IncomingMessage, open: boolean): string | null {
  const { origin, 'sec-fetch-site': site } = request.headers;
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return origin ?? 'another site';
  if (origin === undefined || (!open && site === 'same-origin')) return null;
  const schemes = open ? ['http:'] : ['http:', 'https:'];
  const names = namesAsked(request);
  const own = names.length > 0 && schemes.some((scheme) => names.every((name) => isOrigin(origin, scheme, name)));
  return own ? null : origin;
}

/** Compares as browsers do: without the port that goes with the scheme. */
function isOrigin(origin: string, scheme: string, name: string): boolean {
  const own = `${scheme}//${name}`;
  return HOST.test(name) && URL.canParse(own) && origin === new URL(own).origin;
}
