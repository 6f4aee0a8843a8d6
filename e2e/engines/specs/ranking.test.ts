/** Names are ranked by tap, by arrow, by dragging and by keyboard. */
import assert from 'node:assert/strict';
import type { Contest } from '../../../shared/election/contest.ts';
import { until } from '../driver/tab.ts';
import { each } from '../each.ts';
import { Room } from '../room.ts';
import type { Voter } from '../voter.ts';

const ADA = 'Ada Lovelace';
const BERTHA = 'Bertha von Suttner';
const DOROTHEA = 'Dorothea Erxleben';
const mayor: Contest = {
  ballot: 'ranking',
  title: 'Mayor',
  options: [ADA, BERTHA, DOROTHEA],
  writeIn: false,
  seats: 1,
  ties: true,
  rules: ['instant-runoff'],
};

/** Waits until the order below the ballot is this; names that share a place stand together. */
async function isRanked(voter: Voter, wanted: readonly (readonly string[])[]): Promise<void> {
  const order = () =>
    voter.tab.evaluate(() =>
      [...document.querySelectorAll('.order-list > li')].map((place) =>
        [...place.querySelectorAll('.order-name')].map((name) => name.textContent?.trim() ?? ''),
      ),
    );
  await until(
    async () => JSON.stringify(await order()) === JSON.stringify(wanted),
    async () => `ranked are ${JSON.stringify(await order())} and not ${JSON.stringify(wanted)}`,
  );
}

const unranked = (voter: Voter, name: string): string => `${name} (${voter.t('voter.form.unranked')})`;
const ranked = (voter: Voter, name: string, place: number): string =>
  `${name} (${voter.t('voter.form.ranked', { place })})`;

each('names are ranked by tap, by arrow and by dragging', async ({ voter, onEnd }) => {
  const room = await Room.voting({ contests: [mayor] });
  onEnd(() => room.close());
  const grace = await voter(room.address);
  await grace.signUp('Grace');
  const { tab } = grace;

  for (const name of [DOROTHEA, ADA, BERTHA]) await tab.tap('button', unranked(grace, name));
  await isRanked(grace, [[DOROTHEA], [ADA], [BERTHA]]);
  await tab.tap('button', ranked(grace, ADA, 2));
  await isRanked(grace, [[DOROTHEA], [BERTHA]]);
  await tab.tap('button', unranked(grace, ADA));
  await isRanked(grace, [[DOROTHEA], [BERTHA], [ADA]]);

  await tab.tap('button', grace.t('common.higher', { name: ADA }));
  await isRanked(grace, [[DOROTHEA], [ADA], [BERTHA]]);
  await tab.tap('button', grace.t('common.lower', { name: DOROTHEA }));
  await isRanked(grace, [[ADA], [DOROTHEA], [BERTHA]]);

  await tab.spotOf('.order-list');
  const handles = await tab.evaluate(() =>
    [...document.querySelectorAll('.order-list .handle')].map((handle) => {
      const { x, y, width, height } = handle.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    }),
  );
  // Dropped on the upper half of a row, a name goes before it.
  await tab.drag(handles[2]!, { x: handles[0]!.x, y: handles[0]!.y - 5 });
  await isRanked(grace, [[BERTHA], [ADA], [DOROTHEA]]);

  await tab.tap('button', `${ADA}: ${grace.t('voter.form.equal')}`);
  await isRanked(grace, [[BERTHA, ADA], [DOROTHEA]]);
  await grace.seal();
  assert.deepEqual(await grace.inside(), [`1. ${BERTHA}, 1. ${ADA}, 2. ${DOROTHEA}`]);
  await grace.press('voter.again');
  await isRanked(grace, [[BERTHA, ADA], [DOROTHEA]]);
});

each('a ballot is signed up for, ranked, sealed and cast by keyboard alone', async ({ voter, onEnd }) => {
  const room = await Room.voting({ contests: [mayor] });
  onEnd(() => room.close());
  const grace = await voter(room.address);
  const { tab } = grace;
  // Whoever comes here comes to type: the field has the focus.
  await tab.shows('textbox', grace.t('voter.enrol.name'));
  await tab.type('Grace');
  await tab.key('Enter');
  await tab.shows('button', unranked(grace, BERTHA));
  await grace.reach(unranked(grace, BERTHA));
  await tab.key('Space');
  await grace.reach(unranked(grace, DOROTHEA));
  await tab.key('Enter');
  await isRanked(grace, [[BERTHA], [DOROTHEA]]);
  await grace.reach(`${DOROTHEA}: ${grace.t('voter.form.equal')}`);
  await tab.key('Enter');
  await isRanked(grace, [[BERTHA, DOROTHEA]]);
  // The focus has gone along, to the way back.
  await tab.key('Enter');
  await isRanked(grace, [[BERTHA], [DOROTHEA]]);
  await grace.reach(grace.t('common.higher', { name: DOROTHEA }), 'Shift+Tab');
  await tab.key('Space');
  await isRanked(grace, [[DOROTHEA], [BERTHA]]);
  await grace.reach(grace.t('voter.form.seal'));
  await tab.key('Enter');
  await grace.isAt('voter.sealed.title');
  assert.deepEqual(await grace.inside(), [`1. ${DOROTHEA}, 2. ${BERTHA}`]);
  await grace.reach(grace.t('voter.cast'));
  await tab.key('Enter');
  await grace.isAt('voter.cast.title');
});
