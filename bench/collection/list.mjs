import { openApplication } from '../harness/application.mjs';
import { timed } from '../harness/clock.mjs';

/** Days asked about: two a year, none of them twice, so that no answer can be had again. */
const DAYS = Array.from({ length: 132 }, (_, i) => `${String(1950 + (i >> 1))}-${i % 2 === 0 ? '03-01' : '09-01'}`);

/**
 * One process that lists all treaties as of a day: the first answer, which folds every treaty from the ledger, then one
 * for each of the days.
 */
export async function open({ url, asOf }) {
  const app = await openApplication(url);
  async function list(day) {
    const { milliseconds, cpu, result } = await timed(() =>
      app.inject({ method: 'GET', url: `/v1/treaties?asOf=${day}` }),
    );
    if (result.statusCode !== 200)
      throw new Error(`The list as of ${day} was answered with ${String(result.statusCode)}: ${result.body}`);
    return { milliseconds, cpu, treaties: JSON.parse(result.body).treaties };
  }
  return {
    /**
     * Milliseconds of the first answer and of each later one, those of CPU, and how many treaties are in which state on
     * `asOf`.
     */
    async run() {
      const { milliseconds: first, treaties } = await list(asOf);
      const later = [];
      for (const day of DAYS) later.push(await list(day));
      const inForce = treaties.filter(({ entryIntoForce: { state } }) => state === 'in-force').length;
      return {
        first,
        warm: later.map((one) => one.milliseconds),
        cpu: later.map((one) => one.cpu),
        treaties: treaties.length,
        inForce,
      };
    },
    close: () => app.close(),
  };
}
