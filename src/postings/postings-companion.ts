import { Injectable } from '@nestjs/common';
import { LAW } from '../domain/law.js';
import type { MoneyFact } from '../domain/fund/figures/money-facts.js';
import type { Participant } from '../domain/participants/participant.js';
import { readsRegister } from '../domain/treaty/reading/depends-on.js';
import { allFacts, factChanges } from '../domain/treaty/reading/treaty-facts.js';
import type { Fact } from '../domain/treaty/model/interpretation.js';
import type { Envelope } from '../ledger/envelope.js';
import type { Companion } from '../ledger/ledger.js';
import { cutStream } from '../ledger/stream-name.js';
import { registerFoldIn } from '../knowledge/participants/register.js';
import { dependentsOf, treatyIndexIn } from '../knowledge/treaties/treaty-index.js';
import { treatyIn, treatyStateIn } from '../knowledge/treaties/treaty.js';
import type { View } from '../knowledge/moments/view.js';
import { moneyChanges } from './money-changes.js';

/** A row of `postings`, in the order of the columns. */
export type PostingRow = readonly [
  position: number,
  ordinal: number,
  account: string,
  participant: string,
  organisation: boolean,
  date: string,
  /** Minor units as text where it is money. */
  delta: number | string,
  item: string,
  instrument: string,
  currency: string,
  bucket: string,
];

const NO_MONEY = ['', '', '', ''] as const;

/**
 * Turns every event into the postings that follow from it: the differences of the facts it changed
 * (docs/architecture.md, Postings).
 */
@Injectable()
export class PostingsCompanion implements Companion {
  readonly table = 'postings';
  readonly law: number = LAW;
  readonly columns = [
    { name: 'position', type: 'bigint' },
    { name: 'ordinal', type: 'int' },
    { name: 'account', type: 'text' },
    { name: 'participant', type: 'text' },
    { name: 'organisation', type: 'boolean' },
    { name: 'date', type: 'date' },
    { name: 'delta', type: 'numeric' },
    { name: 'item', type: 'text' },
    { name: 'instrument', type: 'text' },
    { name: 'currency', type: 'text' },
    { name: 'bucket', type: 'text' },
  ] as const;

  /** The rows an event adds. `before` is what was believed without it, `after` with it. */
  async derive(event: Envelope, before: View, after: View): Promise<readonly PostingRow[]> {
    const money = await moneyChanges(event.stream, before, after);
    if (money !== null) return money.map((fact, ordinal) => moneyRow(event.position, ordinal, fact));
    const touched = await touchedBy(event, before, after);
    const facts: Fact[] = [];
    for (const id of touched) facts.push(...(await changesOf(id, before, after)));
    return facts.map(({ account, participant, organisation, date, delta }, ordinal) => [
      event.position,
      ordinal,
      account,
      participant,
      organisation,
      date,
      delta,
      ...NO_MONEY,
    ]);
  }
}

function moneyRow(position: number, ordinal: number, fact: MoneyFact): PostingRow {
  const { account, participant, item, instrument, currency, bucket, date, delta } = fact;
  return [position, ordinal, account, participant, false, date, String(delta), item, instrument, currency, bucket];
}

/**
 * The treaties whose facts an event may change: the one it is about, those concerned by a participant, and all that
 * read one of these.
 */
async function touchedBy(event: Envelope, before: View, after: View): Promise<readonly string[]> {
  const { category, id } = cutStream(event.stream);
  if (category !== 'treaty' && category !== 'participant') return [];
  const first = category === 'treaty' ? [id] : await concernedBy(id, before, after);
  if (first.length === 0) return [];
  const [was, is] = [await treatyIndexIn(before), await treatyIndexIn(after)];
  // A correction of its registration may take back a link to a treaty that read it by that.
  return [...new Set([...first, ...dependentsOf(is, first), ...dependentsOf(was, first)])];
}

/**
 * The treaties in which the participant has acted, or whoever it carries on or is carried on by. Also those in which an
 * organisation has acted that any of these is or was a member of. Also those with a class to which anyone may belong.
 * None where only names changed.
 */
async function concernedBy(code: string, before: View, after: View): Promise<readonly string[]> {
  const [was, is] = [(await registerFoldIn(before)).state, (await registerFoldIn(after)).state];
  if (was.law === is.law) return [];
  const registers = [...was.law.values(), ...is.law.values()];
  const family = familyOf([code], registers);
  const organisations = registers.filter((each) => family.has(each.code)).flatMap(organisationsOf);
  const codes = familyOf([...family, ...organisations], registers);
  const acted = codes.size > 1 || was.law.has(code);
  const concerned: string[] = [];
  for (const id of (await treatyIndexIn(after)).keys()) {
    const { acts, treaty } = (await treatyStateIn(after, id)).state;
    const read = treaty !== null && readsRegister(treaty);
    if (read || (acted && [...codes].some((each) => acts.has(each)))) concerned.push(id);
  }
  return concerned;
}

function organisationsOf({ memberships }: Participant): readonly string[] {
  return memberships.map(({ organisation }) => organisation);
}

/** These participants with all whom they carry on or who carry them on, directly or through others. */
function familyOf(codes: readonly string[], registers: readonly Participant[]): ReadonlySet<string> {
  const found = new Set(codes);
  for (const each of found) {
    for (const { code, successions } of registers)
      for (const { predecessor } of successions) {
        if (code === each) found.add(predecessor);
        if (predecessor === each) found.add(code);
      }
  }
  return found;
}

async function changesOf(id: string, before: View, after: View): Promise<readonly Fact[]> {
  const earlier = await treatyIn(before, id);
  const was = earlier?.interpretation ?? null;
  const is = (await treatyIn(after, id, earlier))?.interpretation ?? null;
  if (was === is) return [];
  if (is === null) return was === null ? [] : allFacts(was).map((fact) => ({ ...fact, delta: -fact.delta }));
  return factChanges(was, is);
}
