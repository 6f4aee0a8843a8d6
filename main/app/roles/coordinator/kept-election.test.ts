/** What a window keeps of an election is read again after a restart, whatever its plan asks. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { signingKey } from '../../../../shared/crypto/signature.ts';
import type { Plan } from '../../../../shared/election/manifest.ts';
import { livePlanOf } from '../../../../shared/protocol/testing/plan.ts';
import type { Room } from '../../window/role.ts';
import { keep, kept } from './kept-election.ts';

const { publicKey } = signingKey(new Uint8Array(32).fill(7));
const picture = { sha256: new Uint8Array(32).fill(9), length: 10 };
const usual = livePlanOf({});
const [contest] = usual.contests;

const plans: Readonly<Record<string, Plan>> = {
  'nothing special': usual,
  'a registrar': livePlanOf({ voters: { ...usual.voters, credentials: 'codes', registrar: publicKey } }),
  'announced times and results at an hour': livePlanOf({ opens: 10, closes: 20, results: { at: 30 } }),
  'results that people release': livePlanOf({ results: { by: 'committee' } }),
  pictures: livePlanOf({
    contests: [{ ...contest!, pictures: contest!.options.map(() => picture) } as typeof contest & {}],
  }),
};

for (const [what, plan] of Object.entries(plans))
  test(`a plan with ${what} is read again as it was`, (t) => {
    const directory = mkdtempSync(join(tmpdir(), 'ostraka-kept-'));
    t.after(() => rmSync(directory, { recursive: true, force: true }));
    const room = { recents: { directory: () => directory } } as unknown as Room;
    keep(room, 'it', { plan, port: 4790 });
    assert.deepEqual(kept(room, 'it')?.plan, plan);
  });
