/**
 * How long one request can hold up the service: `node bench/budget/run.mjs [PARTS] [NAME]`. Starts the service on the
 * shipped histories, registers treaties of so many parts, asks what anybody may ask, over a socket, and prints for each
 * request its status, its time and the longest pause of the event loop. Exits with 1 where a pause is longer than 250
 * ms.
 */
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { READS, suppositions, treaties } from './hostile.mjs';

const MOST = 250;
const SERVICE = fileURLToPath(new URL('service.mjs', import.meta.url));
const parts = Number(process.argv[2] ?? 500);
/** Only what has this in its name. */
const only = process.argv[3] ?? '';

const folder = mkdtempSync(join(tmpdir(), 'foedera-budget-'));
const service = fork(SERVICE, [folder], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
const message = () => new Promise((resolve) => service.once('message', resolve));

async function pause() {
  const answer = message();
  service.send('longest');
  return answer;
}

const rows = [];

async function ask(what, url, body) {
  if (!what.includes(only) && what !== 'warm up') return { status: 0, text: '' };
  await new Promise((resolve) => setTimeout(resolve, 30));
  await pause();
  const since = performance.now();
  const headers = { 'content-type': 'application/json' };
  const init = body === undefined ? {} : { method: 'POST', headers, body: JSON.stringify(body) };
  const response = await fetch(url, init);
  const text = await response.text();
  const time = performance.now() - since;
  await new Promise((resolve) => setTimeout(resolve, 20));
  const { longest, worked } = await pause();
  const code = response.status >= 400 ? ` ${JSON.parse(text).code}` : '';
  // On a busy machine a pause is longer than the service's own work in it, which others caused.
  rows.push({ what, longest: Math.min(longest, worked) });
  const figures = [time, worked, longest].map((each) => each.toFixed(0).padStart(7));
  process.stdout.write(`| ${what.padEnd(72)} | ${`${response.status}${code}`.padEnd(16)} |${figures.join(' |')} |\n`);
  return { status: response.status, text };
}

try {
  const { url } = await message();
  const { participants } = JSON.parse((await ask('warm up', `${url}/v1/participants?limit=1000`)).text);
  const codes = participants.filter(({ kind, exists }) => kind === 'state' && exists && true).map(({ code }) => code);
  process.stdout.write('| request | status | ms | ms of processor | longest pause |\n');
  for (const path of READS) await ask(`GET ${path}`, `${url}${path}`);
  const registered = [];
  for (const body of treaties(codes, parts)) {
    const { status } = await ask(`register ${body.id}`, `${url}/v1/treaties`, body);
    if (status === 201) registered.push(body.id);
    if (status !== 201) continue;
    const action = { kind: 'accession', participant: 'FRA', date: '2001-01-01' };
    await ask(`accession to ${body.id}`, `${url}/v1/treaties/${body.id}/actions`, action);
    await ask(`GET status of ${body.id}`, `${url}/v1/treaties/${body.id}/status`);
    await ask(`GET entry into force of ${body.id}`, `${url}/v1/treaties/${body.id}/entry-into-force`);
  }
  for (const { what, id, body } of suppositions(
    codes.filter((code) => code !== 'FRA'),
    registered,
  ))
    await ask(what, `${url}/v1/treaties/${id}/entry-into-force/what-if`, body);
} finally {
  service.disconnect();
  await new Promise((resolve) => service.once('exit', resolve));
  rmSync(folder, { recursive: true, force: true });
}

const slow = rows.filter(({ longest }) => longest > MOST);
const worst = rows.reduce((most, { longest }) => Math.max(most, longest), 0);
process.stdout.write(
  `\nLongest pause of its own ${worst.toFixed(0)} ms; ${slow.length} of ${rows.length} requests above ${MOST} ms.\n`,
);
process.exit(slow.length === 0 ? 0 : 1);
