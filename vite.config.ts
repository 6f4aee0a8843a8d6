import { defineConfig } from 'vite';

/** The windows: one page for the app, one that the coordinator serves to phones. Everything relative, nothing inlined. */
export default defineConfig({
  root: 'renderer',
  base: './',
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    target: 'chrome150',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: { input: { index: 'renderer/index.html', vote: 'renderer/vote.html' } },
  },
});
