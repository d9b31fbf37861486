/**
 * The service in a process of its own, on a free port; tells over IPC for how long its event loop was held up since it
 * was last asked.
 */
import { performance } from 'node:perf_hooks';
import { built } from '../harness/built.mjs';

const [{ createApp }, { readConfig }, { HISTORIES }] = await Promise.all([
  built('app.module.js'),
  built('config.js'),
  built('platform/http/serve.js'),
]);

const config = readConfig({ FOEDERA_DATA: process.argv[2], HOST: '127.0.0.1', PORT: '0' }, {});
const app = await createApp(config, {});
await app.get(HISTORIES, { strict: false }).loadIfEmpty(undefined, true);
await app.listen(0, '127.0.0.1');

const EVERY = 5;
let [last, longest] = [performance.now(), 0];

/** A heart that beats every 5 ms: what a beat comes too late, the loop was blocked. */
setInterval(() => {
  const now = performance.now();
  longest = Math.max(longest, now - last - EVERY);
  last = now;
}, EVERY);

let used = process.cpuUsage();

process.on('message', () => {
  const { user, system } = process.cpuUsage(used);
  process.send({ longest, worked: (user + system) / 1000 });
  [longest, used] = [0, process.cpuUsage()];
});
process.on('disconnect', () => void app.close().then(() => process.exit(0)));
process.send({ url: await app.getUrl() });
