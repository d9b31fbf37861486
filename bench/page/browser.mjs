/* global document, requestAnimationFrame */
/** What a reader's browser needs for the page, and whether its map moves at sixty frames a second. */
import { chromium } from 'playwright-core';
import { gzipSync } from 'node:zlib';
import { number, spread } from '../harness/figures.mjs';

const FRAME = 1000 / 60;
/** A timer tells a frame's time to a tenth of a millisecond, and rounds. */
const ROUNDING = 0.7;
const LOOKS = 5;

/** Sentences of what was found on a service at `url`. */
export async function inBrowser(url) {
  const executablePath = process.env.FOEDERA_TEST_CHROMIUM ?? '/usr/bin/chromium';
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    return [...(await firstViews(browser, url)), ...(await slider(browser, url))];
  } finally {
    await browser.close();
  }
}

async function firstViews(browser, url) {
  const lines = [];
  for (const path of ['/treaties', '/treaties/uncac']) {
    const [usable, painted, shifts] = [[], [], []];
    let script = 0;
    for (let look = 0; look < LOOKS; look += 1) {
      // A context of its own has nothing kept.
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
      const page = await context.newPage();
      const scripts = [];
      page.on('response', (response) => {
        if (response.request().resourceType() === 'script') scripts.push(response.body());
      });
      await page.goto(url + path, { waitUntil: 'load' });
      const times = await page.evaluate(firstView);
      usable.push(times.usable);
      painted.push(times.painted);
      shifts.push(times.shift);
      script = (await Promise.all(scripts)).reduce((all, body) => all + gzipSync(body).length, 0);
      await context.close();
    }
    const [ready, paint] = [usable, painted].map((times) => spread(times));
    lines.push(
      `${path}, nothing kept by the browser: painted after ${number(paint.median)} ms (${number(paint.min)}–${number(paint.max)}), ` +
        `usable after ${number(ready.median)} ms (${number(ready.min)}–${number(ready.max)}); script ${number(script / 1024)} kB gzipped; ` +
        `layout shift ${Math.max(...shifts).toFixed(3)}`,
    );
  }
  return lines;
}

/** In the page: when its script has run, when something was painted, how much moved by itself. */
async function firstView() {
  await new Promise((resolve) => setTimeout(resolve, 300));
  const [navigation] = performance.getEntriesByType('navigation');
  const painted = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN;
  const shift = await new Promise((resolve) => {
    let sum = 0;
    new PerformanceObserver((list) => {
      for (const { value } of list.getEntries()) sum += value;
    }).observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => resolve(sum), 50);
  });
  return { usable: navigation.domContentLoadedEventEnd, painted, shift };
}

/** Every step of thirty years, a month each, one a frame, on a map of some two hundred States. */
async function slider(browser, url) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(`${url}/treaties/uncac`, { waitUntil: 'load' });
  await page.locator('#map').scrollIntoViewIfNeeded();
  await page.waitForSelector('.map [data-code=FRA]');
  const areas = await page.locator('.map [data-code]').count();
  const client = await page.context().newCDPSession(page);
  const events = [];
  client.on('Tracing.dataCollected', ({ value }) => events.push(...value));
  const ended = new Promise((resolve) => client.once('Tracing.tracingComplete', resolve));
  await client.send('Tracing.start', { categories: 'devtools.timeline', transferMode: 'ReportEvents' });
  const { idle, moved, script } = await page.evaluate(stepThrough);
  await client.send('Tracing.end');
  await ended;
  const work = ['FunctionCall', 'UpdateLayoutTree', 'Layout', 'PrePaint', 'Paint', 'Layerize'];
  const tasks = events.filter(({ name, ph }) => ph === 'X' && work.includes(name));
  const perStep = tasks.reduce((all, { dur }) => all + dur / 1000, 0) / moved.length;
  const share = (frames) =>
    `${Math.round((100 * frames.filter((each) => each <= FRAME + ROUNDING).length) / frames.length)} %`;
  return [
    `map of ${String(areas)} areas, ${String(moved.length)} steps of a month: ${share(moved)} of frames within ${FRAME.toFixed(1)} ms ` +
      `(median ${number(spread(moved).median)} ms, longest ${number(spread(moved).max)} ms; of as many frames in which nothing moves ${share(idle)}); ` +
      `a step takes ${number(spread(script).median)} ms of script (longest ${number(spread(script).max)}), by the trace ${perStep.toFixed(2)} ms with style, layout and paint`,
  ];
}

/** In the page: the slider goes a month further each frame, thirty years long; before that as many frames in peace. */
async function stepThrough() {
  const range = document.querySelector('#map-day');
  const steps = 360;
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const frames = async (work) => {
    const [deltas, took] = [[], []];
    let last = await frame();
    for (let step = 0; step < steps; step += 1) {
      const since = performance.now();
      work(step);
      took.push(performance.now() - since);
      const now = await frame();
      deltas.push(now - last);
      last = now;
    }
    return { deltas, took };
  };
  const idle = await frames(() => {});
  const [first, last] = [Number(range.min), Number(range.max)];
  const moved = await frames((step) => {
    range.value = String(first + Math.round(((last - first) * step) / steps));
    range.dispatchEvent(new Event('input', { bubbles: true }));
  });
  return { idle: idle.deltas, moved: moved.deltas, script: moved.took };
}
