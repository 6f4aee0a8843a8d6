/** A voter's whole way on one phone: the list, the ballot, the receipt, the result. */
import assert from 'node:assert/strict';
import type { Contest } from '../../../shared/election/contest.ts';
import { each } from '../each.ts';
import { Room } from '../room.ts';
import { SECURE } from '../where.ts';

const speaker: Contest = {
  ballot: 'single',
  title: 'Class speaker',
  options: ['Ada Lovelace', 'Bertha von Suttner'],
  writeIn: false,
  seats: 1,
  rules: ['plurality'],
};

each('a voter signs up, votes, keeps a receipt and sees the result', async ({ look, voter, onEnd }) => {
  const room = await Room.open({ contests: [speaker] });
  onEnd(() => room.close());
  const grace = await voter(room.address);
  assert.deepEqual(await grace.tab.evaluate(() => [isSecureContext, innerWidth, innerHeight]), [
    SECURE,
    look.width,
    look.height,
  ]);
  assert.equal(await grace.tab.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches), look.dark);
  await grace.signUp('Grace');
  await grace.isAt('voter.waiting.title');
  await room.order('open-voting');
  await grace.choose('Ada Lovelace');
  await grace.seal();
  assert.deepEqual(await grace.inside(), ['Ada Lovelace']);
  const words = await grace.tracker();
  await grace.cast();
  assert.equal(await grace.tracker(), words);
  await grace.says('voter.receipt.witnessed.why');
  await room.count();
  await grace.isAt('voter.result.title');
  await grace.says('voter.receipt.mixed');
  assert.equal(await grace.tracker(), words);
});
