import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { Injectable } from '@nestjs/common';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { isChinese, PLAIN_FACE, withFaces } from './faces.js';

/** Where the build has put the fonts of drawings, as TrueType. */
const FONTS = new URL('../../../dist/web/fonts/', import.meta.url);
const CHINESE = 'noto-sans-sc';
const DENSITY = 2;

type Fonts = Promise<readonly Uint8Array[]>;

/** Draws SVG documents as PNG, with the fonts of the page. */
@Injectable()
export class Pngs {
  private engine: Promise<unknown> | null = null;
  private fonts: Fonts | null = null;
  private chinese: Fonts | null = null;

  /** A PNG of a drawing, two pixels for each of its own. */
  async draw(svg: string): Promise<Buffer> {
    this.engine ??= start();
    await this.engine;
    this.fonts ??= fontsOf((file) => !file.startsWith(CHINESE));
    // These are a hundred files, so they wait until somebody needs them.
    if (isChinese(svg)) this.chinese ??= fontsOf((file) => file.startsWith(CHINESE));
    const chinese = isChinese(svg) ? await this.chinese : null;
    const renderer = new Resvg(withFaces(svg), {
      fitTo: { mode: 'zoom', value: DENSITY },
      font: {
        fontBuffers: [...(await this.fonts), ...(chinese ?? [])],
        defaultFontFamily: PLAIN_FACE,
        sansSerifFamily: PLAIN_FACE,
      },
    });
    const drawn = renderer.render();
    const png = Buffer.from(drawn.asPng());
    drawn.free();
    renderer.free();
    return png;
  }
}

async function start(): Promise<void> {
  await initWasm(await readFile(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')));
}

async function fontsOf(wanted: (file: string) => boolean): Fonts {
  const files = (await readdir(FONTS)).filter((file) => file.endsWith('.ttf') && wanted(file));
  return Promise.all(files.map((file) => readFile(new URL(file, FONTS))));
}
