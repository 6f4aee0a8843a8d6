/** Reads docs/guide from the disk, for the build and for tests. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Read, readPage } from './markdown.ts';
import { pageNames } from './page.ts';

/** In which the guide is written; whoever reads another language gets the first. */
export const guideLanguages = ['en', 'de'] as const;
export type GuideLanguage = (typeof guideLanguages)[number];

export const guideFolder = join(import.meta.dirname, '../../docs/guide');

/** All pages, in their order. Throws where one is missing, or is not of the form that `readPage` takes. */
export const readPages = (language: GuideLanguage): Read[] =>
  pageNames.map((name) => readPage(name, readFileSync(join(guideFolder, language, `${name}.md`), 'utf8')));
