import { openChild } from '../harness/child.mjs';
import { number, ratios, spread } from '../harness/figures.mjs';

const CALLERS = [1, 16, 64];
const TARGETS = { 1: 0.8, 16: 1.5, 64: 2.3 };
const SHAPES = { many: 'many treaties', hot: 'one hot treaty' };

/** One event a call: so many callers at once, on many treaties or all on one. */
export async function append({ server, rounds, seconds, progress }) {
  return server.fresh(async (url) => {
    const ours = await openChild('append-foedera', { url });
    const theirs = await openChild('append-raw', { url, most: Math.max(...CALLERS) });
    const rows = [];
    let round = 0;
    for (const callers of CALLERS) {
      for (const shape of Object.keys(SHAPES)) {
        const measured = { ours: [], theirs: [] };
        for (let turn = -1; turn < rounds; turn += 1) {
          progress(`append, callers ${String(callers)}, ${SHAPES[shape]}`, turn + 1, rounds);
          const asked = { round: round++, shape, callers, seconds: turn < 0 ? seconds / 2 : seconds };
          await server.settle();
          const [our, their] = [await ours.call('run', asked), await theirs.call('run', asked)];
          // The first turn warms both sides up.
          if (turn < 0) continue;
          measured.ours.push(our);
          measured.theirs.push(their);
        }
        rows.push(rowOf({ callers, shape, ...measured }));
      }
    }
    const memory = { ours: await ours.end(), theirs: await theirs.end() };
    rows
      .at(-1)
      .notes.push(`Peak memory over all of these: Foedera ${number(memory.ours)} MB, raw ${number(memory.theirs)} MB.`);
    return rows;
  });
}

function rowOf({ callers, shape, ours, theirs }) {
  const speeds = (side) => side.map(({ perSecond }) => perSecond);
  const median = (side, name) => number(spread(side.map((one) => one[name])).median);
  const words = (side) => `${median(side, 'p50')} / ${median(side, 'p99')} ms, ${median(side, 'cpu')} µs`;
  return {
    what: `append, ${String(callers)} caller${callers === 1 ? '' : 's'}, ${SHAPES[shape]}`,
    unit: 'events/s',
    foedera: speeds(ours),
    raw: speeds(theirs),
    ratios: ratios(speeds(ours), speeds(theirs)),
    target: TARGETS[callers],
    notes: [`p50 / p99, CPU of the calling process an event: Foedera ${words(ours)}; raw ${words(theirs)}.`],
  };
}
