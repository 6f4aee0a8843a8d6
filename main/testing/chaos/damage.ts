/** What befalls the files of a laptop that is down. */
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Dice } from '../../../shared/simulation/dice.ts';
import type { Organ, Wound } from './plan.ts';

/** Damages a file of this kind; returns which, or null where there is none. */
export function damage(data: string, organ: Organ, wound: Wound, dice: Dice): string | null {
  const file = fileOf(data, organ, dice);
  if (file === null || !existsSync(file)) return null;
  const bytes = readFileSync(file);
  if (bytes.length < 2) return null;
  if (wound === 'truncated') truncateSync(file, dice.below(bytes.length));
  else {
    // A run of bytes, as a failing disk leaves it.
    const from = written(bytes, dice);
    for (let i = from; i < Math.min(bytes.length, from + dice.between(1, 100)); i++) bytes[i]! ^= dice.between(1, 255);
    writeFileSync(file, bytes);
  }
  return file.slice(data.length + 1);
}

/** Somewhere that holds something: most of a small database is empty. */
function written(bytes: Uint8Array, dice: Dice): number {
  for (let tries = 0; tries < 1000; tries++) {
    const at = dice.below(bytes.length);
    if (bytes[at] !== 0) return at;
  }
  return 0;
}

function fileOf(data: string, organ: Organ, dice: Dice): string | null {
  switch (organ) {
    case 'database':
      return join(data, 'board.sqlite');
    case 'log':
      return join(data, 'board.sqlite-wal');
    case 'keys':
      return join(data, 'keys', 'keys.sqlite');
    default: {
      const folder = join(data, 'blobs');
      const names = existsSync(folder) ? readdirSync(folder).sort() : [];
      return names.length > 0 ? join(folder, dice.pick(names)) : null;
    }
  }
}

/** What the error message says: the board's files are moved away, the keys stay. */
export function moveBoardAway(data: string, to: string): void {
  for (const file of readdirSync(data)) {
    if (file === 'keys' || file === 'lock') continue;
    // Copied: the disk may be another one.
    cpSync(join(data, file), `${to}-${file}`, { recursive: true });
    rmSync(join(data, file), { recursive: true });
  }
}

export function moveAllAway(data: string): void {
  for (const file of readdirSync(data)) rmSync(join(data, file), { recursive: true, force: true });
}
