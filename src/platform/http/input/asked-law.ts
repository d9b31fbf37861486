import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Problem } from '../problem.js';
import { problem } from '../problems/catalogue.js';

/**
 * Takes `law` off the parameters of a read: every address takes it. Answers only under the law that is spoken here: a
 * superseded one is gone, a later one is not reached yet.
 */
export function takeAskedLaw(server: FastifyInstance, spoken: number): void {
  server.addHook('preValidation', (request, _reply, done) => {
    const query = request.query as Record<string, unknown>;
    const reads = request.method === 'GET' || request.method === 'HEAD';
    if (!reads || request.routeOptions.url?.startsWith('/v1/') !== true || !Object.hasOwn(query, 'law')) return done();
    const fault = refused(request, query['law'], spoken);
    if (fault !== null) return done(fault);
    delete query['law'];
    done();
  });
}

function refused(request: FastifyRequest, law: unknown, spoken: number): Problem | null {
  if (typeof law !== 'string' || !/^[1-9]\d{0,8}$/.test(law)) {
    const detail = 'law must be the number of a law, a whole number from 1, given once.';
    return problem('invalid-parameter', detail, { parameter: 'law' });
  }
  if (Number(law) === spoken) return null;
  const facts = { law: Number(law), spoken };
  if (Number(law) > spoken) {
    const detail = `This service speaks law ${String(spoken)} and not law ${law} yet. Leave out law, or ask a newer release.`;
    return problem('law-not-reached', detail, facts);
  }
  const detail =
    `This service speaks law ${String(spoken)}; what law ${law} made of the same events it does not answer any more. ` +
    'The answer by the present law is at the address under `instead`; leave out law for whichever law is spoken.';
  return problem('law-superseded', detail, { ...facts, instead: underSpoken(request.originalUrl, spoken) });
}

function underSpoken(address: string, spoken: number): string {
  const [path = '', query = ''] = address.split('?', 2);
  const parameters = new URLSearchParams(query);
  parameters.set('law', String(spoken));
  return `${path}?${parameters.toString()}`;
}
