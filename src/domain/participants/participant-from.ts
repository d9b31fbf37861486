import type { PlainDate } from '../calendar/plain-date.js';
import type { EventData, ParticipantChange, ParticipantReplacement } from '../event.js';
import { withoutRef } from '../event.js';
import type { Attribute, DatedNames, OtherName, Participant, Responsibility } from './participant.js';
import { compareTexts } from '../text-order.js';

/** A participant folded from its registration and its later changes, in order; null without a registration. */
export function participantFrom(facts: readonly ParticipantReplacement[]): Participant | null {
  let registered: EventData['participant-registered'] | null = null;
  for (const fact of facts) if (fact.type === 'participant-registered') registered = fact.data;
  if (registered === null) return null;
  let participant: Participant = { ...withoutRef(registered), names: inOrder(registered.names) };
  for (const fact of facts) if (fact.type === 'participant-changed') participant = changed(participant, fact.data);
  return participant;
}

function changed(participant: Participant, change: ParticipantChange): Participant {
  switch (change.change) {
    case 'name': {
      const others = participant.names.filter(({ from }) => from !== change.date);
      return { ...participant, names: inOrder([...others, { from: change.date, names: change.names }]) };
    }
    case 'membership': {
      const { organisation, from } = change.membership;
      const others = participant.memberships.filter((each) => each.organisation !== organisation || each.from !== from);
      return { ...participant, memberships: [...others, change.membership] };
    }
    case 'membership-end':
      return {
        ...participant,
        memberships: participant.memberships.map((each) =>
          each.organisation === change.organisation && each.from <= change.date && each.to === null
            ? { ...each, to: change.date }
            : each,
        ),
      };
    case 'succession':
      return { ...participant, successions: [...participant.successions, change.succession] };
    case 'attribute':
      return { ...participant, attributes: withAttribute(participant.attributes ?? [], change.attribute) };
    case 'attribute-end':
      return {
        ...participant,
        attributes: (participant.attributes ?? []).map((each) => endedOn(change.date, each, change.ended)),
      };
    case 'alias':
      return { ...participant, aliases: withAlias(participant.aliases ?? [], change.alias) };
    case 'responsible':
      return { ...participant, responsible: withResponsible(participant.responsible ?? [], change.responsible) };
    case 'end':
      return { ...participant, existed: { ...participant.existed, to: change.date } };
  }
}

/** The same attribute from the same day is the same fact, said again. */
function withAttribute(attributes: readonly Attribute[], added: Attribute): readonly Attribute[] {
  const others = attributes.filter(
    ({ attribute, value, from }) => attribute !== added.attribute || value !== added.value || from !== added.from,
  );
  return [...others, added];
}

/** The same name from the same source is the same fact, said again. */
function withAlias(aliases: readonly OtherName[], added: OtherName): readonly OtherName[] {
  const others = aliases.filter(({ name, source }) => name !== added.name || source !== added.source);
  return [...others, added];
}

/** Who becomes responsible takes the place of who was. */
function withResponsible(all: readonly Responsibility[], added: Responsibility): readonly Responsibility[] {
  const others = all.filter(({ state, from }) => state !== added.state || from !== added.from);
  return [
    ...others.map((each) => (each.to === null && added.from !== null ? { ...each, to: added.from } : each)),
    added,
  ];
}

/** Without a value, whatever value it has ends. */
function endedOn(
  date: PlainDate,
  each: Attribute,
  { attribute, value }: Pick<Attribute, 'attribute' | 'value'>,
): Attribute {
  const meant = each.attribute === attribute && (value === undefined || each.value === value);
  return meant && (each.from ?? '') <= date && each.to === null ? { ...each, to: date } : each;
}

function inOrder(names: readonly DatedNames[]): readonly DatedNames[] {
  return [...names].sort((a, b) => compareTexts(a.from ?? '', b.from ?? ''));
}
