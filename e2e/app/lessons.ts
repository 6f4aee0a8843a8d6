/**
 * Lessons in which laptops cheat on purpose, in every way that a laptop can: done at their windows as students do it, each
 * is caught, refused or unnoticed as the catalogue states, at the check that is named here; the honest lesson shows nothing.
 */
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { CheckId } from '../../shared/board/check-id.ts';
import { readPlaintexts } from '../../shared/board/count.ts';
import { readEntry } from '../../shared/board/entry.ts';
import type { FaultCode } from '../../shared/board/refusal.ts';
import { readTranscript, type Transcript } from '../../shared/board/transcript-file.ts';
import { verdictOn } from '../../shared/board/verify/testing/elections.ts';
import { equal } from '../../shared/codec/bytes.ts';
import { sha256 } from '../../shared/crypto/hash.ts';
import { askedIn } from '../../shared/election/contest.ts';
import { LESSON_MARK } from '../../shared/election/lesson.ts';
import type { Manifest } from '../../shared/election/manifest.ts';
import { cheat } from '../../shared/protocol/cheating/catalogue/catalogue.ts';
import { momentOf, type NodeCheat } from '../../shared/protocol/cheating/lesson.ts';
import { choose, comes, en, LessonRoom, nameOf, outcomes, type Profile } from './lesson-room.ts';
import { isAt, press, says } from './people.ts';

const OPTIONS = ['Ada', 'Emmy', 'Sofia'] as const;
/** In the order in which they are cast. */
const VOTES = [2, 0, 2, 1] as const;
const WINNER = 'Sofia';

/** The check that fails, for all to see; null where nothing does. */
export const checks: Readonly<Record<NodeCheat, CheckId | null>> = {
  'bad-deal': 'V6',
  'false-complaint': 'V6',
  'withheld-deal': 'V6',
  'biased-key': 'V6',
  'raised-threshold': 'V6',
  'changed-nonce': 'V6',
  'dropped-in-mix': 'V11',
  'replaced-in-mix': 'V12',
  'duplicated-in-mix': 'V12',
  'unpermuted-mix': null,
  'replayed-list': 'V11',
  'wrong-input': 'V11',
  'late-mix': 'V13',
  'forged-permutation-sum': 'V12',
  'forged-chain-end': 'V12',
  'forged-permutation-challenge': 'V12',
  'forged-re-encryption': 'V12',
  'forged-chain-step': 'V12',
  'wrong-share': 'V14',
  'share-for-another-list': 'V14',
  'replayed-share': 'V14',
  'early-share': 'V14',
};

type Cheats = Partial<Record<Profile, readonly NodeCheat[]>>;

/**
 * Who cheats how, one thing after the other, of laptops that mix in this order. Those that are refused come before those
 * that are caught, whose fault takes away what the next have made of theirs; two laptops stay to make the result.
 */
export const lessons = {
  honest: {},
  unmixed: {
    ada: ['changed-nonce', 'unpermuted-mix'],
    bob: ['biased-key'],
    cleo: ['bad-deal'],
    dora: ['unpermuted-mix'],
  },
  opening: {
    ada: ['late-mix'],
    bob: ['raised-threshold'],
    cleo: ['false-complaint'],
    dora: ['share-for-another-list'],
  },
  mixing: {
    ada: ['replayed-list'],
    bob: ['early-share'],
    cleo: ['forged-permutation-challenge'],
    dora: ['forged-re-encryption'],
    emil: ['replaced-in-mix'],
  },
  silent: {
    ada: ['dropped-in-mix'],
    bob: ['wrong-input'],
    cleo: ['forged-chain-step'],
    dora: ['withheld-deal', 'duplicated-in-mix'],
  },
  twice: {
    bob: ['forged-permutation-sum', 'wrong-share'],
    cleo: ['forged-chain-end', 'replayed-share'],
  },
} as const satisfies Record<string, Cheats>;

export const pairsOf = (cheats: Cheats) =>
  (Object.entries(cheats) as [Profile, readonly NodeCheat[]][]).flatMap(([profile, names]) =>
    names.map((name) => ({ profile, name })),
  );

/** Holds a lesson to its end, closing in the way that is given, and looks at what everybody sees then. */
export async function hold(cheats: Cheats, close = (room: LessonRoom) => room.closeVoting()): Promise<void> {
  const room = await LessonRoom.open('Class speaker', OPTIONS, cheats.emil ? 5 : 4);
  try {
    const { lead, here } = room;
    const inCeremony = pairsOf(cheats).filter(({ name }) => momentOf(name) === 'ceremony');
    for (const { profile, name } of inCeremony) await choose(room.at(profile), name);
    await room.makeKey();
    for (const { profile, name } of inCeremony) await comes(room.at(profile), name, checks[name]);
    const afterwards = here.flatMap((profile) => {
      const name = cheats[profile]?.find((one) => momentOf(one) !== 'ceremony');
      return name ? [{ profile, name }] : [];
    });
    for (const { profile, name } of afterwards) await choose(room.at(profile), name);
    await room.vote(VOTES.map((vote) => OPTIONS[vote]));
    await close(room);
    await isAt(lead, `Result: ${room.title}`);
    await says(lead, `${WINNER} wins.`);
    for (const { profile, name } of afterwards)
      if (cheats[profile]!.at(-1) === name) await comes(room.at(profile), name, checks[name]);
    for (const page of [lead, ...here.map((profile) => room.at(profile)), ...room.phones])
      await says(page, LESSON_MARK);
    const transcript = readTranscript(await room.transcript());
    await accuses(room, transcript, cheats);
    if (pairsOf(cheats).length === 0) await looksUnder(lead);
    // What is gained where all who mixed left the order: everyone who knows it can tell who voted how.
    if (pairsOf(cheats).some(({ name }) => name === 'unpermuted-mix')) assert.deepEqual(openedIn(transcript), VOTES);
  } catch (error) {
    console.error(await room.shown());
    throw error;
  } finally {
    await room.close();
  }
}

