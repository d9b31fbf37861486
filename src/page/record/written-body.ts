import { isPlainDate } from '../../domain/calendar/plain-date.js';
import { participantNamed } from '../../domain/participants/participant-named.js';
import type { Register } from '../../domain/participants/participant.js';
import type { FieldError } from '../../platform/http/input/json-body.js';
import type { FieldFault, FilledForm } from './record.model.js';

/** Where a field of the form stands in the body that the API takes, save where the two have the same name. */
const PLACES: Readonly<Record<string, string>> = {
  document: '/source/document',
  url: '/source/url',
  observed: '/source/observedOn',
  amount: '/amount/value',
  currency: '/amount/currency',
};
const DAYS = new Set(['date', 'effective', 'notBefore', 'countsFrom', 'notifiedOn', 'observed']);

/** A code in brackets behind a name: `Tuvalu (TUV)`. */
const BRACKETED = /\(([A-Z][A-Z0-9-]{1,11})\)$/;

/** The code of a participant that somebody wrote by its name or code; or who may be meant. */
export function codeWritten(
  field: string,
  filled: FilledForm,
  register: Register,
): { readonly code: string | null } | { readonly fault: FieldFault } {
  const written = filled[field];
  if (written === undefined) return { code: null };
  const bracketed = BRACKETED.exec(written)?.[1];
  if (bracketed !== undefined && register.has(bracketed)) return { code: bracketed };
  const { codes, nearest } = participantNamed(register, written);
  const [code] = codes;
  if (code !== undefined && codes.length === 1) return { code };
  const near = nearest.map((each) => each.code);
  return {
    fault:
      codes.length === 0
        ? { field, why: 'unknown-name', detail: written, nearest: near }
        : { field, why: 'several', detail: written, nearest: codes },
  };
}

/** Where something comes from, as the form says it. */
export function sourceWritten({ document, url, observed }: FilledForm): object | undefined {
  if (document === undefined && url === undefined && observed === undefined) return undefined;
  return { document, url, observedOn: observed };
}

/** The body of a treaty action. `participant` and `towards` are codes. */
export function actWritten(filled: FilledForm, participant: string | null, towards: string | null): object {
  const { kind, date, effective, text, territory, provision, notBefore, countsFrom, notifiedOn } = filled;
  const { depositary, occasion, ref, note, excludesRelations } = filled;
  const act = { kind, participant: participant ?? undefined, date, effective, text, territory, provision };
  const days = { notBefore, countsFrom, notifiedOn };
  const more = { depositary, occasion, ref, despite: setAsideWritten(filled), note, towards: towards ?? undefined };
  const excludes = excludesRelations === undefined ? undefined : excludesRelations === 'yes';
  return { ...act, ...days, excludesRelations: excludes, ...more };
}

/** The refusals that somebody sets aside. */
export function setAsideWritten({ despite }: FilledForm): readonly string[] | undefined {
  return despite === undefined ? undefined : despite.split(' ');
}

/** What the API finds wrong with a body, at the fields of the form. */
export function faultsAt(errors: readonly FieldError[], filled: FilledForm, under = ''): readonly FieldFault[] {
  return errors.map(({ pointer, detail }) => {
    const place = pointer.startsWith(under) ? pointer.slice(under.length) : pointer;
    const field = Object.entries(PLACES).find(([, at]) => at === place)?.[0] ?? (place.split('/')[1] || 'kind');
    return { field, why: whyOf(field, filled), detail, nearest: [] };
  });
}

function whyOf(field: string, filled: FilledForm): FieldFault['why'] {
  const written = filled[field];
  if (written === undefined) return 'missing';
  return DAYS.has(field) && !isPlainDate(written) ? 'not-a-date' : 'other';
}

/** A body as it is sent: without what is left out. */
export function plainBody(body: object): object {
  return JSON.parse(JSON.stringify(body)) as object;
}
