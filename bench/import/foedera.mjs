import { statSync } from 'node:fs';
import { openApplication, provider } from '../harness/application.mjs';
import { built } from '../harness/built.mjs';
import { timed } from '../harness/clock.mjs';

/**
 * What `foedera import FILE` does once the application stands: checks the whole file, then records it. `keepGoing`:
 * records at once.
 */
export async function open({ url, file, keepGoing }) {
  const app = await openApplication(url);
  const recordings = await provider(app, 'interchange/recordings-import.js', 'RecordingsImport');
  const { recordFile } = await built('interchange/import-recordings/record-file.js');
  return {
    async run() {
      const input = { name: file, file, size: statSync(file).size };
      const say = (line) => process.stderr.write(`${line}\n`);
      const { milliseconds, cpu, result } = await timed(() =>
        recordFile(input, recordings, { keepGoing, actor: 'bench' }, { say }),
      );
      if (result.code !== 0) throw new Error(`The import ended with ${String(result.code)}: ${result.words}`);
      return { milliseconds, cpu, events: result.facts.events };
    },
    close: () => app.close(),
  };
}
