import { decideRegisterParticipant } from '../../domain/participants/decide.js';
import type { Participant } from '../../domain/participants/participant.js';
import { participantStream, registerFoldIn } from '../../knowledge/participants/register.js';
import type { Working } from '../../ledger/ledger.js';
import { sourceOf } from '../../recording/body/source-from-body.js';
import { decided } from '../../recording/recorder/decision-drafts.js';
import { byRef } from '../../recording/recorder/by-ref.js';
import type { Prepared, RecordingKind, Unfit } from '../../recording/recording-kind.js';
import {
  aliasOf,
  attributeOf,
  membershipOf,
  namesOf,
  responsibilityOf,
  successionOf,
} from '../participant-from-body.js';
import { RegisterParticipantDto } from './register-participant.dto.js';

/** Registrations of participants: the body of POST /v1/participants. */
export const PARTICIPANT_REGISTRATION: RecordingKind<RegisterParticipantDto> = {
  record: 'participant',
  type: 'participant-registered',
  body: RegisterParticipantDto,
  belongsTo: null,
  prepare: prepareRegistration,
};

/** A participant's registration, ready to be decided. */
export function prepareRegistration(body: RegisterParticipantDto): Prepared | Unfit {
  const participant = participantOf(body);
  const [stream, source, ref] = [participantStream(participant.code), sourceOf(body.source), body.ref ?? null];
  const { from, to } = participant.existed;
  if (from !== null && to !== null && to <= from)
    return { errors: [{ pointer: '/existed/to', detail: 'must be after existed.from' }] };
  if (participant.responsible !== undefined && participant.kind !== 'territory')
    return { errors: [{ pointer: '/responsible', detail: 'belongs to a participant of the kind territory' }] };
  return {
    stream,
    ref,
    describe: `registration of ${participant.code}`,
    replacement: { type: 'participant-registered', data: { ...participant, ref } },
    async decide(working: Working) {
      const recordedUnderRef = await byRef(working, stream, ref);
      const state = (await registerFoldIn(working)).state.known;
      return decided(
        stream,
        decideRegisterParticipant({ participant, source, ref }, { state, recordedUnderRef }),
        async () => {
          const standing = state.log.get(participant.code)?.find(({ fact }) => fact.type === 'participant-registered');
          const event = standing === undefined ? null : await working.event(standing.eventId);
          return event === null ? [] : [event];
        },
      );
    },
  };
}

function participantOf({
  code,
  kind,
  existed,
  names,
  memberships,
  successions,
  attributes,
  aliases,
  responsible,
}: RegisterParticipantDto): Participant {
  const held = (attributes ?? []).map(attributeOf);
  const called = (aliases ?? []).map(aliasOf);
  const states = (responsible ?? []).map(responsibilityOf);
  return {
    code,
    kind,
    existed: { from: existed?.from ?? null, to: existed?.to ?? null },
    names: names.map((dated) => ({ from: dated.from ?? null, names: namesOf(dated.names) })),
    memberships: (memberships ?? []).map(membershipOf),
    successions: (successions ?? []).map(successionOf),
    ...(held.length === 0 ? {} : { attributes: held }),
    ...(called.length === 0 ? {} : { aliases: called }),
    ...(states.length === 0 ? {} : { responsible: states }),
  };
}
