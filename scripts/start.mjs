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

const sources = ['src', 'web'].flatMap((folder) =>
  readdirSync(folder, { recursive: true }).map((file) => `${folder}/${file}`),
);
const newest = sources.reduce((latest, file) => Math.max(latest, statSync(file).mtimeMs), 0);
// Of a build the page comes last: where it stands, all of it does.
const built = existsSync('dist/web/server.js') ? statSync('dist/web/server.js').mtimeMs : 0;
if (newest > built) {
  console.error('Building …');
  const { code } = await run(['npm', 'run', '--silent', 'build']);
  if (code !== 0) process.exit(code);
}

await import('../dist/main.js');
