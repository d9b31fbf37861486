import { STATUS_CODES } from 'node:http';
import type { FastifyReply } from 'fastify';
import { currentRequest } from '../current-request.js';
import type { Problem } from '../problem.js';

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

/** The problem as RFC 9457 writes it. Facts never hide the document's own members. */
export function problemDocument(problem: Problem, instance: string): Record<string, unknown> {
  return {
    type: `/docs/problems#${problem.code}`,
    title: problem.title || (STATUS_CODES[problem.status] ?? 'Problem'),
    status: problem.status,
    detail: problem.message,
    code: problem.code,
    instance,
    ...(problem.status >= 500 ? { correlation: currentRequest().correlation } : {}),
    ...Object.fromEntries(Object.entries(problem.facts).filter(([name]) => !OWN.has(name))),
  };
}

const OWN = new Set(['type', 'title', 'status', 'detail', 'code', 'instance']);

/** Gives an answer the headers that the kind of a problem needs, and takes from it those of another answer. */
export function prepareProblem(reply: FastifyReply, problem: Problem): void {
  if (problem.status === 401) reply.header('WWW-Authenticate', 'Bearer realm="foedera"');
  if (problem.status === 503) reply.header('Retry-After', '2');
  const allow = problem.facts['allow'];
  if (Array.isArray(allow)) reply.header('Allow', allow.join(', '));
  for (const stale of ['Content-Disposition', 'ETag', 'Link', 'Location']) reply.removeHeader(stale);
}

/** Sends a problem with the headers its kind needs. */
export function sendProblem(reply: FastifyReply, problem: Problem, instance: string): void {
  prepareProblem(reply, problem);
  reply
    .status(problem.status)
    .header('Cache-Control', 'no-store')
    .type(PROBLEM_TYPE)
    .send(JSON.stringify(problemDocument(problem, instance)));
}
