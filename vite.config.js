import { defineConfig } from 'vite';
import { drawingFonts } from './scripts/fonts.mjs';

/**
 * The page: what browsers load (dist/public) and, with `--ssr`, what the service renders with (dist/web). Both come of
 * the same sources; nothing is loaded from elsewhere.
 */
export default defineConfig(({ isSsrBuild = false }) => ({
  root: 'web',
  publicDir: false,
  base: '/',
  logLevel: 'warn',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  ssr: { noExternal: true },
  plugins: isSsrBuild ? [drawingFonts()] : [],
  build: {
    target: isSsrBuild ? 'node20' : 'es2022',
    outDir: isSsrBuild ? '../dist/web' : '../dist/public',
    emptyOutDir: true,
    manifest: !isSsrBuild,
    assetsInlineLimit: 0,
    copyPublicDir: false,
    modulePreload: false,
    rolldownOptions: { input: isSsrBuild ? 'web/server.tsx' : 'web/client.ts' },
  },
}));
