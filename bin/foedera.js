#!/usr/bin/env node
import { existsSync } from 'node:fs';

const built = new URL('../dist/cli.js', import.meta.url);
if (!existsSync(built)) {
  process.stderr.write('foedera: the program is not built yet; run: npm run build\n');
  process.exit(1);
}
const { main } = await import(built.href);
await main();
