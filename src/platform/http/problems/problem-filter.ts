import { type ArgumentsHost, Catch, type ExceptionFilter, Logger, NotFoundException } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { currentRequest } from '../current-request.js';
import type { Problem } from '../problem.js';
import { asProblem } from './as-problem.js';
import { problem } from './catalogue.js';
import { sendProblem } from './document.js';
import type { Routes } from './routes.js';

/** Provider token of the ProblemPage; absent where no page is served. */
export const PROBLEM_PAGE = Symbol.for('foedera.problem-page');

/** Shows a problem to somebody who looks at a page. */
export interface ProblemPage {
  problemPage(problem: Problem, request: FastifyRequest, reply: FastifyReply): Promise<Buffer | undefined>;
}

/**
 * Every error of every request becomes one shape: an RFC 9457 problem document; or a page, where a browser asked
 * outside of the API.
 */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Http');

  constructor(
    private readonly routes: Routes,
    private readonly pages: ProblemPage | null = null,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const told = this.unrouted(error, request) ?? ofItsBody(asProblem(error), request);
    if (told.status >= 500 && told.code !== 'not-ready' && told.code !== 'other-law') {
      const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
      this.logger.error(`${request.method} ${request.originalUrl} [${currentRequest().correlation}] ${message}`);
    }
    if (reply.sent) return;
    if (this.pages === null || !looks(request)) return sendProblem(reply, told, request.originalUrl);
    this.pages
      .problemPage(told, request, reply)
      .then((html) => reply.send(html))
      .catch(() => sendProblem(reply, told, request.originalUrl));
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

/** Whether a browser asks for something to look at. */
function looks({ originalUrl, headers }: FastifyRequest): boolean {
  return !/^\/(v1|docs|health|metrics|openapi)\b/.test(originalUrl) && (headers.accept ?? '').includes('text/html');
}
