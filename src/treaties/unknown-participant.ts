import { Problem } from '../platform/http/problem.js';

/** The problem of a question about a participant that is not in the register. */
export function unknownParticipantProblem(participant: string): Problem {
  const detail = `No participant has the code ${participant}. Codes are in capitals; GET /v1/participants lists them.`;
  return new Problem(404, 'unknown-participant', 'Unknown participant', detail, { participant });
}
