import { chosen } from './answered.js';
import type { Moment } from './moment.js';
import type { Moments } from './moments.js';
import { nextPage, type PageStart, readCursor, writeCursor } from '../../platform/http/answers/pages.js';
import { problem } from '../../platform/http/problems/catalogue.js';
import type { PagedMomentDto } from './moment.dto.js';

/** A part of a list as known at one position. */
export interface ListPage {
  readonly moment: Moment;
  /** The entries of this page, and the address of the next one. */
  take<T>(rows: readonly T[]): { readonly entries: readonly T[]; readonly next: string | null };
}

/**
 * Opens a page: the first one fixes the position, the ones that follow keep it.
 * A cursor is bound to the list, to all that the DTO chooses, and to its position; else Problem `invalid-cursor`.
 */
export async function openPage(moments: Moments, request: PagedMomentDto, path: string): Promise<ListPage> {
  const { asOf, cursor, limit } = request;
  const asked = { ...chosen(request), asOf: asOf ?? moments.today() };
  const bound = { ...asked, list: path };
  const start = cursor === undefined ? null : readCursor(cursor, bound);
  if (start !== null) await keepsPosition(moments, request, start);
  const moment = await moments.resolve({ asOf, at: start?.at ?? request.at });
  const from = start === null ? 0 : placeOf(start);
  return {
    moment,
    take(rows) {
      const entries = rows.slice(from, from + limit);
      const after = from + entries.length;
      const next =
        after < rows.length ? nextPage(path, { ...asked, limit }, writeCursor({ after, at: moment.at }, bound)) : null;
      return { entries, next };
    },
  };
}

/** A page that follows is of the position at which the first one was. */
async function keepsPosition(moments: Moments, { at }: PagedMomentDto, start: PageStart): Promise<void> {
  if (at === undefined) return;
  const asked = await moments.position(at);
  if (asked === start.at) return;
  const detail = `This cursor goes on at position ${String(start.at)}; at means position ${String(asked)}. Leave out one of them.`;
  throw problem('invalid-cursor', detail);
}

function placeOf({ after }: PageStart): number {
  if (typeof after === 'number' && after >= 0) return after;
  throw problem('invalid-cursor', 'This is no cursor of this service. Take it from `next` as it is.');
}
