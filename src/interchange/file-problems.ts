import { Problem } from '../platform/http/problem.js';
import type { ProblemKind } from '../platform/http/problems/catalogue.js';

declare module '../platform/http/problems/problem-code.js' {
  interface ProblemCodes {
    readonly files: FileCode;
  }
}

/** The problems of commands that read files into the ledger. */
export const FILE_PROBLEMS = {
  'file-not-found': { status: 404, title: 'File not found', advice: 'Check the path that the command names.' },
  'damaged-file': {
    status: 422,
    title: 'Damaged file',
    advice: 'A file packed by gzip (`.gz`) cannot be unpacked to its end. Fetch it again.',
  },
  'not-a-status-table': {
    status: 422,
    title: 'Not a status table',
    advice: 'Give CSV in UTF-8 with a heading `Participant` and headings of acts.',
  },
  'invalid-mapping': {
    status: 422,
    title: 'Invalid mapping',
    advice: 'Each entry of `errors` names a member of the mapping by its JSON pointer and says what it must be.',
  },
  'register-empty': {
    status: 422,
    title: 'Register empty',
    advice: 'Names are found in the register: import the participants first.',
  },
  'not-a-table': { status: 422, title: 'Not a table', advice: 'Give CSV in UTF-8 with headings in its first line.' },
  'invalid-columns': {
    status: 422,
    title: 'Invalid columns',
    advice: 'Each entry of `errors` names a member of the mapping by its JSON pointer and says what it must be.',
  },
  'ledger-busy': {
    status: 409,
    title: 'Ledger busy',
    advice: 'Others kept recording. Run the same command again: nothing is recorded twice.',
  },
  'ledger-not-empty': {
    status: 409,
    title: 'Ledger not empty',
    advice: 'An export is restored into an empty ledger only.',
  },
} as const satisfies Readonly<Record<string, ProblemKind>>;

type FileCode = keyof typeof FILE_PROBLEMS;

/** A Problem of a file, or of the ledger that it is read into. */
export function fileProblem(code: FileCode, detail: string, facts: Readonly<Record<string, unknown>> = {}): Problem {
  return new Problem(FILE_PROBLEMS[code].status, code, FILE_PROBLEMS[code].title, detail, facts);
}
