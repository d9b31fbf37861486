import { getMetadataStorage } from 'class-validator';
import { LAW } from '../../domain/law.js';
import type { Moment } from './moment.js';

/** What a request asks, by the names of its parameters. */
type Parameters = Readonly<Record<string, string | number | undefined>>;

/** How an answer is named. */
export interface AnswerNames {
  /** Its address without parameters. */
  readonly path: string;
  /** Of the file that it is saved as, without days and position. Absent: it has none. */
  readonly name?: string;
  /** The days that the name of the file says. Default: the day asked about; null: none. */
  readonly days?: string | null;
  /**
   * What parameters came to that were left open or named in another way. Undefined: this one is no part of the
   * address.
   */
  readonly resolved?: Parameters;
  /** The moments that the request names beside its own. */
  readonly beside?: readonly Moment[];
}

/** What an answer says of itself. */
export interface Answered {
  /** The two times as resolved, and the address at which it stays the same. */
  readonly times: Pick<Moment, 'asOf' | 'at' | 'recordedAt'> & { readonly permalink: string };
  /** Whether it stays the same where it is, and the name of its file. */
  readonly options: { readonly pinned: boolean; readonly name?: string };
}

/**
 * What an answer says of itself: its two times, its permalink, its file and whether it is pinned.
 * `request`: the DTO as it came. All of its members are parameters of the permalink, except the part of a list.
 */
export function answered(
  moment: Moment,
  request: object,
  { path, name, days = moment.asOf, resolved = {}, beside = [] }: AnswerNames,
): Answered {
  const { asOf, at, recordedAt } = moment;
  const permalink = underLaw(path, { asOf, at, ...inOrder(request, { ...chosen(request), ...resolved }) });
  const file = [name, days, 'at', String(at)].filter((part) => part !== null).join('-');
  return {
    times: { asOf, at, recordedAt, permalink },
    options: {
      pinned: [moment, ...beside].every(({ pinned }) => pinned),
      ...(name === undefined ? {} : { name: file }),
    },
  };
}

/** What a request chose, other than its two times and the part of a list. */
export function chosen(request: object): Parameters {
  const { asOf: _asOf, at: _at, limit: _limit, cursor: _cursor, ...parameters } = request as Parameters;
  return parameters;
}

/** Parameters in the order in which the request's class declares them: one question has one permalink. */
function inOrder(request: object, parameters: Parameters): Parameters {
  const rules = getMetadataStorage().getTargetValidationMetadatas(request.constructor, '', false, false);
  const declared = [...new Set(rules.map(({ propertyName }) => propertyName))];
  const place = (name: string): number => (declared.includes(name) ? declared.indexOf(name) : declared.length);
  return Object.fromEntries(Object.entries(parameters).sort(([one], [other]) => place(one) - place(other)));
}

/** An address with these parameters, absent ones left out, and the law that its answer follows. */
function underLaw(path: string, parameters: Parameters): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) if (value !== undefined) query.set(name, String(value));
  query.set('law', String(LAW));
  return `${path}?${query.toString()}`;
}
