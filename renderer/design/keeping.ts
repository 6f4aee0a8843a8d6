/** What a device keeps of how its reader wants to read: with this page's address, told to nobody. */

let keeping = true;

/** For a page whose storage is anybody's: browsers give all files of a disk the same. */
export function keepNothing(): void {
  keeping = false;
}

/** Null where nothing was kept, or storage is denied. */
export function keptAs(name: string): string | null {
  try {
    return keeping ? localStorage.getItem(name) : null;
  } catch {
    return null;
  }
}

/** Storage may be denied; then a choice holds for as long as the window does. */
export function keepAs(name: string, text: string): void {
  try {
    if (keeping) localStorage.setItem(name, text);
  } catch {
    // See above.
  }
}
