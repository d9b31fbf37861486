import { intersection, merged, type Period } from '../../../calendar/period.js';
import type { PlainDate } from '../../../calendar/plain-date.js';
import { isMemberAt } from '../../../participants/on-a-date.js';
import type { Participant } from '../../../participants/participant.js';
import { endOf } from '../timeline/open-stint.js';
import type { MembersLeft } from '../timeline/timeline-context.js';
import type { Timeline } from '../timeline/timeline.js';
import { denunciationThatEnded } from './ended-by.js';

/** A State that is or was a member of the organisation, with its timeline under the treaty. */
export interface Member {
  readonly participant: Participant;
  readonly timeline: Timeline;
}

/**
 * When the last members of an organisation left a treaty (UNCAC art. 70(2)): the first day after `after` on which none
 * of its members of that day is contracting any more and one of them has denounced. A member that only left the
 * organisation did not denounce.
 */
export function lastMembersLeft(
  organisation: string,
  members: readonly Member[],
  after: PlainDate,
): MembersLeft | null {
  const bound = merged(
    members.flatMap(({ participant, timeline }) => boundAsMember(organisation, participant, timeline)),
  );
  for (const { until: on } of bound) {
    if (on === null || on <= after) continue;
    const ofThatDay = members.filter(({ participant }) => isMemberAt(participant, organisation, on));
    const withdrawal = ofThatDay
      .flatMap((member) => denunciationsBy(member.timeline, on))
      .reduce<MembersLeft['withdrawal'] | null>(
        (last, each) => (last === null || each.notified > last.notified ? each : last),
        null,
      );
    if (withdrawal !== null) return { on, withdrawal: { ...withdrawal, effective: on } };
  }
  return null;
}

/** The days on which a State was contracting while a member. */
function boundAsMember(organisation: string, { memberships }: Participant, { stints }: Timeline): Period[] {
  const bound = stints.map((stint) => ({ from: stint.contractingFrom, until: endOf(stint)?.until ?? null }));
  const member = memberships
    .filter((each) => each.organisation === organisation)
    .map(({ from, to }) => ({ from, until: to }));
  return intersection(merged(bound), merged(member));
}

function denunciationsBy({ stints }: Timeline, day: PlainDate): MembersLeft['withdrawal'][] {
  return stints.flatMap((stint) => {
    const end = endOf(stint);
    const denunciation = end === null || end.until > day ? null : denunciationThatEnded(end);
    return denunciation === null ? [] : [denunciation];
  });
}
