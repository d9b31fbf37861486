import { openChild } from '../harness/child.mjs';
import { number } from '../harness/figures.mjs';
import { movements } from './movements.mjs';

/** How much faster than a sum over the rows a fund's total is to be. */
const FASTER = 50;
const SMALL = 1000;

const QUESTIONS = [
  { name: 'total, end of the history', asOf: '2023-12-31', by: 'total', when: 'head', target: FASTER },
  { name: 'total, middle of a month', asOf: '2014-06-17', by: 'total', when: 'head' },
  { name: 'total, as known 1,000 positions ago', asOf: '2023-12-31', by: 'total', when: 'earlier' },
  { name: 'by donor, end of the history', asOf: '2023-12-31', by: 'donor', when: 'head' },
];

/** A fund's balances among a thousand and among many movements, against SQL sums over as many plain rows. */
export async function funds({ server, rounds, events, progress }) {
  const rows = [];
  for (const count of [SMALL, events]) {
    progress(`funds, ${number(count)} movements`, rows.length, 2 * QUESTIONS.length);
    await server.fresh(async (url) => {
      await movements(url, count);
      await server.settle();
      const [foedera, raw] = [await openChild('funds-foedera', { url, count }), await openChild('funds-raw', { url })];
      for (const question of QUESTIONS) rows.push(await row({ question, count, foedera, raw, rounds, events }));
      await Promise.all([foedera.end(), raw.end()]);
    });
  }
  return rows;
}

async function row({ question: { name, asOf, by, when, target }, count, foedera, raw, rounds, events }) {
  const [ours, theirs] = [[], []];
  await foedera.call('run', asOf, by, when);
  await raw.call('run', asOf, by);
  for (let round = 0; round < rounds; round += 1) {
    ours.push(await foedera.call('run', asOf, by, when));
    theirs.push(await raw.call('run', asOf, by));
  }
  const what = `fund ${name}, ${number(count)} movements`;
  const times = { what, unit: 'ms', foedera: ours, raw: theirs, ratios: theirs.map((time, i) => time / ours[i]) };
  return target === undefined || count !== events ? times : { ...times, target };
}
