/** How each read may be asked: its address on what the program recorded, and values for each of its parameters. */
import fc from 'fast-check';
import { LAW } from '../../src/domain/law.js';
import type { Read } from './program.js';

/** What is named in the places of an address, by operation. */
const PLACES: Readonly<Record<string, readonly string[]>> = {
  showParticipant: ['ECU', 'BRA', 'PER', 'OLDR', 'LKO', 'ARG', 'CHL', 'URY'],
  showTreaty: ['lake-boats', 'uncac'],
  status: ['lake-boats', 'uncac'],
  counts: ['lake-boats', 'uncac'],
  entryIntoForce: ['lake-boats', 'uncac'],
  history: ['lake-boats', 'untoc-firearms'],
  showCoverageOfTreaty: ['lake-boats', 'uncac'],
  showCoverageOfFund: ['reeds', 'cpcjf'],
  relations: ['lake-boats', 'untoc-firearms'],
  territories: ['lake-boats', 'untoc-firearms'],
  showProgress: ['lake-boats', 'uncac'],
  showFund: ['reeds', 'closed'],
  totals: ['reeds', 'cpcjf'],
  periods: ['reeds', 'cpcjf'],
  bridge: ['reeds'],
  residual: ['reeds'],
  listPledges: ['reeds', 'cpcjf'],
  listReceipts: ['reeds'],
  showPledge: ['worked', 'perhaps', 'silent'],
  showReceipt: ['bank', 'unknown'],
  showStatement: ['lake-report', 'a-60-131'],
  reconcileStatementReconciliation: ['lake-report', 'a-60-131'],
  iati: ['reeds'],
  fts: ['reeds', 'cpcjf'],
};

const DAYS = ['2002-07-01', '2003-09-01', '2004-07-08', '2004-12-31', '2005-07-25', '2011-01-01', '2020-01-01'];

type Values = (head: number) => readonly string[];
const positions: Values = (head) => [String(head), String(head - 3), String(head - 20), 'all-told', 'reeds-half'];

/** What a parameter may be, wherever it stands. */
const VALUES: Readonly<Record<string, Values>> = {
  asOf: () => DAYS,
  at: positions,
  law: () => [String(LAW)],
  limit: () => ['1', '2', '7', '1000'],
  from: () => ['2002-01-01', '2003-01-01', '2004-01-01', '2004-07-03'],
  to: () => ['2004-12-31', '2005-12-31', '2012-06-30'],
  by: () => ['donor', 'currency', 'earmarking', 'donor,currency', 'year'],
  rollUp: () => ['part-of'],
  compare: () => ['previous-period', '2002-01-01..2002-06-30'],
  publishedAt: (head) => [String(head - 20), 'reeds-half'],
  attribution: () => ['date', 'year'],
  quantity: () => ['pledged', 'paid', 'outstanding', 'written-off', 'committed', 'refunded'],
  amount: () => ['1.00', '100.00', '77.77'],
  treaty: () => ['lake-boats', 'uncac'],
  participant: () => ['ECU', 'BRA'],
  table: () => ['TAB', 'OTHER'],
  currency: () => ['EUR', 'TRL'],
  territory: () => ['CL-IP'],
  inForce: () => ['true', 'false'],
  standing: () => ['party', 'contracting', 'signatory', 'none'],
  standings: () => ['true'],
  progress: () => ['true', 'announced', 'examination'],
  stage: () => ['announced', 'law-promulgated'],
  occasion: () => ['signing day', 'treaty event of the Eleventh Crime Congress'],
  kind: () => ['state', 'organisation', 'territory'],
  compat: () => ['fts'],
  after: (head) => ['0', '5', String(head - 30)],
  stream: () => ['treaty/lake-boats', 'fund/reeds', 'pledge/worked'],
  type: () => ['treaty-action-recorded', 'pledge-action-recorded', 'fund-registered'],
};
/** Parameters that mean something else in one read: positions, not days. */
const OTHERWISE: Readonly<Record<string, Readonly<Record<string, Values>>>> = {
  bridge: { from: () => ['1500', 'lake-signed', 'reeds-half'], to: (head) => [String(head), String(head - 3)] },
  changes: { from: () => ['1500', 'lake-signed'], to: (head) => [String(head), String(head - 70)] },
};
/** The parameter that is never made up: pages are followed by `next`. */
export const FOLLOWED = 'cursor';
/** Parameters that a read cannot do without. */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  activity: ['from', 'to'],
  periods: ['from'],
  bridge: ['from'],
  changes: ['from'],
  residual: ['amount'],
};

/** A question: an address, and its parameters by name. */
export interface Question {
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
}

/** Every way to ask a read, one parameter or several at once. `events`: ids of events. */
export function questionsOf(read: Read, head: number, events: readonly string[]): fc.Arbitrary<Question> {
  const places = read.id === 'showEvent' ? events : (PLACES[read.id] ?? ['']);
  const needed = NEEDED[read.id] ?? [];
  const asked = read.parameters.filter((name) => name !== FOLLOWED);
  const values = asked.map((name) => [name, fc.constantFrom(...valuesOf(read.id, name, head))] as const);
  return fc.record({
    path: fc.constantFrom(...places).map((place) => read.path.replace(/\{\w+\}/, place)),
    query: fc.record(Object.fromEntries(values), { requiredKeys: [...needed] }),
  });
}

/** The values of a parameter of a read. Throws where a parameter is new here. */
function valuesOf(id: string, name: string, head: number): readonly string[] {
  const values = OTHERWISE[id]?.[name] ?? VALUES[name];
  if (values === undefined)
    throw new Error(`test/reads/questions.ts knows no value for the parameter ${name} of ${id}.`);
  return values(head);
}

/** The address of a question. */
export function addressOf({ path, query }: Question): string {
  const given = new URLSearchParams(query).toString();
  return given === '' ? path : `${path}?${given}`;
}
