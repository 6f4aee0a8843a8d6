/** One device for many voters in turn: each votes, takes the receipt along and is forgotten, by finger and by keyboard alone. */
import assert from 'node:assert/strict';
import { boothLink } from '../../../shared/protocol/link.ts';
import { readCode } from '../code.ts';
import { each } from '../each.ts';
import { Room, speaker, VOTERS } from '../room.ts';
import type { Voter } from '../voter.ts';

/** Whatever of a voter the next one could come upon in the page. */
const left = ({ tab }: Voter): Promise<string> =>
  tab.evaluate(() =>
    JSON.stringify([
      document.documentElement.outerHTML,
      [...document.querySelectorAll('input')].map(({ value }) => value),
      [location.href, history.length, history.state, { ...localStorage }, { ...sessionStorage }],
    ]),
  );

each('a booth takes one voter after the other, and each receipt leaves by phone', async ({ voter, onEnd }) => {
  const room = await Room.open({
    contests: [speaker],
    voters: { ...VOTERS, credentials: 'codes', latecomers: false, revote: false },
  });
  onEnd(() => room.close());
  const codes = [await room.code(), await room.code()] as const;
  const booth = await voter(boothLink(room.address));
  const { tab } = booth;
  await booth.isAt('booth.setup.title');
  // Where no program manages windows, one that has just filled the screen loses keys that its driver presses.
  await tab.evaluate(() => {
    Element.prototype.requestFullscreen = () => Promise.reject(new TypeError('it may not'));
  });
  await booth.press('booth.open');
  await booth.isAt('booth.waiting.title');
  await room.order('open-voting');
  await booth.isAt('booth.entry.title');
  const length = await tab.evaluate(() => history.length);

  await booth.type(booth.t('voter.code.label'), codes[0]);
  await booth.press('booth.entry.button');
  await booth.choose('Bertha');
  await booth.seal();
  await booth.cast();
  const words = await booth.tracker();
  const receipt = await readCode(booth.tab, booth.t('booth.receipt.qr'));
  const own = await voter(receipt);
  await own.isAt('booth.lookup.title');
  assert.equal(await own.tracker(), words);
  await booth.press('booth.next');
  await booth.isAt('booth.entry.title');
  const stays = await left(booth);
  for (const secret of [words, codes[0], codes[0].replaceAll('-', ''), new URL(receipt).hash])
    assert.ok(!stays.includes(secret), `${secret} is still there`);

  // The next has no mouse and no finger.
  await booth.reach(booth.t('voter.code.label'));
  await tab.type(codes[1].toLowerCase());
  await tab.key('Enter');
  await tab.shows('radio', 'Ada');
  await booth.reach('Ada');
  await tab.key(' ');
  await booth.reach(booth.t('voter.form.seal'));
  await tab.key('Enter');
  await booth.isAt('voter.sealed.title');
  assert.deepEqual(await booth.inside(), ['Ada']);
  await booth.reach(booth.t('voter.test'));
  await tab.key('Enter');
  await booth.isAt('voter.audited.title');
  await booth.reach(booth.t('voter.audited.yes'));
  await tab.key('Enter');
  await booth.says('voter.audited.good');
  await booth.reach(booth.t('voter.cast'));
  await tab.key('Enter');
  await booth.isAt('voter.cast.title');
  await booth.reach(booth.t('booth.next'));
  await tab.key('Enter');
  await booth.isAt('booth.entry.title');
  assert.equal(await tab.evaluate(() => history.length), length, 'there is nothing to go back to');

  await room.count();
  await booth.isAt('voter.closed.title');
  await booth.says('booth.over');
  await own.tab.goto(room.address);
  await own.isAt('voter.result.title');
});
