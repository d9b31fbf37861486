import type { Reply } from '../treaties/treaty-facts.js';

/** What every answer says of how far it reaches. */
export interface CoveredBody {
  readonly coverage: {
    readonly state: string;
    readonly through: string | null;
    readonly kinds: readonly string[];
    readonly source: unknown;
    readonly observedOn: string | null;
    readonly note: string | null;
  };
  readonly warnings: readonly { readonly code: string; readonly detail: string; readonly through: string | null }[];
}

/** How far an answer reaches, as it says itself. */
export function covered({ body }: Reply): CoveredBody {
  const { coverage, warnings } = body as unknown as CoveredBody;
  return { coverage, warnings };
}
