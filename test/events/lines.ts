import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { FundCoverage, TreatyCoverage } from '../../src/domain/coverage/statement.js';
import type { EventData, ParticipantChange } from '../../src/domain/event.js';
import { USUAL_POLICY, type Fund, type FundPolicy } from '../../src/domain/fund/fund/fund.js';
import type { Pledge } from '../../src/domain/fund/pledge/pledge.js';
import type { Participant } from '../../src/domain/participants/participant.js';
import type { Statement } from '../../src/domain/statements/statement.js';
import type { TreatyAction } from '../../src/domain/treaty/model/action.js';
import type { Treaty } from '../../src/domain/treaty/model/treaty.js';
import type { ProgressReport } from '../../src/domain/treaty/model/progress-report.js';
import type { Source } from '../../src/domain/recording/source.js';

export const EVENTS = fileURLToPath(new URL('../../events/', import.meta.url));

interface Sourced {
  readonly source: Source;
  readonly ref: string;
}
export type ParticipantLine = Sourced & Participant & { readonly record: 'participant' };
export type TreatyLine = Sourced & Treaty & { readonly record: 'treaty' };
export type ActionLine = Sourced &
  Partial<TreatyAction> & { readonly record: 'action'; readonly treaty: string; readonly participant: string } & Pick<
    TreatyAction,
    'kind' | 'date'
  >;
export type ChangeLine = Sourced & ParticipantChange & { readonly record: 'participant-change'; readonly code: string };
export type StatementLine = Sourced & Statement & { readonly record: 'statement' };
export type FundLine = Sourced &
  Omit<Fund, 'policy'> & { readonly record: 'fund'; readonly policy?: Partial<FundPolicy> };
export type PledgeLine = Sourced & Partial<Pledge> & { readonly record: 'pledge' };
type Stated<Coverage> = Sourced &
  Pick<Coverage & TreatyCoverage, 'state' | 'through' | 'kinds'> &
  Partial<Coverage> & { readonly record: 'coverage' };
export type CoverageLine = Stated<TreatyCoverage> | Stated<FundCoverage>;
export type ProgressLine = Sourced & Partial<ProgressReport> & { readonly record: 'progress' };
export type Line =
  | ParticipantLine
  | ChangeLine
  | TreatyLine
  | ActionLine
  | StatementLine
  | FundLine
  | PledgeLine
  | CoverageLine
  | ProgressLine;

/** What the lines of funds leave out. */
const REGISTERED = { established: null, administrator: null, references: {}, ref: null };

/** What the lines of pledges leave out. */
const PLEDGED: Omit<Pledge, 'id' | 'fund' | 'donor' | 'amount' | 'date'> = {
  period: null,
  earmarking: [],
  valuation: null,
  condition: null,
  instrument: 'grant',
  tranches: [],
  payableBy: null,
  cap: null,
  passThrough: false,
  rounding: 'half-up',
  transferredFrom: null,
  despite: [],
  note: null,
  ref: null,
};

/** The lines of a history's file, in order. */
export function linesOf<L extends Line>(file: string): L[] {
  return readFileSync(`${EVENTS}histories/${file}`, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as L);
}

/** Every NDJSON file of the histories. */
export function historyFiles(): string[] {
  return (readdirSync(`${EVENTS}histories`, { recursive: true }) as string[])
    .filter((name) => name.endsWith('.ndjson'))
    .sort();
}

/** The event data that a shipped line comes to: the line with what it may leave out, without its source. */
export function eventOf(line: Line): { readonly type: keyof EventData; readonly data: object } {
  const data: Partial<Record<string, unknown>> = { ...line };
  delete data['record'];
  delete data['source'];
  if (line.record === 'participant') return { type: 'participant-registered', data };
  if (line.record === 'participant-change') return { type: 'participant-changed', data };
  if (line.record === 'treaty') return { type: 'treaty-registered', data };
  if (line.record === 'progress') return { type: 'progress-reported', data };
  if (line.record === 'statement') return { type: 'statement-published', data };
  if (line.record === 'pledge')
    return { type: 'pledge-announced', data: { ...PLEDGED, date: line.period?.to, ...data } };
  if (line.record === 'coverage')
    return { type: 'coverage-stated', data: { from: null, observedOn: null, note: null, ...data } };
  if (line.record === 'fund')
    return { type: 'fund-registered', data: { ...REGISTERED, ...data, policy: { ...USUAL_POLICY, ...line.policy } } };
  const left = { effective: null, text: null, territory: null, despite: [], note: null };
  return { type: 'treaty-action-recorded', data: { ...left, ...data } };
}
