import { applyDecorators } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import type { ProblemCode } from '../../problems/problem-code.js';
import { headers } from './headers.js';

/** The codes of problems that an operation answers, by status. */
export type ProblemsByStatus = Readonly<Record<number, readonly ProblemCode[]>>;

/** Describes the problems that an operation answers. */
export function ApiProblems(problems: ProblemsByStatus): MethodDecorator {
  return applyDecorators(
    ...Object.entries(problems).map(([status, codes]) =>
      ApiResponse({
        status: Number(status),
        description: `Problem ${codes.map((code) => `\`${code}\``).join(', ')}`,
        headers: headers({ 'Cache-Control': 'Not-Stored', 'X-Request-Id': 'X-Request-Id', ...BY_STATUS[status] }),
        content: {
          'application/problem+json': {
            schema: {
              allOf: [
                { $ref: '#/components/schemas/Problem' },
                { type: 'object', properties: { status: { enum: [Number(status)] }, code: { enum: [...codes] } } },
              ],
            },
          },
        },
      }),
    ),
  );
}

/** The problems of both, those of one status together. */
export function joinedProblems(...all: readonly ProblemsByStatus[]): ProblemsByStatus {
  const codes = new Map<string, readonly ProblemCode[]>();
  for (const [status, own] of all.flatMap((each) => Object.entries(each))) {
    codes.set(status, [...new Set([...(codes.get(status) ?? []), ...own])]);
  }
  return Object.fromEntries(codes);
}

const BY_STATUS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  401: { 'WWW-Authenticate': 'WWW-Authenticate' },
  503: { 'Retry-After': 'Retry-After' },
};
