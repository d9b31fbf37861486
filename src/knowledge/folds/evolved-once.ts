import type { Envelope } from '../../ledger/envelope.js';
import type { Folder } from '../../ledger/ledger.js';

/**
 * The same evolution, done once for an event that is folded twice: while it is decided, and when it is recorded. What
 * was derived from the first state is then at hand for the second, which is the same object.
 */
export function once<S>(evolve: Folder<S>['evolve']): Folder<S>['evolve'] {
  const done = new WeakMap<Envelope, { readonly from: S; readonly to: S }>();
  return (state, event) => {
    const known = done.get(event);
    if (known?.from === state) {
      // Whoever keeps the event must not keep every state with it.
      done.delete(event);
      return known.to;
    }
    const to = evolve(state, event);
    done.set(event, { from: state, to });
    return to;
  };
}
