import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import ts from 'typescript';

/** A Node process of its own that holds the embedded database of a folder. */
export interface Child {
  readonly process: ChildProcess;
  readonly url: string;
  /** Resolves with its exit code or signal. */
  readonly ended: Promise<unknown>;
}

/** The launcher compiled for plain Node, in a folder beside which `node_modules` can be found. */
export function compiledLauncher(): { readonly folder: string; remove(): void } {
  const folder = mkdtempSync(join(resolve('node_modules'), '.launcher-'));
  const sources = resolve('src/platform/database/embedded');
  for (const name of readdirSync(sources).map((file) => file.slice(0, -'.ts'.length))) {
    const source = ts.sys.readFile(join(sources, `${name}.ts`)) ?? '';
    const { outputText } = ts.transpileModule(source, {
      compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
    });
    writeFileSync(join(folder, `${name}.js`), outputText);
  }
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  writeFileSync(
    join(folder, 'hold.js'),
    `import { EmbeddedPostgres } from './embedded-postgres.js';
     const held = await EmbeddedPostgres.start({ dataFolder: process.argv[2] });
     process.send({ url: held.url });
     process.on('message', (message) => (message === 'stop' ? held.stop().then(() => process.disconnect()) : process.exit(3)));`,
  );
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Starts a process that holds the database of `dataFolder`; resolves once the database answers. */
export async function holdInChild(launcher: string, dataFolder: string): Promise<Child> {
  const child = spawn(process.execPath, [join(launcher, 'hold.js'), dataFolder], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const ended = new Promise((end) => child.once('exit', (code, signal) => end(signal ?? code)));
  const [message] = (await Promise.race([
    once(child, 'message'),
    ended.then((code) => Promise.reject(new Error(`ended: ${String(code)}`))),
  ])) as [{ url: string }];
  return { process: child, url: message.url, ended };
}

/** A new, empty data folder. */
export function dataFolder(): { readonly folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'foedera-embedded-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
