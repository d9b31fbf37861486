import type { FastifyInstance } from 'fastify';

/** Everything comes from this service itself; the page at /docs styles itself in line. */
const POLICY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri 'self'; frame-ancestors 'self'";

/** Headers that keep a browser from guessing, framing and telling. */
export function addSecurityHeaders(server: FastifyInstance): void {
  server.addHook('onRequest', (_request, reply, done) => {
    reply
      .header('X-Content-Type-Options', 'nosniff')
      .header('Content-Security-Policy', POLICY)
      .header('Referrer-Policy', 'no-referrer');
    done();
  });
}
