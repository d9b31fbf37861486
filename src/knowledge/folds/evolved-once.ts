/**
 * The same evolution, done once for an event that is folded twice: while it is decided, and when it is recorded. What
 * was derived from the first state is then at hand for the second, which is the same object.
 */
export function once<S, E extends object>(evolve: (state: S, event: E) => S): (state: S, event: E) => S {
  const done = new WeakMap<E, { readonly from: S; readonly to: S }>();
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
