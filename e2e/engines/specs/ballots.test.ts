/** Every kind of ballot is filled in with a finger, and says on the sealed ballot what was chosen. */
import assert from 'node:assert/strict';
import type { Contest } from '../../../shared/election/contest.ts';
import { each } from '../each.ts';
import { Room } from '../room.ts';

const common = { writeIn: false, seats: 1 };
const contests: Contest[] = [
  {
    ...common,
    ballot: 'single',
    title: 'Class speaker',
    options: ['Ada', 'Bertha'],
    writeIn: true,
    rules: ['plurality'],
  },
  {
    ...common,
    ballot: 'approval',
    title: 'Days',
    options: ['Monday', 'Tuesday', 'Friday'],
    most: 2,
    rules: ['approval'],
  },
  { ...common, ballot: 'score', title: 'Trip', options: ['Sea', 'Hills'], top: 5, rules: ['score'] },
  {
    ...common,
    ballot: 'score',
    title: 'Play',
    options: ['Faust', 'Woyzeck'],
    top: 2,
    grades: ['poor', 'fair', 'good'],
    rules: ['majority-judgement'],
  },
  { ...common, ballot: 'score', title: 'Lunch', options: ['Pasta', 'Soup'], top: 20, rules: ['score'] },
  {
    ...common,
    ballot: 'ranking',
    title: 'Colour',
    options: ['Red', 'Green', 'Blue'],
    ties: true,
    rules: ['instant-runoff'],
  },
];

each('a ballot with a question of every kind is filled in, sealed, cast and counted', async ({ voter, onEnd }) => {
  const room = await Room.voting({ contests });
  onEnd(() => room.close());
  const grace = await voter(room.address);
  await grace.signUp('Grace');
  const { tab } = grace;
  const points = (name: string, given: string | number) => grace.t('said.points', { name, points: given });
  const unranked = (name: string) => `${name} (${grace.t('voter.form.unranked')})`;

  await grace.choose(grace.t('voter.form.write-in'));
  await grace.type(grace.t('voter.form.write-in.name'), 'Zoë Ödegård');
  // A phone asks one question at a time.
  const next = () => grace.press('common.next');
  await next();
  for (const day of ['Monday', 'Tuesday', 'Friday']) await tab.tap('checkbox', day);
  await grace.says('voter.fault.too-many', { most: 2, chosen: 3 });
  await tab.tap('checkbox', 'Monday');
  await next();
  await tab.tap('button', points('Sea', 4));
  await tab.tap('button', points('Hills', 0));
  await next();
  await tab.tap('button', points('Woyzeck', 'good'));
  await next();
  await grace.type('Pasta', '7,5');
  await grace.says('voter.fault.points', { typed: '7,5', top: 20 });
  for (const _ of ',5') await tab.key('Backspace');
  await grace.type('Soup', '20');
  await next();
  for (const name of ['Blue', 'Red']) await tab.tap('button', unranked(name));
  await tab.tap('button', `Red: ${grace.t('voter.form.equal')}`);
  await grace.fits();

  const inside = [
    'Zoë Ödegård',
    'Tuesday, Friday',
    'Sea: 4, Hills: 0',
    'Woyzeck: good',
    'Soup: 20, Pasta: 7',
    '1. Blue, 1. Red',
  ];
  await grace.press('questions.to-review');
  await grace.fits();
  assert.deepEqual(await grace.inside(), inside);
  await grace.seal();
  assert.deepEqual(await grace.inside(), inside);
  await grace.cast();
  await room.count();
  await grace.isAt('voter.result.title');
  await grace.says('results.won', { names: 'Zoë Ödegård' });
});
