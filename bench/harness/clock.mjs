import { setImmediate as turn } from 'node:timers/promises';

/** Milliseconds that `work` takes, those of CPU that this process spends on it, and what it answers. */
export async function timed(work) {
  const start = performance.now();
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  return { milliseconds: performance.now() - start, cpu: (user + system) / 1000, result };
}

/**
 * Lets `callers` loops of `once(caller)` run side by side for some seconds. Answers events a second and the latencies'
 * p50 and p99 in ms, and the CPU of this process for each event in µs.
 */
export async function pressure({ callers, seconds }, once) {
  const latencies = [];
  const deadline = performance.now() + seconds * 1000;
  async function loop(caller) {
    for (let from = performance.now(); from < deadline;) {
      await once(caller);
      const to = performance.now();
      latencies.push(to - from);
      from = to;
    }
  }
  const { milliseconds, cpu } = await timed(() =>
    Promise.all(Array.from({ length: callers }, (_, caller) => loop(caller))),
  );
  await turn();
  latencies.sort((a, b) => a - b);
  const at = (share) => latencies[Math.floor(share * latencies.length)];
  const events = latencies.length;
  return { perSecond: (events * 1000) / milliseconds, p50: at(0.5), p99: at(0.99), cpu: (cpu * 1000) / events };
}
