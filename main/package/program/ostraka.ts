/** `ostraka` of a package: a command, or the window. Runs bundled only. */
import { OstrakaError } from '../../../shared/codec/error.ts';
import { readOptions } from '../../app/options.ts';
import { commandNames } from '../../cli/dispatch.ts';
import { openWindow } from './window.ts';
import { meant, windowUsage } from './words.ts';

const words = process.argv.slice(2);
try {
  const what = meant(words, commandNames);
  if (what.program === 'command') {
    // @ts-expect-error: plain JavaScript, which says nothing of its types
    await import('../../cli/ostraka.mjs');
    if (/^(--help|-h|help)$/.test(words[0] ?? '')) console.log(`\n${windowUsage}`);
  } else {
    readOptions(what.words);
    await openWindow(what.words, what.inBrowser);
  }
} catch (error) {
  if (!(error instanceof OstrakaError)) throw error;
  console.error(`error: ${error.message}`);
  if (error.hint) console.error(`  ${error.hint}`);
  process.exitCode = 2;
}
