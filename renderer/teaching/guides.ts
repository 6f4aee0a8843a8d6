import type { Guides } from './guide.ts';
import { lessons as lessonsDe } from './lessons.de.ts';
import { lessons as lessonsEn } from './lessons.en.ts';
import { sheets as sheetsDe } from './sheets.de.ts';
import { sheets as sheetsEn } from './sheets.en.ts';

export const guides: Guides = { en: { ...lessonsEn, ...sheetsEn }, de: { ...lessonsDe, ...sheetsDe } };
