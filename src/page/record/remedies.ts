import { CONFIRMABLE, CONFIRMABLE_OF_ACTS, OVERRIDABLE, type RefusalCode } from '../../domain/refusal.js';
import { ACTION_KINDS, type ActionKind } from '../../domain/treaty/model/kinds/kinds.js';
import type { FilledForm, RefusalRemedy } from './record.model.js';

type Facts = Readonly<Record<string, unknown>>;
type Ways = (facts: Facts) => readonly (RefusalRemedy | null)[];

const make = (kind: ActionKind): RefusalRemedy => ({ way: 'make', kind });
const first = (kind: ActionKind): RefusalRemedy => ({ way: 'first', kind });
const edit = (field: string): RefusalRemedy => ({ way: 'edit', field });
const clear = (field: string): RefusalRemedy => ({ way: 'clear', field });
const look = (at: 'acts' | 'treaties' | 'funds'): RefusalRemedy => ({ way: 'look', at });

/** The event that stands in the way, where the refusal names one. */
function event({ event: id, correctedBy }: Facts): RefusalRemedy | null {
  const named = typeof correctedBy === 'string' ? correctedBy : id;
  return typeof named === 'string' ? { way: 'event', event: named } : null;
}

function choose(field: string, code: unknown): RefusalRemedy | null {
  return typeof code === 'string' ? { way: 'choose', field, code } : null;
}

function nearest(field: string, { nearest: near }: Facts): readonly (RefusalRemedy | null)[] {
  const all: readonly { readonly code?: unknown }[] = Array.isArray(near) ? (near as { code?: unknown }[]) : [];
  return all.map(({ code }) => choose(field, code));
}

/** What was to be withdrawn, where the act withdraws something. */
function withdrawn({ action }: Facts): RefusalRemedy | null {
  const kind = String(action).replace(/-withdrawal$/, '');
  return isKind(kind) ? first(kind) : null;
}

const days: Ways = () => [edit('date')];
const sums: Ways = () => [edit('amount')];
const currency: Ways = () => [edit('currency'), edit('amount')];
const pledge: Ways = () => [edit('pledge'), edit('date')];

/** The ways out of each refusal, best first. `despite` is added where the field allows it. */
const WAYS: Readonly<Record<RefusalCode, Ways>> = {
  'not-signed': ({ action }) => [action === 'signature-withdrawal' ? null : make('accession'), first('signature')],
  'signature-window-closed': () => [make('accession'), edit('date')],
  'already-signed': (facts) => [event(facts), edit('date')],
  'already-bound': (facts) => [event(facts), first('withdrawal')],
  'not-bound': () => [first('accession'), edit('participant'), edit('date')],
  'before-adoption': days,
  'in-the-future': days,
  'not-before-too-late': () => [clear('notBefore'), edit('notBefore')],
  'participant-not-existing': () => [edit('date'), edit('participant')],
  'not-entitled': ({ responsible }) => [choose('participant', responsible), edit('participant'), edit('date')],
  'parent-not-bound': ({ parent }) => [typeof parent === 'string' ? { way: 'treaty', treaty: parent } : null],
  'closed-to-consent': days,
  'withdrawal-not-open': (facts) => [event(facts), edit('date')],
  'no-notice-to-revoke': () => [first('withdrawal'), make('accession')],
  'effect-too-early': () => [clear('effective'), edit('effective')],
  'not-participating': () => [first('signature'), edit('participant')],
  'nothing-to-withdraw': (facts) => [withdrawn(facts), edit('participant')],
  'not-applied-provisionally': () => [first('provisional-application'), edit('date')],
  'qualifier-not-applicable': ({ qualifier }) => [clear(String(qualifier)), edit('kind')],
  'unknown-territory': (facts) => [...nearest('territory', facts), clear('territory')],
  'unknown-event': () => [look('acts')],
  'already-corrected': (facts) => [event(facts), look('acts')],
  'not-correctable': () => [look('acts')],
  'unknown-participant': (facts) => [...nearest('participant', facts), edit('participant')],
  'unknown-treaty': () => [look('treaties')],
  'unknown-depositary': () => [clear('depositary'), edit('depositary')],
  'before-deposit': () => [clear('countsFrom'), clear('notifiedOn')],
  'already-registered': (facts) => [event(facts), clear('id')],
  'already-recorded': (facts) => [event(facts), edit('ref')],
  'mark-taken': () => [clear('mark'), edit('mark')],
  'clause-not-expressible': () => [look('treaties')],
  'invalid-clause': () => [look('treaties')],
  'invalid-coverage': days,
  'too-complex': () => [look('treaties')],
  'unknown-fund': () => [look('funds')],
  'unknown-pledge': pledge,
  'unknown-receipt': sums,
  'fund-closed': days,
  'pledges-outstanding': () => [look('funds')],
  'before-fund': days,
  'before-pledge': days,
  'pledge-closed': pledge,
  'pledge-conditional': pledge,
  'amount-not-stated': pledge,
  'amount-already-stated': () => [edit('kind'), edit('pledge')],
  'invalid-amount': sums,
  'amount-not-positive': sums,
  'implausible-amount': sums,
  'unknown-currency': currency,
  'currency-not-valid': () => [edit('currency'), edit('date')],
  'currency-mismatch': currency,
  'unknown-redenomination': currency,
  'split-does-not-add-up': sums,
  'invalid-rate': sums,
  'rate-unknown': currency,
  'valuation-does-not-fit': sums,
  'exceeds-outstanding': sums,
  'exceeds-pledge': sums,
  'exceeds-conditional': sums,
  'exceeds-commitment': sums,
  'exceeds-paid': sums,
  'exceeds-written-off': sums,
  'exceeds-notes': sums,
  'exceeds-in-kind': sums,
  'exceeds-disputed': sums,
  'exceeds-earmark': sums,
  'exceeds-cap': sums,
  'exceeds-receipt': sums,
};

