/** Phones and rooms as they are: two tabs, codes on paper, a browser that keeps nothing, an organiser's laptop that sleeps. */
import assert from 'node:assert/strict';
import { each } from '../each.ts';
import { Room, speaker, VOTERS } from '../room.ts';

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

each('a code from a slip of paper makes a voter, and a wrong one is told of', async ({ voter, onEnd }) => {
  const room = await Room.open({ contests: [speaker], voters: { ...VOTERS, credentials: 'codes' } });
  onEnd(() => room.close());
  const code = await room.code();
  await room.order('open-voting');
  const grace = await voter(room.address);
  const last = code.at(-1)!;
  await grace.type(grace.t('voter.code.label'), code.slice(0, -1) + (last === 'A' ? 'B' : 'A'));
  await grace.press('voter.code.button');
  await grace.says('errors.bad-code');
  await grace.tab.tap('textbox', grace.t('voter.code.label'));
  await grace.tab.key('End');
  await grace.tab.key('Backspace');
  await grace.tab.type(last.toLowerCase());
  await grace.press('voter.code.button');
  await grace.choose('Bertha');
  await grace.seal();
  await grace.cast();
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
