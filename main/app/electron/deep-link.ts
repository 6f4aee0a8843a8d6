/** `ostraka://` links and files of elections that open the app while it runs. */
import type { App } from 'electron';
import * as v from 'valibot';
import { type Options, readOptions } from '../options.ts';

const secondStart = v.object({
  argv: v.pipe(v.array(v.string()), v.maxLength(100)),
  /** Where it was started, for paths among its words. */
  directory: v.string(),
});
export type SecondStart = v.InferOutput<typeof secondStart>;

/** What the app is opened with; nothing where it was just started. */
export type Given = Pick<Options, 'link' | 'file'>;
const NOTHING: Given = { link: null, file: null };

/**
 * Tells of each start of this profile while it runs, with the link or the file in it, if any. To be called before the app is
 * ready: on macOS what starts the app comes then.
 */
export function onStartedAgain(app: App, listener: (given: Given) => void): void {
  // The command line that the event itself bears is reordered by Chromium; ours is the one that was sent along.
  app.on('second-instance', (_event, _argv, _directory, sent) => {
    const start = v.safeParse(secondStart, sent);
    listener(start.success ? givenIn(start.output) : NOTHING);
  });
  app.on('open-url', (event, link) => {
    event.preventDefault();
    listener({ link, file: null });
  });
  app.on('open-file', (event, file) => {
    event.preventDefault();
    listener({ link: null, file });
  });
}

function givenIn({ argv, directory }: SecondStart): Given {
  try {
    const { link, file } = readOptions(argv, directory);
    return { link, file };
  } catch {
    // A second start with wrong options still means: show me what runs.
    return NOTHING;
  }
}
