/**
 * Lessons in which the organiser's laptop cheats, at its window as a teacher does it: what comes of it is what the catalogue
 * states, laptops that stop are named there, and of a stuffed list nobody notices anything but who counts heads.
 */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import type { Page } from 'playwright-core';
import { patience } from '../../main/workers/testing/patience.ts';
import { readTranscript } from '../../shared/board/transcript-file.ts';
import { verdictOn } from '../../shared/board/verify/testing/elections.ts';
import { chooseAtLead, en, LessonRoom, nameOf } from '../app/lesson-room.ts';
import { isAt, says } from '../app/people.ts';

const OPTIONS = ['Ada', 'Emmy'] as const;

async function roomFor(t: TestContext, title: string): Promise<LessonRoom> {
  const room = await LessonRoom.open(title, OPTIONS, 3);
  t.after(() => room.close());
  await room.makeKey();
  return room;
}

/** What the window says in the end. */
async function comes(lead: Page, said: 'cheat.lead.alarm' | 'cheat.lead.unnoticed'): Promise<void> {
  await says(lead, en(said));
  await says(lead, en('cheat.right'));
  await says(lead, en('cheat.stated'));
}

/** A laptop that has stopped says whose doing it was, and the organiser's window names that laptop. */
async function isAccused(room: LessonRoom): Promise<void> {
  const said = room.lead.getByText(/laptops have stopped and accuse this one/);
  await said.waitFor({ timeout: patience() });
  const accusers = room.here.map((profile) => ({ profile, name: nameOf(profile) }));
  const text = await said.innerText();
  const named = accusers.filter(({ name }) => text.includes(name));
  assert.ok(named.length > 0, text);
  for (const { profile } of named) await says(room.at(profile), /^Stop: the coordinator/);
}

test('invented voters: nobody notices, the transcript is valid, and it is said what was gained and how people could notice', async (t) => {
  const room = await roomFor(t, 'Stuffed');
  await chooseAtLead(room.lead, 'stuffed-roll');
  await room.vote(['Ada', 'Emmy'], { invented: 3 });
  await says(room.lead, en('cheat.lead.gained', { count: 3, total: 5 }));
  await says(room.lead, en('cheat.lead.heads'));
  await room.closeVoting();
  await isAt(room.lead, 'Result: Stuffed');
  await comes(room.lead, 'cheat.lead.unnoticed');
  await says(room.lead, en('cheat.lead.gained', { count: 3, total: 5 }));
  await says(room.lead, en('coordinator.finished.attested', { count: 3, total: 3 }));
  const { outcome } = await verdictOn(readTranscript(await room.transcript()));
  assert.equal(outcome, 'valid');
});

test('an older copy: at the close the laptops stop and accuse the organiser’s', async (t) => {
  const room = await roomFor(t, 'Older');
  await room.vote(['Ada', 'Emmy', 'Ada']);
  await chooseAtLead(room.lead, 'truncated-board');
  await says(room.lead, 'This election goes on where it was.');
  for (const profile of room.here) await says(room.lead, `${nameOf(profile)} is back.`);
  // As if nothing had happened.
  await room.closeVoting();
  await comes(room.lead, 'cheat.lead.alarm');
  await isAccused(room);
});

test('a false result: every laptop counts itself, stops and accuses the organiser’s', async (t) => {
  const room = await roomFor(t, 'Falsified');
  await room.vote(['Ada', 'Emmy']);
  await chooseAtLead(room.lead, 'false-tally');
  await says(room.lead, en('cheat.lead.waits'));
  await room.closeVoting();
  await comes(room.lead, 'cheat.lead.alarm');
  await isAccused(room);
});
