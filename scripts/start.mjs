/**
 * `npm start`: build if the sources are newer than the build, then serve. Everything else (database, migrations,
 * histories) the service sets up itself.
 */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { run } from './run.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

if (!existsSync('node_modules/@nestjs/core')) {
  console.error('The dependencies are not installed. Run: npm ci');
  process.exit(2);
}

const newest = readdirSync('src', { recursive: true }).reduce(
  (latest, file) => Math.max(latest, statSync(`src/${file}`).mtimeMs),
  0,
);
const built = existsSync('dist/main.js') ? statSync('dist/main.js').mtimeMs : 0;
if (newest > built) {
  console.error('Building …');
  const { code } = await run(['npm', 'run', '--silent', 'build']);
  if (code !== 0) process.exit(code);
}

await import('../dist/main.js');
