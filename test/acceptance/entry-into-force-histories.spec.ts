/**
 * Goal: the verdict on real treaties of every structure. Given the register and the histories of
 * events/histories/entry-into-force in a ledger of their own, when each question of their expected-*.json is asked over
 * HTTP, then the answer is that of the depositary or of the treaty's text.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RecordingsImport } from '../../src/interchange/recordings-import.js';
import {
  type Expectation,
  expectationFiles,
  type Expected,
  expectationsIn,
  recordingFiles,
} from '../events/entry-into-force.js';
import { EVENTS } from '../events/lines.js';
import { startTestApp, type TestApp } from '../support/app.js';

interface Verdict {
  readonly provisions: readonly { readonly provision: string }[];
  readonly proof: readonly { readonly participant: string; readonly counted: boolean }[];
}
interface Status {
  readonly counts: Readonly<Record<string, number | { readonly total: number }>>;
  readonly participants: readonly {
    readonly code: string;
    readonly standing: string;
    readonly inForceSince: string | null;
  }[];
}

let app: TestApp;
let refused: string[] = [];

async function recordAll(): Promise<void> {
  const recordings = app.app.get(RecordingsImport, { strict: false });
  for (const file of ['participants/participants.ndjson', 'participants/organisations.ndjson', ...recordingFiles()])
    await recordings.record(`${EVENTS}histories/${file}`, {
      actor: 'histories',
      keepGoing: true,
      onRejected: ({ line, code, reason }) => void refused.push(`${file}:${String(line)} ${code}: ${reason}`),
    });
}

async function get<T>(path: string): Promise<T> {
  const answer = await app.inject({ method: 'GET', url: path });
  if (answer.statusCode !== 200) throw new Error(`${path}: ${String(answer.statusCode)} ${answer.body}`);
  return JSON.parse(answer.body) as T;
}

/** Of what is expected, the part that the verdict's own members answer. */
function ofVerdict(expected: Expected): object {
  const {
    counts: _counts,
    participants: _participants,
    inForceSince: _since,
    counted: _counted,
    provisions: _provisions,
    ...verdict
  } = expected;
  return verdict;
}

/** The members of an answer under the names that are asked for, in the form of what is expected. */
function asked(names: readonly string[], of: (name: string) => unknown): object {
  return Object.fromEntries(names.map((name) => [name, of(name)]));
}

async function askVerdict({ treaty, asOf, expected }: Expectation): Promise<void> {
  const verdict = await get<Verdict>(`/v1/treaties/${treaty}/entry-into-force?asOf=${asOf}`);
  expect(verdict).toMatchObject(ofVerdict(expected));
  const { counted = {}, provisions = {} } = expected;
  const line = (code: string) => verdict.proof.findLast(({ participant }) => participant === code)?.counted;
  expect(asked(Object.keys(counted), line)).toEqual(counted);
  const provision = (name: string) => verdict.provisions.find((each) => each.provision === name);
  expect(asked(Object.keys(provisions), provision)).toMatchObject(provisions);
}

async function askStatus({ treaty, asOf, expected }: Expectation): Promise<void> {
  const { counts = {}, participants = {}, inForceSince = {} } = expected;
  if ([counts, participants, inForceSince].every((each) => Object.keys(each).length === 0)) return;
  const status = await get<Status>(`/v1/treaties/${treaty}/status?asOf=${asOf}`);
  const total = (name: string) => {
    const found = status.counts[name];
    return typeof found === 'object' && typeof counts[name] === 'number' ? found.total : found;
  };
  expect(asked(Object.keys(counts), total)).toEqual(counts);
  const row = (code: string) => status.participants.find((each) => each.code === code);
  expect(asked(Object.keys(participants), row)).toMatchObject(participants);
  const since = (code: string) => (row(code)?.standing === 'party' ? row(code)?.inForceSince : null);
  expect(asked(Object.keys(inForceSince), since)).toEqual(inForceSince);
}

describe('given the histories on entry into force', () => {
  beforeAll(async () => {
    app = await startTestApp();
    refused = [];
    await recordAll();
  }, 120_000);
  afterAll(async () => {
    await app.stop();
  });

  it('when they are recorded file by file, then no line is refused', () => {
    expect(refused).toEqual([]);
  });

  describe.each(expectationFiles())('when the questions of %s are asked', (file) => {
    it.each(expectationsIn(file).map((each) => ({ ...each, each })))(
      'then $treaty as of $asOf: $question',
      async ({ each }) => {
        await askVerdict(each);
        await askStatus(each);
      },
    );
  });
});
