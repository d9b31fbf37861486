import { spawn } from 'node:child_process';

/**
 * Run a command in the project's folder and wait for it.
 * @param {string[]} command program and arguments
 * @param {{ quiet?: boolean, env?: NodeJS.ProcessEnv }} options `quiet`: collect the output without showing it
 * @returns {Promise<{ code: number, output: string, seconds: string }>}
 */
export function run([program, ...args], { quiet = false, env = process.env } = {}) {
  const started = Date.now();
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: new URL('..', import.meta.url),
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    let output = '';
    const take = (to) => (chunk) => {
      output += chunk;
      if (!quiet) to.write(chunk);
    };
    child.stdout.on('data', take(process.stdout));
    child.stderr.on('data', take(process.stderr));
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({ code: code ?? 1, output, seconds: ((Date.now() - started) / 1000).toFixed(1) }),
    );
  });
}
