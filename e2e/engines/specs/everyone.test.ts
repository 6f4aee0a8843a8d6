/** Everyone can use every screen that a voter comes to, in each browser, at each size, in each language and colour. */
import assert from 'node:assert/strict';
import type { TextKey } from '../../../renderer/texts/catalogue.ts';
import type { Contest } from '../../../shared/election/contest.ts';
import { each } from '../each.ts';
import { obstacles } from '../everyone.ts';
import { Room } from '../room.ts';

const contests: Contest[] = [
  {
    ballot: 'single',
    title: 'Schülersprecherinnenwahl',
    options: ['Ada Lovelace', 'Bertha Sophie Felicita von Suttner'],
    writeIn: true,
    seats: 1,
    rules: ['plurality'],
  },
  {
    ballot: 'ranking',
    title: 'Wandertag',
    options: ['Kartoffelpufferapfelmus', 'Sea'],
    writeIn: false,
    seats: 1,
    ties: true,
    rules: ['instant-runoff'],
  },
];

each('nothing stands in anyone’s way from the list to the result', async ({ voter, onEnd }) => {
  const room = await Room.open({ title: 'Schülersprecherinnenwahl', contests });
  onEnd(() => room.close());
  const grace = await voter(room.address);
  const { tab } = grace;
  const found: string[] = [];
  const look = async (title: TextKey) => {
    await grace.isAt(title);
    found.push(...(await obstacles(tab)).map((obstacle) => `${title}: ${obstacle}`));
  };
  await look('voter.enrol.title');
  await grace.signUp('Grace');
  await look('voter.waiting.title');
  await room.order('open-voting');
  await grace.choose(grace.t('voter.form.write-in'));
  await grace.type(grace.t('voter.form.write-in.name'), 'Zoë');
  await grace.press('common.next');
  for (const name of contests[1]!.options) await tab.tap('button', `${name} (${grace.t('voter.form.unranked')})`);
  await grace.fits();
  found.push(...(await obstacles(tab)).map((obstacle) => `form: ${obstacle}`));
  await grace.press('questions.to-review');
  found.push(...(await obstacles(tab)).map((obstacle) => `all answers: ${obstacle}`));
  await grace.seal();
  await look('voter.sealed.title');
  await grace.press('voter.test');
  await look('voter.audited.title');
  await grace.press('voter.audited.yes');
  await grace.isAt('voter.sealed.title');
  await grace.cast();
  await grace.unfold('voter.receipt.show');
  await look('voter.cast.title');
  await room.count();
  await look('voter.result.title');
  assert.deepEqual(found, []);
});
