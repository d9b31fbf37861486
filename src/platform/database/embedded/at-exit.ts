/** Something to be given up when the process ends: in good order, or at once in its last moment. */
interface Held {
  stop(): Promise<void>;
  abandon(): void;
}

const held = new Set<Held>();

/** Gives `one` up when the process ends by a signal or of its own, unless it is released before. */
export function stopAtExit(one: Held): void {
  if (held.size === 0) process.on('exit', abandonAll).on('SIGINT', stopAll).on('SIGTERM', stopAll);
  held.add(one);
}

/** It has been given up. */
export function release(one: Held): void {
  held.delete(one);
  if (held.size === 0) process.off('exit', abandonAll).off('SIGINT', stopAll).off('SIGTERM', stopAll);
}

function abandonAll(): void {
  for (const one of held) one.abandon();
}

/** Where the application handles the signal itself, it gives everything up in its own good order. */
function stopAll(signal: NodeJS.Signals): void {
  if (process.listenerCount(signal) > 1) return;
  void Promise.allSettled([...held].map((one) => one.stop())).then(() => process.kill(process.pid, signal));
}
