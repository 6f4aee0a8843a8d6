import { basename, join } from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import about from './package.json' with { type: 'json' };
import { guideFolder, guideModule } from './renderer/guide/docs.ts';
import { ownLanguages } from './renderer/texts/texts.ts';

const root = join(import.meta.dirname, 'renderer');

/**
 * `import address from './x.ts?address'` makes x.ts a script of its own and gives the address to start a worker by. As a
 * module it shares its parts with the pages; Vite's own workers are bundled apart, and would hold all of them once more.
 */
const addresses: Plugin = {
  name: 'addresses',
  enforce: 'pre',
  async resolveId(source, importer) {
    if (!source.endsWith('?address')) return null;
    const resolved = await this.resolve(source.slice(0, -'?address'.length), importer);
    return resolved && `\0${resolved.id}?address`;
  },
  load(id) {
    if (!id.startsWith('\0') || !id.endsWith('?address')) return null;
    const file = id.slice(1, -'?address'.length);
    const reference = this.emitFile({ type: 'chunk', id: file, name: basename(file, '.ts') });
    return `export default import.meta.ROLLUP_FILE_URL_${reference};`;
  },
};

/** `import('guide:en')`: the pages of docs/guide in that language, read from their Markdown here, and where their pictures are. */
const guide: Plugin = {
  name: 'guide',
  resolveId(source) {
    const language = ownLanguages.find((one) => source === `guide:${one}`);
    return language === undefined ? null : `\0${join(guideFolder, language)}?guide`;
  },
  load(id) {
    const language = ownLanguages.find((one) => id === `\0${join(guideFolder, one)}?guide`);
    return language === undefined ? null : guideModule(language);
  },
};

/** The windows: one page for the app, two that the coordinator serves: to voters and to whoever watches. Everything relative, nothing inlined. */
export default defineConfig({
  root,
  base: './',
  plugins: [addresses, guide],
  define: { __VERSION__: JSON.stringify(about.version) },
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    // Phones of 2021, kept up to date, vote too; what is newer than them is lowered, and no newer API is asked for. Firefox
    // starts workers that are modules from 114 on.
    target: ['es2021', 'chrome100', 'safari15', 'firefox114'],
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    // Kilobytes, from a disk or a room's own network.
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      input: Object.fromEntries(['index', 'vote', 'watch'].map((page) => [page, join(root, `${page}.html`)])),
    },
  },
});