const SET_ASIDE: ReadonlySet<string> = new Set([...OVERRIDABLE, ...CONFIRMABLE, ...CONFIRMABLE_OF_ACTS]);

/** The ways out of a refusal, best first. */
export function remediesFor(code: RefusalCode, facts: Facts): readonly RefusalRemedy[] {
  const ways = WAYS[code](facts).filter((each) => each !== null);
  return SET_ASIDE.has(code) ? [...ways, { way: 'despite' }] : ways;
}

/** Whether a code is that of a refusal by a rule of the field. */
export function isRefusal(code: string): code is RefusalCode {
  return Object.hasOwn(WAYS, code);
}

/** A form changed by a remedy. `ready`: it can be tried at once; else a field is still to be filled in. */
export interface Remedied {
  readonly filled: FilledForm;
  readonly ready: boolean;
  readonly focus: string | null;
}

/** The form as a button of a remedy changes it; null where no remedy is called that. */
export function remedied(filled: FilledForm, said: string): Remedied | null {
  const [way, what = '', code = ''] = said.split(' ');
  if (way === 'make' && isKind(what)) return { filled: { ...filled, kind: what }, ready: true, focus: null };
  if (way === 'first' && isKind(what)) {
    const rest = without(filled, 'date', 'effective', 'text', 'document', 'url', 'ref');
    return { filled: { ...rest, kind: what }, ready: false, focus: 'date' };
  }
  if (way === 'clear') return { filled: without(filled, what), ready: true, focus: null };
  if (way === 'choose' && code !== '') return { filled: { ...filled, [what]: code }, ready: true, focus: null };
  if (way !== 'despite' || !SET_ASIDE.has(what)) return null;
  const codes = new Set([...(filled['despite'] ?? '').split(' '), what].filter((each) => each !== ''));
  return {
    filled: { ...filled, despite: [...codes].join(' ') },
    ready: filled['note'] !== undefined,
    focus: 'note',
  };
}

function without(filled: FilledForm, ...names: readonly string[]): FilledForm {
  return Object.fromEntries(Object.entries(filled).filter(([name]) => !names.includes(name)));
}

function isKind(text: string): text is ActionKind {
  return (ACTION_KINDS as readonly string[]).includes(text);
}
