import { readFileSync } from 'node:fs';
import { Injectable } from '@nestjs/common';
import type { Language } from './language.js';
import type { Assets } from './shell.js';
import type { Render } from './views.js';
import type { Draw } from './drawings/drawings.js';

/** Where the build has put what browsers load. The same from the sources as from the build. */
export const PUBLIC_FOLDER = new URL('../../dist/public/', import.meta.url);
const RENDERER = new URL('../../dist/web/server.js', import.meta.url);
const ENTRY = 'client.ts';

interface Built {
  readonly render: Render;
  readonly draw: Draw;
}

/** Every language writes numbers and codes in Latin letters: where their font came late, lines would move. */
const LATIN = ['source-sans-3-latin', 'source-serif-4-latin'];
const FIRST_FONTS: Readonly<Record<Language, readonly string[]>> = {
  en: LATIN,
  fr: LATIN,
  es: LATIN,
  ru: [...LATIN, 'source-sans-3-cyrillic', 'source-serif-4-cyrillic'],
  ar: [...LATIN, 'noto-naskh-arabic-arabic'],
  zh: LATIN,
};

type Manifest = Readonly<Record<string, { readonly file: string; readonly css?: readonly string[] } | undefined>>;

/** The views as built from web/, and the addresses of what goes with them. Both are read when first asked for. */
@Injectable()
export class Rendering {
  private built: Promise<Built> | null = null;
  private readonly known = new Map<Language, Assets>();

  /** Throws where the page is not built. */
  async render(): Promise<Render> {
    return (await this.load()).render;
  }

  /** Throws where the page is not built. */
  async draw(): Promise<Draw> {
    return (await this.load()).draw;
  }

  /** Throws where the page is not built. */
  assets(language: Language): Assets {
    const known = this.known.get(language) ?? readAssets(language);
    this.known.set(language, known);
    return known;
  }

  private async load(): Promise<Built> {
    this.built ??= import(RENDERER.href) as Promise<Built>;
    return this.built;
  }
}

function readAssets(language: Language): Assets {
  const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', PUBLIC_FOLDER), 'utf8')) as Manifest;
  const entry = manifest[ENTRY];
  if (entry === undefined) throw new Error(`dist/public has no ${ENTRY}: run npm run build`);
  return {
    script: `/${entry.file}`,
    styles: (entry.css ?? []).map((file) => `/${file}`),
    fonts: Object.entries(manifest).flatMap(([source, built]) =>
      built !== undefined && FIRST_FONTS[language].some((font) => source.endsWith(`/${font}-wght-normal.woff2`))
        ? [`/${built.file}`]
        : [],
    ),
  };
}