/** Under the result everybody can see which choice each opened ballot stands for, and by which numbers. */
async function looksUnder(lead: Page): Promise<void> {
  await press(lead, 'Look under the hood');
  await lead.getByLabel('What to open').selectOption('result');
  await lead.getByLabel('From row').fill('1');
  await says(lead, /^What the point of place 1 stands for/);
  const choice = await lead.locator('.hood-row .hood-step').nth(1).locator('strong').innerText();
  assert.ok(
    OPTIONS.some((option) => option === choice),
    choice,
  );
  assert.equal(await lead.getByText('does not hold', { exact: true }).count(), 0);
}

interface Accusation {
  readonly profile: Profile;
  readonly code: FaultCode;
  /** Whether the board proves it; else it is the organiser's laptop's word. */
  readonly proven: boolean;
}

/** The verifier, the organiser's window and every laptop name those who were caught, and nobody else. */
async function accuses(room: LessonRoom, transcript: Transcript, cheats: Cheats): Promise<void> {
  const { lead, here } = room;
  const verdict = await verdictOn(transcript);
  // The laptops may still be attesting it.
  assert.ok(['valid', 'valid but unwitnessed'].includes(verdict.outcome), verdict.outcome);
  assert.equal(verdict.election?.lesson, true);
  const stated = pairsOf(cheats).flatMap(({ profile, name }): Accusation[] => {
    const { verdict } = cheat(name);
    if (verdict.shown === 'fault') return [{ profile, code: verdict.code, proven: true }];
    return verdict.shown === 'time-out' ? [{ profile, code: 'time-out', proven: false }] : [];
  });
  const named = verdict.faults.map(({ code, culprit, proven }) => {
    assert.ok(culprit.kind === 'node');
    return { profile: culprit.name?.replace(nameOf('' as Profile), '') as Profile, code, proven };
  });
  const sorted = (faults: readonly unknown[]) => faults.map((one) => JSON.stringify(one)).sort();
  assert.deepEqual(sorted(named), sorted(stated));
  const culprits = here.map((profile, i) => en('core.culprit.node.named', { index: i + 1, name: nameOf(profile) }));
  const accused = stated.map((one) => ({ ...one, culprit: culprits[here.indexOf(one.profile)]! }));
  const problems = await lead.getByText(/^Problem with /).allInnerTexts();
  const titles = accused.map(({ culprit }) => en('coordinator.fault.title', { culprit }));
  assert.deepEqual(problems.sort(), titles.sort());
  for (const [key, wanted] of [
    ['coordinator.fault.proven', true],
    ['coordinator.fault.claimed', false],
  ] as const)
    assert.equal(await lead.getByText(en(key)).count(), accused.filter(({ proven }) => proven === wanted).length);
  for (const profile of here) {
    const page = room.at(profile);
    for (const { culprit, code, proven } of accused)
      await says(page, `${en(proven ? 'mix.fault' : 'mix.fault.unproven', { culprit })} ${en(`core.fault.${code}`)}`);
    for (const culprit of culprits.filter((one) => accused.every((other) => other.culprit !== one)))
      assert.equal(await page.getByText(en('mix.fault', { culprit })).count(), 0);
    const called = accused.filter(({ proven }) => proven).map(({ culprit }) => en('node.alarm', { culprit }));
    for (const one of called) await says(page, one);
    assert.equal(await page.getByText(/^Stop: /).count(), called.length, 'each is called out, and nobody else');
    if (!cheats[profile])
      for (const key of Object.values(outcomes)) assert.equal(await page.getByText(en(key)).count(), 0);
  }
}

/** The options of the opened ballots, in the order of the mixed list. */
function openedIn({ entries, blobs }: Transcript): (number | null)[] {
  const bodies = entries.map(readEntry);
  const asked = askedIn(bodies[0]!.body as Manifest);
  const result = bodies.find(({ type }) => type === 'result');
  assert.ok(result?.type === 'result');
  const { plaintexts } = result.body;
  const bytes = blobs.find((blob) => equal(sha256(blob), plaintexts.sha256))!;
  return readPlaintexts(asked, bytes).map((choices) => {
    const [choice] = choices!;
    return choice?.ballot === 'single' ? choice.pick : null;
  });
}
