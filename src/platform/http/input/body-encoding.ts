import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Problem } from '../problem.js';
import { problem } from '../problems/catalogue.js';

/** Refuses bodies that come packed, or in another encoding of letters than UTF-8: they are read as they are. */
export function refuseEncodedBodies(server: FastifyInstance): void {
  server.addHook('preParsing', (request, reply, _payload, done) => {
    const refused = packed(request);
    if (refused !== null) void reply.header('Accept-Encoding', 'identity');
    done(refused ?? otherLetters(request));
  });
}

/** `identity` says that nothing was done to the body (RFC 9110 §8.4.1). */
function packed({ headers }: FastifyRequest): Problem | null {
  const codings = (headers['content-encoding'] ?? '').split(',').map((coding) => coding.trim().toLowerCase());
  const coding = codings.find((one) => one !== '' && one !== 'identity');
  if (coding === undefined) return null;
  return problem('unsupported-media-type', `The body must be sent as it is, without Content-Encoding: ${coding}.`);
}

function otherLetters({ headers }: FastifyRequest): Problem | null {
  const charset = /;\s*charset\s*=\s*"?([^\s;"]+)/i.exec(headers['content-type'] ?? '')?.[1];
  if (charset === undefined || /^utf-?8$/i.test(charset)) return null;
  return problem('unsupported-media-type', `The body must be UTF-8, not ${charset}.`);
}
