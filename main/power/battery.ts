/** This computer's battery, as Linux tells it to every program; other systems tell it to a window's page alone. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Battery } from '../../shared/protocol/battery.ts';

/** docs.kernel.org/admin-guide/abi-testing-files.html, sysfs-class-power */
const SUPPLIES = '/sys/class/power_supply';
/** Milliseconds between two looks: a battery loses a percent in a few minutes. */
const LOOK_EVERY = 20_000;

/**
 * Null where there is none, or where nobody can tell. With two batteries, which laptops drain one after the other, the
 * percentage is of both.
 */
export function readBattery(supplies = SUPPLIES): Battery | null {
  const all = foldersIn(supplies).map((name) => (field: string) => fieldOf(join(supplies, name, field)));
  // What has the scope of a device is a mouse or a headset.
  const batteries = all.filter((read) => read('type') === 'Battery' && read('scope') !== 'Device');
  const levels = batteries.map(levelOf).filter((level) => level !== null);
  if (levels.length === 0) return null;
  const sum = (of: 'now' | 'full'): number => levels.reduce((all, level) => all + level[of], 0);
  const percent = Math.min(100, Math.max(0, Math.floor((100 * sum('now')) / sum('full'))));
  return { percent, charging: batteries.every((read) => read('status') !== 'Discharging') };
}

/** Looks again and again until the returned function is called; `heard` is called at once, and when it has changed. */
export function watchBattery(
  heard: (battery: Battery | null) => void,
  read: () => Battery | null = readBattery,
): () => void {
  let last: Battery | null = null;
  const look = (): void => {
    const now = read();
    if (now?.percent === last?.percent && now?.charging === last?.charging) return;
    last = now;
    heard(now);
  };
  look();
  const timer = setInterval(look, LOOK_EVERY);
  // It keeps no program alive.
  timer.unref();
  return () => clearInterval(timer);
}

type Read = (field: string) => string;

/** By what it holds, in µWh or µAh, where it says that; else each battery counts alike. */
function levelOf(read: Read): { readonly now: number; readonly full: number } | null {
  for (const unit of ['energy', 'charge']) {
    const [now, full] = [wholeNumber(read(`${unit}_now`)), wholeNumber(read(`${unit}_full`))];
    if (now !== null && full) return { now, full };
  }
  const capacity = wholeNumber(read('capacity'));
  return capacity === null ? null : { now: capacity, full: 100 };
}

const wholeNumber = (text: string): number | null => (/^\d{1,15}$/.test(text) ? Number(text) : null);

function foldersIn(path: string): string[] {
  try {
    return readdirSync(path).sort();
  } catch {
    return [];
  }
}

/** Empty where there is none: drivers leave fields out, and take them away with the battery. */
function fieldOf(path: string): string {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return '';
  }
}
