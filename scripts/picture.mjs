/**
 * How a page of a running service looks:
 * `node scripts/picture.mjs ADDRESS FILE [--width 1280] [--height 900] [--dark] [--no-script] [--fold] [--paper]`.
 * `--fold`: the first screen alone; `--paper`: printed, as PDF.
 */
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    width: { type: 'string', default: '1280' },
    height: { type: 'string', default: '900' },
    dark: { type: 'boolean', default: false },
    'no-script': { type: 'boolean', default: false },
    fold: { type: 'boolean', default: false },
    paper: { type: 'boolean', default: false },
  },
});
const [address, path] = positionals;
if (address === undefined || path === undefined) {
  console.error(
    'Usage: node scripts/picture.mjs ADDRESS FILE [--width 1280] [--dark] [--no-script] [--fold] [--paper]',
  );
  process.exit(2);
}
const browser = await chromium.launch({
  executablePath: process.env.FOEDERA_TEST_CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
const context = await browser.newContext({
  viewport: { width: Number(values.width), height: Number(values.height) },
  colorScheme: values.dark ? 'dark' : 'light',
  javaScriptEnabled: !values['no-script'],
});
const page = await context.newPage();
page.on('console', (message) => console.error(`${message.type()}: ${message.text()}`));
await page.goto(address, { waitUntil: 'networkidle' });
if (values.paper) await page.pdf({ path, preferCSSPageSize: true, printBackground: true });
else await page.screenshot({ path, fullPage: !values.fold });
await browser.close();
