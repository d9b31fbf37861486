import { built } from '../harness/built.mjs';

/** The service as `npm start` runs it, on the embedded database of a folder. Open when it listens. */
export async function open({ folder, port, histories }) {
  process.env['FOEDERA_DATA'] = folder;
  process.env['PORT'] = String(port);
  process.env['FOEDERA_HISTORIES'] = histories;
  process.env['FOEDERA_LOG'] = 'error';
  delete process.env['DATABASE_URL'];
  await built('main.js');
  return {
    async close() {
      // The service stops on a signal and ends the process itself; what the harness waits for is that end.
      process.send({ result: { megabytes: process.resourceUsage().maxRSS / 1024 } }, () =>
        process.kill(process.pid, 'SIGTERM'),
      );
      await new Promise(() => undefined);
    },
  };
}
