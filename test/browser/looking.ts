import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { type Browser, chromium as driver, type Page } from 'playwright-core';
import { HISTORIES, type Histories } from '../../src/platform/http/serve.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { chromium } from './chromium.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** How somebody looks at a page. */
export interface Look {
  readonly width?: number;
  readonly height?: number;
  readonly theme?: 'light' | 'dark';
  readonly script?: boolean;
  readonly still?: boolean;
  readonly forcedColours?: boolean;
}

/** A page that somebody looks at. `faults`: what the browser complained of, and what it asked of others. */
export interface Looked {
  readonly page: Page;
  readonly faults: string[];
  /** How far things jumped on it since its first moment, and which; null: they did not. */
  jumps(): Promise<string | null>;
  close(): Promise<void>;
}

/** The service with its histories, and a browser to look at it with. */
export interface Looking {
  readonly service: TestApp;
  readonly origin: string;
  /** Opens an address of the service: `/treaties/uncac?asOf=2005-07-25`. */
  look(path: string, look?: Look): Promise<Looked>;
  stop(): Promise<void>;
}

/** Starts both; call `stop` after use. `histories`: what the ledger holds, `none` for an empty one. */
export async function startLooking(histories: 'load' | 'all' | 'none' = 'all'): Promise<Looking> {
  const service = await startTestApp({}, { listen: true });
  if (histories !== 'none')
    await service.app.get<Histories>(HISTORIES, { strict: false }).loadIfEmpty(undefined, histories);
  const origin = (await service.app.getUrl()).replace('[::1]', 'localhost');
  const browser = await driver.launch({ executablePath: chromium() ?? '', args: ['--no-sandbox', '--disable-gpu'] });
  return {
    service,
    origin,
    look: (path, look = {}) => open(browser, origin, path, look),
    async stop() {
      await browser.close();
      await service.stop();
    },
  };
}

async function open(browser: Browser, origin: string, path: string, look: Look): Promise<Looked> {
  const { width = 1280, height = 900, theme = 'light', script = true, still = false, forcedColours = false } = look;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: theme,
    javaScriptEnabled: script,
    reducedMotion: still ? 'reduce' : 'no-preference',
    forcedColors: forcedColours ? 'active' : 'none',
  });
  const page = await context.newPage();
  const faults: string[] = [];
  // A broken policy is told on the console as well.
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && !/^(data|blob):/.test(request.url()))
      faults.push(`asked ${request.url()}`);
  });
  await page.addInitScript(watchJumps);
  await page.goto(origin + path, { waitUntil: 'load' });
  return { page, faults, jumps: () => page.evaluate(jumpsSeen), close: () => context.close() };
}

/** What a browser tells of a jump, as far as it is asked for here. */
interface Jump extends PerformanceEntry {
  readonly value: number;
  readonly sources: readonly { readonly node: Node | null }[];
}

/** Runs in each page before anything of it. */
function watchJumps(): void {
  const jumps: Jump[] = [];
  Object.assign(window, { jumps });
  new PerformanceObserver((list) => {
    jumps.push(...(list.getEntries() as Jump[]));
  }).observe({ type: 'layout-shift', buffered: true });
}

/** Runs in the page, when all of it has come. */
async function jumpsSeen(): Promise<string | null> {
  await document.fonts.ready;
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50)));
  const { jumps } = window as unknown as { readonly jumps: readonly Jump[] };
  const far = jumps.reduce((sum, { value }) => sum + value, 0);
  const nodes = jumps.flatMap(({ sources }) => sources.map(({ node }) => node));
  const names = nodes.map((node) => (node instanceof Element ? `${node.tagName} ${node.className}` : 'text'));
  return far < 0.0005 ? null : `${far.toFixed(4)}: ${[...new Set(names)].join(', ')}`;
}

/** What axe finds amiss by the rules of WCAG 2.0 to 2.2, levels A and AA: `rule: where`. */
export async function axe(page: Page): Promise<string[]> {
  const found: unknown = await page.evaluate(
    `${AXE}; axe.run(document, { runOnly: ${JSON.stringify(TAGS)} }).then(({ violations }) =>
      violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => id + ': ' + target.join(' '))))`,
  );
  return found as string[];
}

/** By how many pixels the page is wider than its window. */
export async function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}
