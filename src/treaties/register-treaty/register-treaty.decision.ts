import { parseClasses } from '../../domain/entry-into-force/parsing/classes.js';
import { parseEntryIntoForce, parseLaterParties, parseWithdrawal } from '../../domain/entry-into-force/parsing/clauses.js';
import type { Parsed } from '../../domain/entry-into-force/parsing/parsed.js';
import type { Refusal } from '../../domain/refusal.js';
import { decideRegisterTreaty } from '../../domain/treaty/decide/register-treaty.js';
import type { Treaty } from '../../domain/treaty/treaty.js';
import { registerIn } from '../../knowledge/register.js';
import { treatyIndexIn, treatyStream } from '../../knowledge/treaty-index.js';
import { treatyStateIn } from '../../knowledge/treaty.js';
import type { Working } from '../../ledger/ledger.js';
import type { FieldError } from '../../platform/http/input/json-body.js';
import { sourceOf } from '../../recording/as-recorded.js';
import { byRef } from '../../recording/by-ref.js';
import { decided } from '../../recording/decided.js';
import type { Prepared, RecordingKind, Unfit } from '../../recording/recording-kind.js';
import { referenceErrors } from './references.js';
import { RegisterTreatyDto } from './register-treaty.dto.js';

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
  if (body.weights != null) return { refusal: weightsNotExpressible() };
  const { id } = body;
  const classes = parseClasses(body.classes);
  const entryIntoForce = parseEntryIntoForce(body.entryIntoForce, { classes: 'clause' in classes ? classes.clause : {}, treaty: id });
  const laterParties = parseLaterParties(body.laterParties, { treaty: id });
  const withdrawal = parseWithdrawal(body.withdrawal);
  const clauses = { classes, entryIntoForce, laterParties, withdrawal };
  const errors = [
    ...referenceErrors(body.references ?? {}),
    ...Object.entries(clauses).flatMap(([name, parsed]) => errorsIn(name, parsed)),
  ];
  if (errors.length > 0) return { errors };
  const refused = Object.values(clauses).find((parsed) => 'refused' in parsed);
  if (refused !== undefined) return { refusal: refused.refused };
  return {
    treaty: {
      id,
      title: body.title,
      adopted: body.adopted ?? null,
      opened: body.opened ?? null,
      closed: body.closed ?? null,
      references: body.references ?? {},
      parent: body.parent ?? null,
      depositary: body.depositary ?? null,
      classes: clauseOf(classes) ?? {},
      openTo: body.openTo ?? 'states-and-regional-organisations',
      entryIntoForce: clauseOf(entryIntoForce),
      laterParties: clauseOf(laterParties),
      withdrawal: clauseOf(withdrawal),
    },
  };
}

function errorsIn(name: string, parsed: Parsed<unknown>): readonly FieldError[] {
  return 'malformed' in parsed ? parsed.malformed.map(({ pointer, detail }) => ({ pointer: `/${name}${pointer}`, detail })) : [];
}

function clauseOf<T>(parsed: Parsed<T>): T | null {
  return 'clause' in parsed ? parsed.clause : null;
}

function weightsNotExpressible(): Refusal {
  const sentence =
    'This version evaluates no clause that needs weights, and a clause is never approximated: nothing was recorded. Leave the weights out.';
  return { code: 'clause-not-expressible', sentence, facts: { clause: 'weights', kinds: ['weights'], pointers: ['/weights'] } };
}
