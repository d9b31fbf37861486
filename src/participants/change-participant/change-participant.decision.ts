import type { ParticipantChange } from '../../domain/event.js';
import { decideChangeParticipant } from '../../domain/participants/decide.js';
import { participantStream, registerFoldIn } from '../../knowledge/participants/register.js';
import type { Working } from '../../ledger/ledger.js';
import { sourceOf } from '../../recording/body/source-from-body.js';
import { byRef } from '../../recording/recorder/by-ref.js';
import { decided } from '../../recording/recorder/decision-drafts.js';
import type { Prepared, RecordingKind, Unfit } from '../../recording/recording-kind.js';
import {
  aliasOf,
  attributeNamed,
  attributeOf,
  membershipOf,
  namesOf,
  responsibilityOf,
  successionOf,
} from '../participant-from-body.js';
import { ChangeParticipantDto } from './change-participant.dto.js';

/**
 * Later facts about participants: the body of POST /v1/participants/{code}/changes; a line of a file names the `code`
 * beside it.
 */
export const PARTICIPANT_CHANGE: RecordingKind<ChangeParticipantDto> = {
  record: 'participant-change',
  type: 'participant-changed',
  body: ChangeParticipantDto,
  belongsTo: 'code',
  prepare: prepareChange,
};

/** The member of the body that each change speaks of. */
const MEMBER = {
  name: 'names',
  membership: 'membership',
  'membership-end': 'organisation',
  succession: 'succession',
  attribute: 'attribute',
  'attribute-end': 'ended',
  alias: 'alias',
  responsible: 'responsible',
  end: null,
} as const;

/** A change of a participant, ready to be decided. */
export function prepareChange(body: ChangeParticipantDto, code: string): Prepared | Unfit {
  const own = MEMBER[body.change];
  const strange = Object.values(MEMBER).find((member) => member !== null && member !== own && body[member] != null);
  if (strange != null)
    return { errors: [{ pointer: `/${strange}`, detail: `does not belong to a change "${body.change}"` }] };
  const change = changeOf(body);
  const [stream, source, ref] = [participantStream(code), sourceOf(body.source), body.ref ?? null];
  return {
    stream,
    ref,
    describe: `change of ${code} (${change.change}) on ${change.date}`,
    replacement: { type: 'participant-changed', data: { ...change, code, ref } },
    async decide(working: Working) {
      const recordedUnderRef = await byRef(working, stream, ref);
      const state = (await registerFoldIn(working)).state.known;
      return decided(stream, decideChangeParticipant({ code, change, source, ref }, { state, recordedUnderRef }), () =>
        recordedUnderRef.slice(-1),
      );
    },
  };
}

function changeOf(body: ChangeParticipantDto): ParticipantChange {
  const { change, date, names, succession, attribute, ended, alias, responsible } = body;
  if (change === 'name' && names) return { change, date, names: namesOf(names) };
  if (change === 'succession' && succession) return { change, date, succession: successionOf(succession) };
  if (change === 'attribute' && attribute) return { change, date, attribute: attributeOf(attribute) };
  if (change === 'attribute-end' && ended) return { change, date, ended: attributeNamed(ended) };
  if (change === 'alias' && alias) return { change, date, alias: aliasOf(alias) };
  if (change === 'responsible' && responsible) return { change, date, responsible: responsibilityOf(responsible) };
  return membershipChangeOf(body);
}

function membershipChangeOf({ change, date, membership, organisation }: ChangeParticipantDto): ParticipantChange {
  if (change === 'membership' && membership) return { change, date, membership: membershipOf(membership) };
  if (change === 'membership-end' && organisation !== undefined) return { change, date, organisation };
  return { change: 'end', date };
}
