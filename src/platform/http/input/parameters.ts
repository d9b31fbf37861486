import type { FastifyInstance } from 'fastify';
import { problem } from '../problems/catalogue.js';
import { FORBIDDEN, unstorable } from './json-body.js';

/** Refuses addresses whose decoded parameters hold what no text of the ledger can: U+0000 or half a surrogate pair. */
export function checkParameters(server: FastifyInstance): void {
  server.addHook('preValidation', (request, _reply, done) => {
    const values = { ...(request.params as object), ...(request.query as object) };
    for (const [name, value] of Object.entries(values)) {
      if (FORBIDDEN.has(name))
        return done(problem('invalid-parameter', `${name} is not a parameter of this address.`, { parameter: name }));
      const fault = [value]
        .flat()
        .map((one) => unstorable(String(one)))
        .find((one) => one !== null);
      if (fault !== undefined) return done(problem('invalid-parameter', `${name} ${fault}.`, { parameter: name }));
    }
    done();
  });
}
