import { createApp } from './app.module.js';
import { readConfig, SettingsRefused } from './config.js';
import { serve } from './platform/http/serve.js';

try {
  await serve(readConfig(), createApp, (line) => process.stderr.write(`${line}\n`));
} catch (error) {
  process.stderr.write(`foedera: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(error instanceof SettingsRefused ? 2 : 1);
}
