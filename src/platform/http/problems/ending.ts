import type { FastifyInstance } from 'fastify';
import { problem } from './catalogue.js';
import { sendProblem } from './document.js';

/** How long the service waits for what is under way when it ends. */
const GRACE_MS = 10_000;

/**
 * While the service ends, what is under way may be finished and what comes anew is refused with a problem. What is not
 * finished after the grace, a request that never came whole included, is cut off.
 */
export function endInOrder(server: FastifyInstance, grace = GRACE_MS): void {
  let ending = false;
  let cut: NodeJS.Timeout | undefined;
  server.addHook('preClose', (done) => {
    ending = true;
    cut = setTimeout(() => server.server.closeAllConnections(), grace).unref();
    done();
  });
  server.addHook('onClose', (_instance, done) => {
    clearTimeout(cut);
    done();
  });
  server.addHook('onRequest', (request, reply, done) => {
    if (!ending) return done();
    reply.header('Connection', 'close');
    sendProblem(reply, problem('not-ready', 'The service is stopping. Try again in a moment.'), request.originalUrl);
  });
  // A connection that was busy when the others were closed is kept alive by its client.
  server.addHook('onResponse', (_request, _reply, done) => {
    if (ending) setImmediate(() => server.server.closeIdleConnections());
    done();
  });
}
