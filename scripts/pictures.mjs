/** `npm run pictures`: takes the stored pictures of the views anew. Look at them before they are kept. */
import { run } from './run.mjs';

const jest = ['node', '--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js'];
for (const command of [
  ['npm', 'run', '--silent', 'build:web'],
  [...jest, 'test/browser/pictures.spec.ts'],
]) {
  const { code } = await run(command, { env: { ...process.env, FOEDERA_PICTURES: 'anew' } });
  if (code !== 0) process.exit(code);
}
