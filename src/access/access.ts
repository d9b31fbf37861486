/**
 * Who may write. `key`: the one that writes must bear, null where writes are open. `trusted`: every call comes from
 * this process itself.
 */
export interface Access {
  readonly key: string | null;
  readonly trusted: boolean;
}

/** Provider token of the Access. */
export const ACCESS = Symbol('ACCESS');
