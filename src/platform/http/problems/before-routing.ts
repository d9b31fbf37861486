import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from '../problem.js';
import { problem } from './catalogue.js';
import { PROBLEM_TYPE, problemDocument, sendProblem } from './document.js';

/** Answers what Fastify's router refuses before any hook: an address it cannot decode, a parameter that is too long. */
export function refuseFrameworkErrors(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  const status = error.statusCode ?? 400;
  const known = problem('malformed-request', `The address cannot be read: ${error.message}`);
  const instance = (request.raw.url ?? '/').slice(0, 500);
  sendProblem(reply, status === 400 ? known : new Problem(status, known.code, known.title, known.message), instance);
}

/** Answers on the bare socket what is no HTTP at all, and ends the connection. */
export function refuseBrokenRequests(error: Error & { readonly code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const tooLarge = error.code === 'HPE_HEADER_OVERFLOW';
  const known = problem(
    'malformed-request',
    tooLarge ? 'The headers are too large.' : 'This is not an HTTP request that can be read.',
  );
  const told = tooLarge ? new Problem(431, known.code, 'Request header fields too large', known.message) : known;
  const body = JSON.stringify(problemDocument(told, '/'));
  const line = tooLarge ? '431 Request Header Fields Too Large' : '400 Bad Request';
  if (socket.writable) {
    socket.write(
      `HTTP/1.1 ${line}\r\nContent-Type: ${PROBLEM_TYPE}\r\nContent-Length: ${String(Buffer.byteLength(body))}\r\nConnection: close\r\n\r\n${body}`,
    );
  }
  socket.destroySoon();
}

/** What lets requests without `Host` come in, which Node refuses without a word; see refuseIncompleteHeads. */
export const NAMELESS_COME_IN = { requireHostHeader: false } as const;

/**
 * Answers what Node would refuse without a word: a request of HTTP/1.1 without `Host`, and an expectation other than
 * `100-continue`. The connection ends, since nobody knows whether a body follows.
 */
export function refuseIncompleteHeads(server: FastifyInstance): void {
  const unmet = new WeakSet<IncomingMessage>();
  server.server.on('checkExpectation', (request: IncomingMessage, response: ServerResponse) => {
    unmet.add(request);
    server.server.emit('request', request, response);
  });
  server.addHook('onRequest', (request, reply, done) => {
    const refused = incomplete(request.raw, unmet.has(request.raw));
    if (refused === null) return done();
    reply.header('Connection', 'close');
    sendProblem(reply, refused, request.originalUrl);
  });
}

function incomplete({ headers, httpVersion }: IncomingMessage, unmet: boolean): Problem | null {
  if (httpVersion === '1.1' && headers.host === undefined)
    return problem('malformed-request', 'The request has no Host. Name the service that it is for.');
  if (!unmet) return null;
  const { code, message } = problem(
    'malformed-request',
    'Expect can only be 100-continue here. Send the request without it.',
  );
  return new Problem(417, code, 'Expectation failed', message);
}
