/** Reads docs/guide from the disk, for the build and for tests. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OwnLanguage } from '../texts/texts.ts';
import { type Read, readPage } from './markdown.ts';
import { type Page, pageNames } from './page.ts';

export const guideFolder = join(import.meta.dirname, '../../docs/guide');

/** All pages, in their order. Throws where one is missing, or is not of the form that `readPage` takes. */
export const readPages = (language: OwnLanguage): Read[] =>
  pageNames.map((name) => readPage(name, readFileSync(join(guideFolder, language, `${name}.md`), 'utf8')));

/** The pages as a module for windows: `pages`, and of each picture the address that the build gives it. What shows a claim stays out. */
export function guideModule(language: OwnLanguage): string {
  const pages = readPages(language).map(({ backings: _, ...page }): Page => page);
  const files = new Set(
    pages.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'picture' ? block.file : []))),
  );
  const imports = [...files].map((file, i) => `import picture${i} from ${JSON.stringify(join(guideFolder, file))};\n`);
  const pictures = [...files].map((file, i) => `${JSON.stringify(file)}: picture${i}`);
  return `${imports.join('')}export const pages = ${JSON.stringify(pages)};\nexport const pictures = { ${pictures.join(', ')} };\n`;
}
