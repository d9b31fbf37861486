import { parseTreatyClauses } from '../../domain/entry-into-force/parsing/treaty-clauses.js';
import { decideRegisterTreaty } from '../../domain/treaty/decide/register-treaty.js';
import type { TextInLanguages } from '../../domain/treaty/model/text-in-languages.js';
import type { Treaty } from '../../domain/treaty/model/treaty.js';
import { registerIn } from '../../knowledge/participants/register.js';
import { treatyIndexIn, treatyStream } from '../../knowledge/treaties/treaty-index.js';
import { treatyStateIn } from '../../knowledge/treaties/treaty.js';
import type { Working } from '../../ledger/ledger.js';
import { sourceOf } from '../../recording/body/source-from-body.js';
import { byRef } from '../../recording/recorder/by-ref.js';
import { decided } from '../../recording/recorder/decision-drafts.js';
import type { Prepared, RecordingKind, Unfit } from '../../recording/recording-kind.js';
import { referenceErrors } from '../../recording/body/references.js';
import { classNameErrors } from './class-names.js';
import { RegisterTreatyDto } from './register-treaty.dto.js';
import { textsOf } from './texts.dto.js';

/** Registrations of treaties: the body of POST /v1/treaties. */
export function treatyRegistration(today: () => string): RecordingKind<RegisterTreatyDto> {
  return {
    record: 'treaty',
    type: 'treaty-registered',
    body: RegisterTreatyDto,
    belongsTo: null,
    prepare: (body) => prepareTreaty(body, today),
  };
}

/** A treaty's registration, ready to be decided. */
export function prepareTreaty(body: RegisterTreatyDto, today: () => string): Prepared | Unfit {
  const read = treatyOf(body);
  if (!('treaty' in read)) return read;
  const { treaty } = read;
  const [stream, source, ref] = [treatyStream(treaty.id), sourceOf(body.source), body.ref ?? null];
  return {
    stream,
    ref,
    describe: `registration of ${treaty.id}`,
    replacement: { type: 'treaty-registered', data: { ...treaty, ref } },
    async decide(working: Working) {
      const recordedUnderRef = await byRef(working, stream, ref);
      const existing = (await treatyStateIn(working, treaty.id)).state;
      const index = await treatyIndexIn(working);
      const given = {
        existing,
        recordedUnderRef,
        knownTreaties: (id: string) => index.has(id),
        dependencies: (id: string) => index.get(id)?.dependsOn ?? [],
        register: await registerIn(working),
        today: today(),
      };
      return decided(stream, decideRegisterTreaty({ treaty, source, ref }, given), async () => {
        const event = existing.registeredBy === null ? null : await working.event(existing.registeredBy);
        return event === null ? [] : [event];
      });
    },
  };
}

function treatyOf(body: RegisterTreatyDto): { readonly treaty: Treaty } | Unfit {
  const read = parseTreatyClauses(body, body.id);
  const errors = [
    ...referenceErrors(body.references ?? {}),
    ...classNameErrors(body),
    ...('malformed' in read ? read.malformed : []),
  ];
  if (errors.length > 0 || 'malformed' in read) return { errors };
  if ('refused' in read) return { refusal: read.refused };
  return {
    treaty: {
      id: body.id,
      title: body.title,
      adopted: body.adopted ?? null,
      opened: body.opened ?? null,
      closed: body.closed ?? null,
      references: body.references ?? {},
      parent: body.parent ?? null,
      depositary: body.depositary ?? null,
      openTo: body.openTo ?? 'states-and-regional-organisations',
      ...read.clause,
      ...(body.openForSignature === false ? { openForSignature: false } : {}),
      ...namesOf(body),
    },
  };
}

/** How the treaty and its classes are called, beside its title. */
function namesOf(body: RegisterTreatyDto): Pick<Treaty, 'titles' | 'shortTitles' | 'classNames'> {
  const [titles, shortTitles] = [textsOf(body.titles), textsOf(body.shortTitles)];
  const classNames = Object.entries(body.classNames ?? {}).flatMap(([name, texts]) => {
    const given = textsOf(texts as TextInLanguages);
    return given === null ? [] : [[name, given] as const];
  });
  return {
    ...(titles === null ? {} : { titles }),
    ...(shortTitles === null ? {} : { shortTitles }),
    ...(classNames.length === 0 ? {} : { classNames: Object.fromEntries(classNames) }),
  };
}
