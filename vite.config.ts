import { join } from 'node:path';
import { defineConfig } from 'vite';
import about from './package.json' with { type: 'json' };

const root = join(import.meta.dirname, 'renderer');

/** The windows: one page for the app, one that the coordinator serves to phones. Everything relative, nothing inlined. */
export default defineConfig({
  root,
  base: './',
  define: { __VERSION__: JSON.stringify(about.version) },
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    // Phones of 2021, kept up to date, vote too; what is newer than them is lowered, and no newer API is asked for.
    target: ['es2021', 'chrome100', 'safari15', 'firefox100'],
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: { input: { index: join(root, 'index.html'), vote: join(root, 'vote.html') } },
  },
});
