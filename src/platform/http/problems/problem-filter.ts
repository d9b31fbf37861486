import { type ArgumentsHost, Catch, type ExceptionFilter, Logger, NotFoundException } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { currentRequest } from '../current-request.js';
import type { Problem } from '../problem.js';
import { asProblem } from './as-problem.js';
import { problem } from './catalogue.js';
import { sendProblem } from './document.js';
import type { Routes } from './routes.js';

/** Every error of every request becomes one shape: an RFC 9457 problem document. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Http');

  constructor(private readonly routes: Routes) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const told = this.unrouted(error, request) ?? ofItsBody(asProblem(error), request);
    if (told.status >= 500 && told.code !== 'not-ready' && told.code !== 'other-law') {
      const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
      this.logger.error(`${request.method} ${request.originalUrl} [${currentRequest().correlation}] ${message}`);
    }
    if (reply.sent) return;
    sendProblem(reply, told, request.originalUrl);
  }

  /** The router knows no such address, or not with this method; null where the request was routed. */
  private unrouted(error: unknown, request: FastifyRequest): Problem | null {
    if (!(error instanceof NotFoundException) || !request.is404) return null;
    const path = request.url.split('?', 1)[0] ?? '/';
    const allow = this.routes.methodsOf(path);
    if (allow.length === 0 || allow.includes(request.method))
      return problem('not-found', `There is nothing at ${path}. The addresses of this service are at /docs.`);
    return problem('method-not-allowed', `${request.method} is not possible at ${path}; ${allow.join(', ')} is.`, {
      allow,
    });
  }
}

/** A table may be longer than JSON, and is told its own measure. */
function ofItsBody(told: Problem, { routeOptions }: FastifyRequest): Problem {
  if (told.code !== 'body-too-large' || routeOptions.config.takes !== 'text/csv') return told;
  return problem('body-too-large', 'The table is larger than four megabytes.', { limit: 4_194_304 });
}
