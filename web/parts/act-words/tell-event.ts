import type { eventFactWords } from './event-facts.words.js';
import { has, list, on, quote, record, text, told } from './event-data.js';
import { tellMoney } from './tell-money.js';
import type { TellableEvent, Told, ToldDetail, Value } from './told.js';

type Data = TellableEvent['data'];

/** How much a sentence tells: `treaty: false` where the view is of that treaty. */
export interface ToldHow {
  readonly treaty?: boolean;
}

/** What an event says, as a message and what fills it. Every type has one; one that is new is told by its name. */
export function tellEvent({ type, date, data }: TellableEvent, telling: ToldHow = {}): Told {
  switch (type) {
    case 'treaty-action-recorded':
      return tellAct(data, telling);
    case 'progress-reported':
      return told('progress', {
        who: participant(data),
        when: on(text(data, 'date')),
        stage: { fact: text(data, 'stage') as keyof typeof eventFactWords },
        treaty: treaty(data),
      });
    case 'treaty-registered':
      return tellTreaty(data);
    case 'participant-registered':
      return told('participant-registered', {
        who: { participant: text(data, 'code') },
        kind: { fact: text(data, 'kind') as keyof typeof eventFactWords },
      });
    case 'participant-changed':
      return tellChange(data);
    case 'event-annulled':
      return told('annulled', { target: { event: text(data, 'target') }, reason: quote(data, 'reason') });
    case 'event-replaced':
      return tellReplacement(data, date, telling);
    case 'statement-published':
      return told('statement', {
        title: quote(data, 'title'),
        when: on(text(data, 'published')),
        claims: { count: list(data, 'claims').length },
      });
    case 'coverage-stated':
      return tellCoverage(data, telling);
    case 'position-marked':
      return told('marked', { name: quote(data, 'name'), position: { place: Number(data['position']) } });
    default:
      return tellMoney({ type, date, data }) ?? told('other', { type: { quote: type } });
  }
}

/** What an act says beside who did what, and when: its date of effect, whom it concerns. */
export function detailsOf({ type, data }: TellableEvent): readonly ToldDetail[] {
  const inner = record(data, 'with');
  if (type === 'event-replaced' && inner !== null) return detailsOf(standsFor(inner, null));
  if (type !== 'treaty-action-recorded') return [];
  const details: ToldDetail[] = [];
  for (const key of ['effective', 'countsFrom', 'notifiedOn'] as const)
    if (has(data, key)) details.push({ key, values: { day: { day: text(data, key) } } });
  for (const key of ['provision', 'occasion'] as const)
    if (has(data, key)) details.push({ key, values: { name: quote(data, key) } });
  for (const key of ['towards', 'territory', 'depositary'] as const)
    if (has(data, key)) details.push({ key, values: { who: { participant: text(data, key) } } });
  if (data['excludesRelations'] === true) details.push({ key: 'excludesRelations', values: {} });
  if (list(data, 'despite').length > 0) details.push({ key: 'despite', values: {} });
  return details;
}

/** What was written with an act: its text, and the recorder's note. */
export function writtenWith({ type, data }: TellableEvent): readonly string[] {
  const inner = record(data, 'with');
  if (type === 'event-replaced' && inner !== null) return writtenWith(standsFor(inner, null));
  return ['text', 'note'].flatMap((member) => (has(data, member) ? [text(data, member)] : []));
}

function tellAct(data: Data, { treaty: named = true }: ToldHow): Told {
  const values = { kind: { kind: text(data, 'kind') }, when: whenOf(data), treaty: treaty(data) };
  if (!has(data, 'participant')) return told('treaty-act', { ...values, treaty: { headed: text(data, 'treaty') } });
  return told(named ? 'act' : 'act-alone', { ...values, who: participant(data) });
}

function tellTreaty(data: Data): Told {
  const values = { treaty: { titled: text(data, 'id') } };
  return has(data, 'adopted')
    ? told('treaty-registered', { ...values, when: on(text(data, 'adopted')) })
    : told('treaty-registered-undated', values);
}

function tellChange(data: Data): Told {
  const change = text(data, 'change');
  const of = (member: string) => record(data, member) ?? {};
  const values = { who: { participant: text(data, 'code') }, day: { day: text(data, 'date') } };
  switch (change) {
    case 'name':
      return told('name', { ...values, name: quote(of('names'), 'en') });
    case 'membership':
      return told('membership', { ...values, organisation: { participant: text(of('membership'), 'organisation') } });
    case 'membership-end':
      return told('membership-end', { ...values, organisation: { participant: text(data, 'organisation') } });
    case 'succession':
      return told('succession', {
        ...values,
        mode: { fact: text(of('succession'), 'mode') as keyof typeof eventFactWords },
        predecessor: { participant: text(of('succession'), 'predecessor') },
      });
    case 'attribute':
    case 'attribute-end': {
      const property = of(change === 'attribute' ? 'attribute' : 'ended');
      return told(change, { ...values, attribute: quote(property, 'attribute'), value: quote(property, 'value') });
    }
    case 'alias':
      return told('alias', { ...values, name: quote(of('alias'), 'name') });
    case 'responsible': {
      const state = { participant: text(of('responsible'), 'state') };
      return told(has(data, 'date') ? 'responsible' : 'responsible-undated', { ...values, state });
    }
    default:
      return told('end', values);
  }
}

function tellReplacement(data: Data, date: string | null, telling: ToldHow): Told {
  const what = { told: tellEvent(standsFor(record(data, 'with') ?? {}, date), telling) };
  return told('replaced', { target: { event: text(data, 'target') }, reason: quote(data, 'reason'), what });
}

function standsFor(replacement: Data, date: string | null): TellableEvent {
  return { type: text(replacement, 'type'), date, data: record(replacement, 'data') ?? {} };
}

function tellCoverage(data: Data, { treaty: named = true }: ToldHow): Told {
  const values = {
    what: has(data, 'treaty') ? { headed: text(data, 'treaty') } : { fund: text(data, 'fund') },
    kinds: kindsOf(list(data, 'kinds').map(String)),
    state: { fact: text(data, 'state') as keyof typeof eventFactWords },
    through: { day: text(data, 'through') },
  };
  if (!has(data, 'from')) return told(named ? 'coverage' : 'coverage-alone', values);
  return told(named ? 'coverage-from' : 'coverage-from-alone', { ...values, from: { day: text(data, 'from') } });
}

/** Few kinds by their names, many by their number. */
function kindsOf(kinds: readonly string[]): Value {
  return kinds.length > 5 ? { told: told('kinds', { count: { count: kinds.length } }) } : { kinds };
}

/** The day of an act, or the days between which it was. */
function whenOf(data: Data): Value {
  if (!has(data, 'notBefore')) return on(text(data, 'date'));
  const [from, to] = [{ day: text(data, 'notBefore') }, { day: text(data, 'date') }];
  return { told: told('between', { from, to }) };
}

function participant(data: Data): Value {
  return { participant: text(data, 'participant') };
}

function treaty(data: Data): Value {
  return { treaty: text(data, 'treaty') };
}
