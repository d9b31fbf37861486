import { inChild } from '../harness/child.mjs';
import { number, ratios, spread } from '../harness/figures.mjs';
import { withWorldFile } from '../harness/world-file.mjs';

/** A file of recordings through `foedera import`, in a new process each time. */
export async function importing({ server, rounds, recordings, progress }) {
  return withWorldFile(recordings, async (file) => {
    const measured = { checked: [], once: [], raw: [] };
    const side = async (name, given) => {
      await server.settle();
      return speed(await inChild(name, given, 'run'));
    };
    for (let round = 0; round < rounds; round += 1) {
      progress('import', round, rounds);
      await server.fresh(async (url) => {
        measured.checked.push(await side('import-foedera', { url, file, keepGoing: false }));
        measured.raw.push(await side('import-raw', { url, file }));
      });
      await server.fresh(async (url) =>
        measured.once.push(await side('import-foedera', { url, file, keepGoing: true })),
      );
    }
    return rowsOf(measured, recordings);
  });
}

function speed({ result: { milliseconds, cpu, events }, megabytes }) {
  return { perSecond: (events * 1000) / milliseconds, cpu: (cpu * 1000) / events, megabytes };
}

function rowsOf({ checked, once, raw }, recordings) {
  const of = (side) => side.map(({ perSecond }) => perSecond);
  const memory = (side) => side.map(({ megabytes }) => megabytes);
  const what = `import of ${number(recordings)} recordings`;
  const cpu = (side) => number(spread(side.map((one) => one.cpu)).median);
  const spent = `CPU of the importing process an event: ${cpu(checked)} µs, in one pass ${cpu(once)} µs, raw ${cpu(raw)} µs.`;
  const rawMemory = `Peak memory of the raw side ${number(spread(memory(raw)).median)} MB.`;
  return [
    {
      what,
      unit: 'events/s',
      foedera: of(checked),
      raw: of(raw),
      ratios: ratios(of(checked), of(raw)),
      target: 0.4,
      notes: [spent, rawMemory],
    },
    {
      what: `${what}, --keep-going (one pass)`,
      unit: 'events/s',
      foedera: of(once),
      raw: of(raw),
      ratios: ratios(of(once), of(raw)),
    },
    { what: `${what}, peak memory`, unit: 'MB', foedera: memory(checked), raw: memory(raw), most: 200 },
  ];
}
