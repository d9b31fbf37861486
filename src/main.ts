import { createApp } from './app.module.js';
import { readConfig } from './config.js';
import { documentOf, problemExitCode } from './platform/cli/failure.js';
import { serve } from './platform/http/serve.js';

try {
  await serve(readConfig(), createApp, (line) => process.stderr.write(`${line}\n`));
} catch (error) {
  const refusal = await documentOf(error);
  process.stderr.write(`foedera: ${refusal.detail}\n`);
  process.exit(problemExitCode(refusal));
}
