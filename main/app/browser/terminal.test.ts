import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stubSession } from '../testing/stub-session.ts';
import { narrate, tellUnwatched } from './terminal.ts';

test('of each election that begins it is said once that its tab does not run it', () => {
  const lines: string[] = [];
  const { session, lead, change } = stubSession();
  narrate(session, (line) => lines.push(line));
  change('a link');
  lead('Class speaker');
  lead('Class speaker');
  lead('Class speaker', 'A trip');
  assert.deepEqual(
    lines,
    ['Class speaker', 'A trip'].map(
      (title) => `“${title}”: this computer leads it. It goes on when its tab is closed; Ctrl+C here stops it.`,
    ),
  );
});

test('without a window the terminal says what goes on, how to see it, how to stop it, and that nothing keeps it awake', () => {
  const lines: string[] = [];
  const say = (line: string): void => void lines.push(line);
  tellUnwatched([{ role: 'node', title: 'Class speaker' }], 'http://127.0.0.1:1/#x', say);
  const text = lines.join('\n');
  assert.match(text, /^“Class speaker” goes on without a window: this computer mixes in it\.\n/);
  assert.match(text, /opens, once, at +http:\/\/127\.0\.0\.1:1\/#x\n/);
  assert.match(text, /Ctrl\+C here; what has happened is kept/);
  assert.match(text, /nothing keeps this computer awake/);
  lines.length = 0;
  tellUnwatched([], 'http://127.0.0.1:1/#y', say);
  assert.match(lines.join('\n'), /^What went on without a window has come to its end\.\n/);
  assert.doesNotMatch(lines.join('\n'), /awake/);
});
