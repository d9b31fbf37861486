import { inChild, openChild } from '../harness/child.mjs';
import { number, ratios, spread } from '../harness/figures.mjs';
import { questions } from './questions.mjs';

const SMALL = 1000;
/** Least share of a trivial GET's speed that a warm, pinned answer is to have. */
const OF_TRIVIAL = 0.7;

/**
 * Status and counts of a treaty of 500 acts, in a small ledger and in the great one: warm, then as the first answer of
 * a new process.
 */
export async function answers({ server, ledgers, rounds, batch, events, progress }) {
  const great = await ledgers.great();
  return server.fresh(async (small) => {
    await ledgers.build(small, SMALL);
    const sizes = [
      { url: small, name: `${number(SMALL)} events` },
      { url: great, name: `${number(events)} events` },
    ];
    await server.settle();
    const warm = await Promise.all(sizes.map(({ url }) => openChild('answers-warm', { url })));
    const rows = [];
    for (const question of Object.keys(questions(0))) {
      progress(`answers, ${question}`, rows.length, 8);
      rows.push(...(await warmRows({ question, sizes, warm, rounds, batch })));
    }
    const memory = [];
    for (const child of warm) memory.push(number(await child.end()));
    rows
      .at(-1)
      .notes.push(
        `Peak memory of the answering process, its raw client and the trivial application included: ${memory.join(' and ')} MB.`,
      );
    return [...rows, ...(await coldRows({ sizes, rounds, progress }))];
  });
}

async function warmRows({ question, sizes, warm, rounds, batch }) {
  const measured = sizes.map(() => []);
  for (let round = -1; round < rounds; round += 1) {
    for (const [index, child] of warm.entries()) {
      const times = await child.call('run', { question, batch });
      if (round >= 0) measured[index].push(times);
    }
  }
  const rows = measured.map((times, index) => {
    const of = (side) => times.map((time) => 1000 / time[side]);
    const trivial = spread(ratios(of('foedera'), of('trivial')));
    const note = `${number(trivial.median)} (${number(trivial.min)}–${number(trivial.max)}) of a trivial GET of Nest on Fastify that answers a ready text as long`;
    const misses =
      question.endsWith('unpinned') || trivial.median >= OF_TRIVIAL
        ? []
        : [`${note}, where ${String(OF_TRIVIAL)} is to be reached.`];
    const what = `${question}, warm, ${sizes[index].name}`;
    return {
      what,
      unit: 'answers/s',
      foedera: of('foedera'),
      raw: of('raw'),
      ratios: ratios(of('foedera'), of('raw')),
      notes: [`${note}.`],
      misses,
    };
  });
  const sizeNote = spread(ratios(...measured.toReversed().map((times) => times.map(({ foedera }) => foedera)))).median;
  rows.at(-1).notes.push(`an answer takes ${number(sizeNote)} times as long as in the small ledger.`);
  return rows;
}

async function coldRows({ sizes, rounds, progress }) {
  const measured = sizes.map(() => ({ foedera: [], raw: [], counts: [] }));
  for (let round = 0; round < rounds; round += 1) {
    progress('answers, cold', round, rounds);
    for (const [index, { url }] of sizes.entries()) {
      const { result } = await inChild('answers-cold-foedera', { url }, 'run');
      measured[index].foedera.push(result.status);
      measured[index].counts.push(result.counts);
      measured[index].raw.push((await inChild('answers-cold-raw', { url }, 'run')).result.status);
    }
  }
  const rows = measured.map(({ foedera, raw, counts }, index) => ({
    what: `status, first answer of a new process, ${sizes[index].name}`,
    unit: 'ms',
    foedera,
    raw,
    ratios: ratios(raw, foedera),
    notes: [`the first counts after it take ${number(spread(counts).median)} ms.`],
  }));
  const [small, great] = measured;
  const growth = ratios(great.foedera, small.foedera);
  const what = 'status, first answer: great ledger over small one';
  return [
    ...rows,
    {
      what,
      unit: 'times',
      foedera: growth,
      most: 2,
      notes: [`raw: ${number(spread(ratios(great.raw, small.raw)).median)} times.`],
    },
  ];
}
