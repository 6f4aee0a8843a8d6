/** What a voter takes along: the test's code, the receipt's code and file, and what a page that is loaded again still knows. */
import assert from 'node:assert/strict';
import { readCode } from '../code.ts';
import { each } from '../each.ts';
import { Room, speaker } from '../room.ts';

each('a sealed ballot is tested, and another phone reads the code off the screen', async ({ voter, onEnd }) => {
  const room = await Room.voting({ contests: [speaker] });
  onEnd(() => room.close());
  const grace = await voter(room.address);
  await grace.signUp('Grace');
  await grace.choose('Bertha');
  await grace.seal();
  const tested = await grace.tracker();
  await grace.press('voter.test');
  await grace.isAt('voter.audited.title');
  assert.deepEqual(await grace.inside(), ['Bertha']);
  const address = await readCode(grace.tab, grace.t('voter.audited.qr'));
  assert.ok(address.startsWith(`${room.address}/`), address);

  const other = await voter(address);
  await other.isAt('voter.checking.title');
  assert.deepEqual(await other.inside(), ['Bertha']);
  await other.press('voter.audited.yes');
  await other.says('voter.checking.right');

  await grace.press('voter.audited.yes');
  await grace.isAt('voter.sealed.title');
  assert.notEqual(await grace.tracker(), tested);
  await grace.cast();
});

each('a test never costs the only ballot, and who says “No” is heard', async ({ voter, onEnd }) => {
  const room = await Room.voting({ contests: [speaker], limits: { ballotsPerVoter: 2, voters: 9 } });
  onEnd(() => room.close());
  const grace = await voter(room.address);
  await grace.signUp('Grace');
  await grace.choose('Ada');
  await grace.seal();
  await grace.press('voter.test');
  await grace.press('voter.audited.no');
  await grace.says('voter.flag.recorded');
  await grace.choose('Ada');
  await grace.seal();
  await grace.says('voter.test.last');
  await grace.cast();
  await grace.unfold('voter.receipt.revote');
  await grace.says('voter.refused.spent');
});

each('the receipt is a code and a file, and a later ballot replaces it', async ({ voter, onEnd }) => {
  const room = await Room.voting({ contests: [speaker] });
  onEnd(() => room.close());
  const grace = await voter(room.address);
  await grace.signUp('Grace');
  await grace.choose('Ada');
  await grace.seal();
  await grace.cast();
  const first = await grace.tracker();
  await grace.unfold('voter.receipt.show');
  const hash = await readCode(grace.tab, grace.t('voter.receipt.qr'));
  assert.match(hash, /^[0-9a-f]{64}$/);
  await grace.tab.says(hash);
  await grace.press('voter.receipt.save');
  const { name, bytes } = await grace.phone.saved();
  await grace.says('common.handed-over', { path: name });
  assert.ok(`${bytes}`.includes(hash));

  await grace.unfold('voter.receipt.revote');
  await grace.press('said.revote');
  await grace.choose('Bertha');
  await grace.seal();
  await grace.cast();
  assert.notEqual(await grace.tracker(), first);
  await room.count();
  await grace.isAt('voter.result.title');
  await grace.says('results.won', { names: 'Bertha' });
});

each(
  'a page that is loaded again in the middle of each step knows what it knew, and says what was lost',
  async (scene) => {
    const { voter, onEnd } = scene;
    const room = await Room.open({ contests: [speaker] });
    onEnd(() => room.close());
    const grace = await voter(room.address);
    const { tab } = grace;
    await tab.shows('textbox', grace.t('voter.enrol.name'));
    await tab.reload();
    await grace.signUp('Grace');
    await grace.isAt('voter.waiting.title');
    await tab.reload();
    await grace.isAt('voter.waiting.title');
    await room.order('open-voting');
    await grace.choose('Bertha');
    await tab.reload();
    await grace.choose('Ada');
    await grace.seal();
    const lost = await grace.tracker();
    await tab.reload();
    await grace.says('voter.uncast', { tracker: lost });
    await grace.choose('Ada');
    await grace.seal();
    await grace.press('voter.test');
    await grace.isAt('voter.audited.title');
    await tab.reload();
    await grace.choose('Ada');
    await grace.seal();
    const words = await grace.tracker();
    await grace.cast();
    await tab.reload();
    await grace.isAt('voter.receipt.title');
    assert.equal(await grace.tracker(), words);
    await room.count();
    await grace.isAt('voter.result.title');
    await tab.reload();
    await grace.isAt('voter.result.title');
    await grace.says('voter.receipt.mixed');
    assert.equal(await grace.tracker(), words);
  },
);
