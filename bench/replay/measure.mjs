import { inChild } from '../harness/child.mjs';
import { number, ratios, spread } from '../harness/figures.mjs';

const SMALL_HEAP = ['--max-old-space-size=256'];

/** The whole ledger read and folded, and `foedera replay`, in 256 MB of heap. */
export async function replay({ server, ledgers, slowRounds, events, progress }) {
  const url = await ledgers.great();
  await server.settle();
  const measured = { fold: [], replay: [], page: [] };
  for (let round = 0; round < slowRounds; round += 1) {
    progress('replay', round, slowRounds);
    measured.page.push(await inChild('replay-raw', { url }, 'page', SMALL_HEAP));
    measured.fold.push(await inChild('replay-foedera', { url }, 'fold', SMALL_HEAP));
    measured.replay.push(await inChild('replay-foedera', { url }, 'replay', SMALL_HEAP));
    await server.settle();
  }
  const speed = (side) => measured[side].map(({ result }) => result.perSecond);
  const cpu = (side) => number(spread(measured[side].map(({ result }) => result.cpu)).median);
  const memory = (side) => measured[side].map(({ megabytes }) => megabytes);
  const row = (side, what, more) => ({
    what,
    unit: 'events/s',
    foedera: speed(side),
    raw: speed('page'),
    ratios: ratios(speed(side), speed('page')),
    ...more,
  });
  const size = `${number(events)} events`;
  return [
    row('fold', `read and fold everything, ${size}`, {
      target: 0.7,
      notes: [
        `CPU an event ${cpu('fold')} µs, of the whole replay ${cpu('replay')} µs, raw ${cpu('page')} µs`,
        `peak memory ${memory('fold').map(number).join(', ')} MB.`,
      ],
    }),
    row('replay', `foedera replay, ${size}`, {
      notes: ['writes a second set of postings, compares both and swaps them; raw only reads.'],
    }),
    { what: `foedera replay, ${size}, peak memory`, unit: 'MB', foedera: memory('replay'), raw: memory('page') },
  ];
}
