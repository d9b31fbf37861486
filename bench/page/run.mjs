/**
 * How fast the page is: `node bench/page/run.mjs [--data FOLDER] [--histories untc] [--rounds 7] [--only NAME]`. Starts
 * the service on a ledger that is there, or on the histories that ship, asks for each view over a socket, unpinned,
 * of days not asked about before and pinned, and prints medians of the time and of the processor's time in the service.
 * Then it opens the page in Chromium: when the first view is usable, how much script it loads, how its map moves.
 */
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { number, spread } from '../harness/figures.mjs';
import { load } from '../harness/machine.mjs';
import { inBrowser } from './browser.mjs';
import { VIEWS, WAYS } from './views.mjs';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    histories: { type: 'string', default: 'untc' },
    rounds: { type: 'string', default: '7' },
    only: { type: 'string', default: '' },
  },
});
const rounds = Number(values.rounds);
const folder = values.data ?? mkdtempSync(join(tmpdir(), 'foedera-page-'));
const entry = fileURLToPath(new URL('service.mjs', import.meta.url));
const execArgv =
  process.env.FOEDERA_BENCH_PROFILES === undefined
    ? []
    : ['--cpu-prof', `--cpu-prof-dir=${process.env.FOEDERA_BENCH_PROFILES}`];
const service = fork(entry, [folder, values.histories], { execArgv, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
const told = () => new Promise((resolve) => service.once('message', resolve));

async function processor() {
  const answer = told();
  service.send('processor');
  return answer;
}

/** Status, milliseconds, milliseconds of processor, bytes. */
async function ask(address) {
  await processor();
  const since = performance.now();
  const response = await fetch(address);
  const { byteLength } = await response.arrayBuffer();
  const time = performance.now() - since;
  return { status: response.status, time, worked: await processor(), bytes: byteLength };
}

async function measured(url, view, way, at) {
  const asked = [];
  for (let round = 0; round < rounds; round += 1) {
    const answer = await ask(url + WAYS[way](view, { round, at }));
    if (answer.status === 404) return null;
    if (answer.status !== 200) throw new Error(`${view.path}, ${way}: ${String(answer.status)}`);
    asked.push(answer);
  }
  // What is asked for the first time is no warm service's; another day is always asked for the first time.
  const warm = way === 'another day' ? asked : asked.slice(1);
  const median = (of) => spread(warm.map((each) => each[of])).median;
  return { time: median('time'), worked: median('worked'), bytes: median('bytes') };
}

const started = performance.now();
const url = await told();
try {
  const { at, treaties } = await (await fetch(`${url}/v1/treaties?limit=1000`)).json();
  const lines = [`${String(treaties.length)} treaties, position ${String(at)}; load ${load()} before`];
  process.stdout.write('| view | ms unpinned | of processor | another day | of processor | pinned | kB |\n');
  process.stdout.write('| --- | --- | --- | --- | --- | --- | --- |\n');
  for (const view of VIEWS.filter(({ what }) => what.includes(values.only))) {
    const found = [];
    for (const way of Object.keys(WAYS)) found.push(await measured(url, view, way, at));
    const [unpinned, another, pinned] = found;
    if (unpinned === null || another === null || pinned === null) continue;
    const cells = [unpinned.time, unpinned.worked, another.time, another.worked, pinned.time, unpinned.bytes / 1024];
    process.stdout.write(`| ${[view.what, ...cells.map((cell) => number(cell))].join(' | ')} |\n`);
  }
  if (values.only === '' || values.only === 'browser') lines.push(...(await inBrowser(url)));
  lines.push(`load ${load()} after, ${String(Math.round((performance.now() - started) / 1000))} s`);
  process.stdout.write(`\n${lines.map((line) => `- ${line}\n`).join('')}`);
} finally {
  service.disconnect();
  await new Promise((resolve) => service.once('exit', resolve));
  if (values.data === undefined) rmSync(folder, { recursive: true, force: true });
}
