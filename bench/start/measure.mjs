import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ASKED } from '../answers/questions.mjs';
import { openChild } from '../harness/child.mjs';
import { timed } from '../harness/clock.mjs';
import { number, ratios } from '../harness/figures.mjs';

const MOST_MS = 3000;

/**
 * From starting the process to its first answer over HTTP, the embedded PostgreSQL included: with the shipped
 * histories, and with the great ledger.
 */
export async function start({ server, ledgers, rounds, events, progress }) {
  await ledgers.great();
  await server.stop();
  const shipped = mkdtempSync(join(tmpdir(), 'foedera-bench-'));
  try {
    progress('start, first on an empty folder', 0, rounds);
    const first = await service(shipped, 'uncac', 'load');
    const rows = [{ what: 'start on an empty folder, histories loaded', unit: 'ms', foedera: [first.milliseconds] }];
    const folders = [
      { folder: shipped, treaty: 'uncac', what: 'the shipped histories' },
      { folder: server.folder, treaty: ASKED, what: `${number(events)} events` },
    ];
    for (const { folder, treaty, what } of folders)
      rows.push(...(await startsOf({ folder, treaty, what, rounds, progress })));
    return rows;
  } finally {
    rmSync(shipped, { recursive: true, force: true });
  }
}

async function startsOf({ folder, treaty, what, rounds, progress }) {
  const measured = { foedera: [], raw: [] };
  for (let round = 0; round < rounds; round += 1) {
    progress(`start, ${what}`, round, rounds);
    measured.foedera.push(await service(folder, treaty, 'none'));
    measured.raw.push(await bare(folder, treaty));
  }
  const times = (side) => measured[side].map(({ milliseconds }) => milliseconds);
  const memory = (side) => measured[side].map(({ megabytes }) => megabytes);
  return [
    {
      what: `start to first answer, ${what}`,
      unit: 'ms',
      foedera: times('foedera'),
      raw: times('raw'),
      ratios: ratios(times('raw'), times('foedera')),
      most: MOST_MS,
    },
    { what: `start to first answer, ${what}, peak memory`, unit: 'MB', foedera: memory('foedera'), raw: memory('raw') },
  ];
}

async function service(folder, treaty, histories) {
  const port = await freePort();
  const { milliseconds, result: child } = await timed(async () => {
    const started = await openChild('start-foedera', { folder, port, histories });
    const answer = await fetch(`http://127.0.0.1:${String(port)}/v1/treaties/${treaty}/status`);
    await answer.text();
    if (answer.status !== 200) throw new Error(`The first answer was ${String(answer.status)}.`);
    return started;
  });
  return { milliseconds, megabytes: await child.end() };
}

async function bare(folder, treaty) {
  const { milliseconds, result: child } = await timed(async () => {
    const started = await openChild('start-raw', { folder });
    if ((await started.call('first', { stream: `treaty/${treaty}` })) === 0) throw new Error('No rows.');
    return started;
  });
  return { milliseconds, megabytes: await child.end() };
}

async function freePort() {
  const server = createServer();
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address();
  await new Promise((closed) => server.close(closed));
  return port;
}
