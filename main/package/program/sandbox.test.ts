/** What lets a window have its sandbox, and what does not. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { grantsOf, mayBeSandboxed } from './sandbox.ts';

test('one grant is enough, and where nothing can try, Electron may', () => {
  const none = { helper: false, profile: false, namespaces: false };
  assert.equal(mayBeSandboxed(none), false);
  for (const more of [{ helper: true }, { profile: true }, { namespaces: true }, { namespaces: null }])
    assert.equal(mayBeSandboxed({ ...none, ...more }), true, JSON.stringify(more));
});

test('a helper that is no program of root’s, and a profile for another place, grant nothing', (t) => {
  const app = mkdtempSync(join(tmpdir(), 'ostraka-sandbox-'));
  t.after(() => rmSync(app, { recursive: true }));
  const profile = join(app, 'profile');
  writeFileSync(join(app, 'chrome-sandbox'), '', { mode: 0o755 });
  for (const text of [null, 'profile "ostraka" "/opt/Other/ostraka" {\n  userns,\n}', `profile "${app}/ostraka" {}`]) {
    if (text !== null) writeFileSync(profile, text);
    const { helper, profile: granted } = grantsOf(app, profile);
    assert.deepEqual([helper, granted], [false, false], String(text));
  }
  writeFileSync(profile, `profile "ostraka" "${app}/ostraka" flags=(unconfined) {\n  userns,\n}\n`);
  assert.equal(grantsOf(app, profile).profile, true);
});
