import { applyDecorators, type Type } from '@nestjs/common';
import { ApiExtraModels, ApiHeader, ApiQuery, ApiResponse, getSchemaPath } from '@nestjs/swagger';
import type { Columns } from '../../answers/columns.js';
import { MEDIA_TYPES } from '../../answers/negotiation.js';
import { ApiProblems, type ProblemsByStatus, joinedProblems } from './api-problems.js';
import { headers } from './headers.js';

/** How a read answers, beside its JSON. */
export interface AnswerDescription {
  /**
   * What each line of NDJSON holds: its class, or the name of a schema that another area describes. Absent: JSON is all
   * there is.
   */
  readonly record?: Type | string;
  /** The columns of its table. Absent: it does not come as CSV. */
  readonly columns?: Columns<never>;
  /** Whether it takes `at`. Default: yes. */
  readonly at?: boolean;
  /**
   * Whether the question comes as a body: then bodies have their problems, and there is no asking whether the answer
   * still holds.
   */
  readonly posted?: boolean;
  /** The problems of its own. */
  readonly problems?: ProblemsByStatus;
}

/** Describes what a read answers: its JSON by the answer's class, its other formats, its headers and its problems. */
export function ApiAnswer(
  answer: Type,
  { record, columns, at = true, posted = false, problems = {} }: AnswerDescription = {},
): MethodDecorator {
  const classes = [answer, record].filter((each) => typeof each === 'function');
  const of = record === undefined ? null : getSchemaPath(record);
  return applyDecorators(
    ApiExtraModels(...classes),
    ...(posted ? [] : [UNCHANGED]),
    ApiResponse({
      status: 200,
      description:
        of === null || posted
          ? 'The answer.'
          : `The answer. The formats can also be asked for by the ending ${columns !== undefined ? '`.csv` or ' : ''}\`.ndjson\` of the path.`,
      headers: READ_HEADERS,
      content: {
        [MEDIA_TYPES.json]: { schema: { $ref: getSchemaPath(answer) } },
        ...(columns !== undefined
          ? {
              [MEDIA_TYPES.csv]: { schema: headedBy(columns.names) },
            }
          : {}),
        ...(of === null ? {} : { [MEDIA_TYPES.ndjson]: { schema: recordLines(of) } }),
      },
    }),
    ApiProblems(joinedProblems(READING, posted ? ASKING : UNDER_LAW, at ? KNOWING : {}, problems)),
  );
}

/** Describes a read that answers with an XML document and nothing else. */
export function ApiXmlAnswer(description: string, problems: ProblemsByStatus): MethodDecorator {
  return applyDecorators(
    UNCHANGED,
    ApiResponse({
      status: 200,
      description: 'The document. It can also be asked for by the ending `.xml` of the path.',
      headers: READ_HEADERS,
      content: { [MEDIA_TYPES.xml]: { schema: { type: 'string', description } } },
    }),
    ApiProblems(joinedProblems(READING, UNDER_LAW, KNOWING, problems)),
  );
}

const READ_HEADERS = headers({
  ETag: 'ETag',
  'Cache-Control': 'Cache-Control',
  Link: 'Link',
  Vary: 'Vary',
  'X-Request-Id': 'X-Request-Id',
});
const UNCHANGED = applyDecorators(
  ApiQuery({
    name: 'law',
    required: false,
    description: 'The law that the answer is to follow. Where it and both times are named, the answer never changes.',
    schema: { type: 'integer', minimum: 1, example: 1 },
  }),
  ApiHeader({
    name: 'If-None-Match',
    required: false,
    description: 'The ETag of an answer that the reader has; 304 where it still holds.',
    schema: { type: 'string', example: '"312-1vrFfajXTrZ0AkHu_M9Fxb-law1"' },
  }),
  ApiResponse({
    status: 304,
    description: 'The reader has this answer: its ETag stands in If-None-Match.',
    headers: READ_HEADERS,
  }),
);
const READING: ProblemsByStatus = {
  400: ['invalid-parameter', 'malformed-request'],
  406: ['not-acceptable'],
  500: ['internal-error', 'ledger-damaged'],
  503: ['store-unreachable', 'statement-cancelled', 'store-hindered', 'other-law', 'not-ready'],
};
const ASKING: ProblemsByStatus = {
  400: ['invalid-body', 'malformed-json'],
  413: ['body-too-large'],
  415: ['unsupported-media-type'],
};
const UNDER_LAW: ProblemsByStatus = { 404: ['law-not-reached'], 410: ['law-superseded'] };
const KNOWING: ProblemsByStatus = { 404: ['position-not-reached', 'instant-not-reached', 'unknown-mark'] };

/** A heading line has no schema, so `x-columns` names the columns in order. */
function headedBy(names: readonly string[]): Record<string, unknown> {
  return { type: 'string', description: 'The table with a heading line (RFC 4180).', 'x-columns': names };
}

/**
 * OpenAPI 3.1 has no word for the entries of a stream (3.2: `itemSchema`), so `x-record` names the schema of a line.
 */
export function recordLines(
  $ref: string,
  description = 'One JSON document a line, each as `x-record` describes.',
): Record<string, unknown> {
  return { type: 'string', description, 'x-record': { $ref } };
}
