/** A plan with the files that it names, as it goes to other machines; these see none of this one's paths, nor it theirs. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { OstrakaError } from '../../../shared/codec/error.ts';
import { withPath } from '../../storage/storage-error.ts';
import { filesOf, type PlannedSweep, parseSweepPlan } from '../plan-file.ts';
import type { Offered } from './database.ts';

/** Throws whatever reading a file throws. */
export const offerOf = (planned: PlannedSweep, name: string): Offered => ({
  name,
  hash: planned.hash,
  plan: planned.text,
  path: basename(planned.path),
  files: filesOf(planned).map((file) => {
    const path = planned.fileAt(file);
    return { name: file, content: withPath(path, () => readFileSync(path)) };
  }),
});

/**
 * The plan as this version reads it; its files are laid into `directory`, which is made, under names of its own.
 * @throws OstrakaError `bad-plan` where this version cannot read it, or reads something else than whoever offered it
 */
export function planOffered({ hash, plan, path, files }: Offered, directory: string): PlannedSweep {
  withPath(directory, () => mkdirSync(directory, { recursive: true }));
  const places = new Map<string, string>();
  for (const [i, { name, content }] of files.entries()) {
    const place = join(directory, `file-${i + 1}`);
    withPath(place, () => writeFileSync(place, content));
    places.set(name, place);
  }
  const fileAt = (name: string): string => places.get(name) ?? join(directory, 'not-sent');
  const planned = parseSweepPlan(plan, path, fileAt);
  if (planned.hash === hash) return planned;
  throw new OstrakaError(
    'bad-plan',
    `${path}: this version of Ostraka reads it otherwise than the one that put it there`,
    {
      hint: 'let workers of the same version hold its runs',
    },
  );
}
