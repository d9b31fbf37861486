import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ENTRY = fileURLToPath(new URL('../child.mjs', import.meta.url));

/**
 * Starts one side of a measure in a process of its own and waits until it has opened. `name`: as in child.mjs;
 * `nodeOptions`: flags of Node. What the side can do is called by name: `await child.call('run', …)`.
 */
export async function openChild(name, given, nodeOptions = []) {
  const execArgv = ['--no-warnings', ...profiling(), ...nodeOptions];
  const process_ = fork(ENTRY, [name], { execArgv, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const call = (method, ...args) =>
    new Promise((resolve, reject) => {
      const onExit = (code) => reject(new Error(`${name} ended with ${String(code)} during ${method}.`));
      process_.once('exit', onExit);
      process_.once('message', (answer) => {
        process_.off('exit', onExit);
        if ('error' in answer) reject(new Error(`${name}, ${method}: ${answer.error}`));
        else resolve(answer.result);
      });
      process_.send({ method, args });
    });
  await call('open', given);
  return {
    call,
    /** Closes what is open and ends the process. Answers its peak memory in MB. */
    async end() {
      const ended = new Promise((resolve) => process_.once('exit', resolve));
      const { megabytes } = await call('end');
      await ended;
      return megabytes;
    },
  };
}

/** Opens a side, asks one thing of it, and ends it. Answers `{ result, megabytes }`. */
export async function inChild(name, given, method, nodeOptions = []) {
  const child = await openChild(name, given, nodeOptions);
  const result = await child.call(method);
  return { result, megabytes: await child.end() };
}

/** `--profile FOLDER` has every side write a CPU profile there. */
function profiling() {
  const folder = process.env['FOEDERA_BENCH_PROFILES'];
  return folder === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${folder}`];
}
