/**
 * The service in a process of its own, on a free port, on a ledger that is there or on the histories that ship; tells
 * over IPC how much processor it took since it was last asked.
 */
import { built } from '../harness/built.mjs';

const [{ createApp }, { readConfig }, { HISTORIES }] = await Promise.all([
  built('app.module.js'),
  built('config.js'),
  built('platform/http/serve.js'),
]);

const [, , folder, histories] = process.argv;
const config = readConfig({ FOEDERA_DATA: folder, FOEDERA_HISTORIES: histories, HOST: '127.0.0.1', PORT: '0' }, {});
const app = await createApp(config, {});
await app.get(HISTORIES, { strict: false }).loadIfEmpty(undefined, histories);
await app.listen(0, '127.0.0.1');

let used = process.cpuUsage();

process.on('message', () => {
  const { user, system } = process.cpuUsage(used);
  used = process.cpuUsage();
  process.send((user + system) / 1000);
});
process.on('disconnect', () => void app.close().then(() => process.exit(0)));
process.send(await app.getUrl());
