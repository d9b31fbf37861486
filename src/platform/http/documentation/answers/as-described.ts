/**
 * A value that has the shape of an answer class, whatever of it is read-only. With
 * `body satisfies AsDescribed<StatusAnswer>`, what a handler answers and what `/openapi.json` says of it stay the same.
 */
export type AsDescribed<T> = T extends readonly (infer Entry)[]
  ? readonly AsDescribed<Entry>[]
  : T extends object
    ? { readonly [Member in keyof T]: AsDescribed<T[Member]> }
    : T;
