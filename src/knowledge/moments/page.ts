import type { Moment } from './moment.js';
import type { Moments } from './moments.js';
import { nextPage, readCursor, writeCursor } from '../../platform/http/answers/pages.js';
import type { PagedMomentDto } from './moment.dto.js';

/** A part of a list as known at one position. */
export interface Page {
  readonly moment: Moment;
  /** The entries of this page, and the address of the next one. */
  take<T>(rows: readonly T[]): { readonly entries: readonly T[]; readonly next: string | null };
}

/** Opens a page: the first one fixes the position, the ones that follow keep it. `filter`: what else the request chose. Throws Problem `invalid-cursor`. */
export async function openPage(
  moments: Moments,
  request: PagedMomentDto,
  path: string,
  filter: Readonly<Record<string, string | undefined>> = {},
): Promise<Page> {
  const { asOf, cursor, limit } = request;
  const chosen = { ...filter, asOf: asOf ?? moments.today() };
  const start = cursor === undefined ? null : readCursor(cursor, chosen);
  const moment = await moments.resolve({ asOf, at: start?.at ?? request.at });
  const from = Number(start?.after ?? 0);
  return {
    moment,
    take(rows) {
      const entries = rows.slice(from, from + limit);
      const after = from + entries.length;
      const next =
        after < rows.length
          ? nextPage(path, { ...chosen, limit }, writeCursor({ after, at: moment.at }, chosen))
          : null;
      return { entries, next };
    },
  };
}
