/** `ostraka://` links that open the app while it runs. */
import type { App } from 'electron';
import * as v from 'valibot';
import { readOptions } from '../options.ts';

const secondStart = v.object({ argv: v.pipe(v.array(v.string()), v.maxLength(100)) });
export type SecondStart = v.InferOutput<typeof secondStart>;

/**
 * Tells of each start of this profile while it runs, with the link in it, if any. To be called before the app is ready:
 * on macOS the link that starts the app comes then.
 */
export function onStartedAgain(app: App, listener: (link: string | null) => void): void {
  // The command line that the event itself bears is reordered by Chromium; ours is the one that was sent along.
  app.on('second-instance', (_event, _argv, _directory, sent) => {
    const start = v.safeParse(secondStart, sent);
    listener(start.success ? linkOf(start.output.argv) : null);
  });
  app.on('open-url', (event, link) => {
    event.preventDefault();
    listener(link);
  });
}

function linkOf(argv: readonly string[]): string | null {
  try {
    return readOptions(argv).link;
  } catch {
    // A second start with wrong options still means: show me what runs.
    return null;
  }
}
