/**
 * Phones and rooms as they are: two tabs, codes on paper, another round, a browser that keeps nothing, an organiser's laptop that
 * sleeps.
 */
import assert from 'node:assert/strict';
import { slipLink } from '../../../shared/protocol/link.ts';
import { until } from '../driver/tab.ts';
import { each } from '../each.ts';
import { Room, speaker, VOTERS } from '../room.ts';
import type { Voter } from '../voter.ts';

const SMALLEST = { width: 320, height: 568 };

each('two tabs of one phone have one key: what one casts the other shows', async ({ voter, onEnd }) => {
  const room = await Room.voting({ contests: [speaker] });
  onEnd(() => room.close());
  const grace = await voter(room.address);
  const other = await grace.another();
  await grace.signUp('Grace');
  await other.choose('Bertha');
  await other.seal();
  const aside = await other.tracker();
  await grace.choose('Ada');
  await grace.seal();
  await grace.cast();
  const words = await grace.tracker();
  await other.isAt('voter.receipt.title');
  assert.equal(await other.tracker(), words);
  await other.says('voter.uncast', { tracker: aside });
  await other.tab.close();
  await grace.tab.close();
  const later = await grace.another();
  await later.isAt('voter.receipt.title');
  assert.equal(await later.tracker(), words);
});

/** A code was refused: that stands in sight, below the field, which has the focus and is said to be wrong by it. */
async function refused({ tab }: Voter, why: string): Promise<void> {
  await until(
    () =>
      tab.evaluate((why) => {
        const { activeElement: field } = document;
        const named = field?.getAttribute('aria-describedby')?.split(' ') ?? [];
        const alert = named.map((id) => document.getElementById(id)).find((one) => one?.role === 'alert');
        if (field?.ariaInvalid !== 'true' || alert?.textContent !== why) return false;
        const { top, bottom } = alert.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      }, why),
    async () => `no field is refused in sight with “${why}” on a page that says: ${await tab.words()}`,
  );
}

each('a code from a slip makes a voter, by keyboard alone, and one that opens nothing is told of', async (scene) => {
  const { voter, onEnd } = scene;
  const room = await Room.open({ contests: [speaker], voters: { ...VOTERS, credentials: 'codes' } });
  onEnd(() => room.close());
  const code = await room.code();
  const lost = await room.code();
  const grace = await voter(room.address, SMALLEST);
  const { tab } = grace;
  await grace.isAt('voter.code.title');
  const last = code.at(-1)!;
  await tab.type(code.slice(0, -1) + (last === 'A' ? 'B' : 'A'));
  await tab.key('Enter');
  await refused(grace, grace.t('errors.bad-code'));
  await tab.key('Backspace');
  await tab.lacks(grace.t('errors.bad-code'));
  await tab.type(last.toLowerCase());
  await grace.reach(grace.t('voter.code.button'));
  await tab.key(' ');
  // Whether it is good nobody can say before voting opens.
  await grace.isAt('voter.waiting.title.codes');
  await room.order('open-voting');
  await tab.shows('radio', 'Ada');
  await room.replacement(2);
  const finder = await voter(slipLink(room.address, lost), SMALLEST);
  await finder.says('errors.code-revoked');
  await finder.isAt('voter.code.title');
  assert.ok(!(await finder.tab.evaluate(() => location.href)).includes(lost.slice(0, 4)));
  for (const [typed, why] of [
    [lost, 'errors.code-revoked'],
    [code, 'errors.bad-bind'],
  ] as const) {
    await finder.tab.type(typed);
    await finder.tab.key('Enter');
    await refused(finder, finder.t(why));
    for (let left = typed.length; left > 0; left--) await finder.tab.key('Backspace');
  }
  await grace.reach('Ada');
  await tab.key(' ');
  await grace.reach(grace.t('voter.form.seal'));
  await tab.key('Enter');
  await grace.isAt('voter.sealed.title');
  await grace.cast();
});

each('another round is in reach wherever its voter reads, by keyboard alone, and the receipt stays', async (scene) => {
  const { voter, onEnd } = scene;
  const [room, next] = await Promise.all([
    Room.voting({ contests: [speaker] }),
    Room.open({ contests: [speaker] }, ['Cem’s laptop']),
  ]);
  onEnd(() => room.close());
  onEnd(() => next.close());
  const grace = await voter(room.address, SMALLEST);
  const { tab } = grace;
  await grace.signUp('Grace');
  await grace.choose('Ada');
  await grace.seal();
  await grace.cast();
  const words = await grace.tracker();
  await room.count();
  await grace.isAt('voter.result.title');
  await grace.reach(grace.t('voter.receipt.save'));
  await room.next(next);
  await grace.says('round.phone.receipt');
  await grace.says('said.next-round');
  await tab.key('Enter');
  const saved = await grace.phone.saved();
  assert.ok(saved.bytes.length > 0);
  const button = await tab.evaluate(() => {
    const { top, bottom } = document.querySelector('.screen-actions .button-primary')!.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });
  assert.ok(button, 'the way on is in sight');
  await grace.reach(grace.t('round.phone.button'));
  await tab.key('Enter');
  await grace.isAt('voter.enrol.title');
  await grace.says('round.phone.again');
  assert.equal(new URL(await tab.evaluate(() => location.href)).origin, new URL(next.address).origin);
  await grace.reach(grace.t('voter.enrol.button'));
  await tab.key('Enter');
  await grace.isAt('voter.waiting.title');
  assert.equal((await next.status()).enrolled, 1);
  await tab.goto(room.address);
  await grace.isAt('voter.result.title');
  assert.equal(await grace.tracker(), words);
});

each('a browser that stores nothing gets the sentence and the address', async ({ voter, onEnd }) => {
  const room = await Room.open({ contests: [speaker] });
  onEnd(() => room.close());
  const grace = await voter(room.address, { stores: false });
  await grace.says('errors.no-storage');
  assert.ok((await grace.tab.words()).includes(room.address));
});

each(
  'the organiser’s laptop sleeps and ends: the phone says so, loses nothing and goes on by itself',
  async (scene) => {
    const { voter, onEnd } = scene;
    const room = await Room.voting({ contests: [speaker] });
    onEnd(() => room.close());
    const grace = await voter(room.address);
    await grace.signUp('Grace');
    await grace.choose('Ada');
    await room.stop();
    await grace.says('common.reconnecting');
    // What is sealed here needs nobody.
    await grace.seal();
    assert.deepEqual(await grace.inside(), ['Ada']);
    await room.start();
    await grace.tab.lacks(grace.t('common.reconnecting'));
    room.sleep();
    await grace.press('voter.cast');
    await grace.says('voter.casting.text');
    room.wake();
    await grace.isAt('voter.cast.title');
    await grace.says('voter.receipt.witnessed.why');
  },
);
