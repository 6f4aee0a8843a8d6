/** A report into a directory of its own: the page, and each figure and table as files beside it. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { OstrakaError } from '../../shared/codec/error.ts';
import { svgFile } from './drawing/svg.ts';
import type { OneFigure } from './one-figure.ts';
import { csvOf, figuresOf, pageOf, tablesOf } from './page.ts';
import type { Report } from './parts.ts';

export const PAGE = 'report.html';

/** Names of files and what is in them. */
export type Files = ReadonlyMap<string, string>;

export const filesOfReport = (report: Report): Files =>
  new Map([
    [PAGE, pageOf(report)],
    ...figuresOf(report).map(({ id, svg }) => [`${id}.svg`, svgFile(svg)] as const),
    ...tablesOf(report).map((table) => [`${table.id}.csv`, csvOf(table)] as const),
  ]);

/** One figure for a paper, its caption with the methods, its numbers and its fits. */
export const filesOfFigure = ({ figure, fits, said }: OneFigure): Files =>
  new Map([
    [`${figure.id}.svg`, svgFile(figure.svg)],
    [`${figure.id}.txt`, said.map((paragraph) => `${paragraph.trimEnd()}\n`).join('\n')],
    [`${figure.id}.csv`, csvOf(figure.table)],
    [`${fits.id}.csv`, csvOf(fits)],
  ]);

/** One file that is not there yet; throws `not-saved`. */
export function writeNewFile(path: string, content: string): void {
  try {
    writeFileSync(path, content, { flag: 'wx', flush: true });
  } catch (cause) {
    const there = (cause as NodeJS.ErrnoException).code === 'EEXIST';
    throw new OstrakaError(
      'not-saved',
      there
        ? `${path} is there already, and nothing is overwritten`
        : `${path} cannot be written: ${(cause as Error).message}`,
      { cause },
    );
  }
}

/** Beside what stands in `directory`; files that are there already as they would be written stay. Throws `not-saved` where one is there otherwise, and writes nothing then. */
export function writeBeside(directory: string, files: Files): string[] {
  const all = [...files].map(([name, content]) => ({ path: join(directory, name), content }));
  const missing = all.filter(({ path }) => !existsSync(path));
  const other = all.find(
    ({ path, content }) => !missing.some((one) => one.path === path) && readFileSync(path, 'utf8') !== content,
  );
  if (other)
    throw new OstrakaError(
      'not-saved',
      `${other.path} is there already with something else in it, and nothing is overwritten`,
      {
        hint: 'take it away, or have ostraka report --figure write it elsewhere',
      },
    );
  mkdirSync(directory, { recursive: true });
  for (const { path, content } of missing) writeNewFile(path, content);
  return all.map(({ path }) => path);
}

/** Into a directory that is not there or empty; throws `not-saved` where it is neither, and writes nothing then. */
export function writeFiles(directory: string, files: Files): string[] {
  try {
    if (existsSync(directory) && readdirSync(directory).length > 0)
      throw new OstrakaError('not-saved', `${directory} is not empty, and nothing is overwritten`, {
        hint: 'give --out a directory that is not there yet',
      });
    mkdirSync(directory, { recursive: true });
    return [...files].map(([name, content]) => {
      const path = join(directory, name);
      writeFileSync(path, content, { flag: 'wx', flush: true });
      return path;
    });
  } catch (cause) {
    if (cause instanceof OstrakaError) throw cause;
    throw new OstrakaError('not-saved', `${directory} cannot be written: ${(cause as Error).message}`, { cause });
  }
}
