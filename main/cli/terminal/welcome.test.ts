import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newSigningKey } from '../../../shared/crypto/signature.ts';
import type { Plan } from '../../../shared/election/manifest.ts';
import { rehearsalOf } from '../../../shared/election/rehearsal/plan.ts';
import { keyWords } from '../../../shared/election/words/words.ts';
import { statusOf } from '../../../shared/protocol/coordinator/status.ts';
import { Network } from '../../../shared/protocol/testing/network.ts';
import { planOf, random } from '../../../shared/protocol/testing/plan.ts';
import { welcome } from './welcome.ts';

const HOURS = { opens: 1_796_630_400, closes: 1_796_634_000, results: { at: 1_796_637_600 } };
const { voters } = planOf();
const said = (plan: Plan, change: object = {}): string[] =>
  welcome({
    plan,
    link: 'ostraka://LINK',
    words: ['one', 'two'],
    tokenFile: 'TOKEN',
    origin: 'http://ORIGIN',
    direct: 'http://DIRECT',
    status: { ...statusOf(new Network(plan).coordinator), ...change },
    leads: true,
    areTwo: false,
  });
const about = (lines: readonly string[], what: string): string[] =>
  lines.filter((line) => line.startsWith(what.padEnd(12))).map((line) => line.slice(12));
const verbs = (lines: readonly string[]): string[] =>
  about(lines, 'organiser').map((line) => line.replace(/^ostraka organiser (.*) --at \S+ --token-file TOKEN$/, '$1'));

test('voters are told to sign up, or to give their code where the plan has codes', () => {
  assert.match(about(said(planOf()), 'voters').join(), /^ostraka vote --join \S+ --as NAME --choose/);
  const codes = said(planOf({ voters: { ...voters, credentials: 'codes' } }));
  assert.match(about(codes, 'voters').join(), / --code CODE --choose/);
  assert.deepEqual(verbs(codes), ['open-enrolment', 'codes N --csv', 'open-voting', 'close']);
  assert.match(codes.find((line) => line.includes('codes N'))!, /--at ostraka:/, 'a table of codes says where to vote');
});

test('names are joined only where the plan lets them be', () => {
  const [contest] = planOf().contests;
  const joins = planOf({ contests: [{ ...contest!, writeIn: true }], joinNames: true });
  const open = { phase: 'decryption' };
  assert.deepEqual(verbs(said(planOf(), open)), ['close']);
  assert.deepEqual(verbs(said(joins, open)), ['close', 'names', 'join-names', 'post-result']);
});

test('announced times and held results are said while they are to come, and what is done at its hour is no verb', () => {
  const plan = planOf({ ...HOURS, voters: { ...voters, credentials: 'codes', reminders: true } });
  const lines = said(plan);
  assert.deepEqual(
    [about(lines, 'opens'), about(lines, 'closes'), about(lines, 'results')],
    [
      ['2026-12-07 08:00 UTC, by itself'],
      ['2026-12-07 09:00 UTC, by itself'],
      ['held back until 2026-12-07 10:00 UTC'],
    ],
  );
  assert.deepEqual(verbs(lines), ['open-enrolment', 'codes N --csv', 'remind', 'extend TIME --reason TEXT']);
  const voting = said(plan, { phase: 'voting' });
  assert.deepEqual([about(voting, 'opens'), about(voting, 'closes').length], [[], 1]);
  assert.deepEqual(about(said(planOf({ results: { by: 'committee' } })), 'results'), [
    'held back until people at 2 nodes release them',
  ]);
  assert.deepEqual(about(said(planOf()), 'results'), []);
});

test('with a registrar its words and its command stand in the place of codes', () => {
  const registrar = newSigningKey(random).publicKey;
  const lines = said(planOf({ voters: { ...voters, credentials: 'codes', registrar } }));
  assert.deepEqual(about(lines, 'registrar'), [keyWords(registrar, null).join(' ')]);
  assert.match(about(lines, 'codes').join(), /^ostraka registrar codes ostraka:/);
  assert.deepEqual(verbs(lines), ['open-enrolment', 'open-voting', 'close']);
});

test('in a rehearsal nobody is told how to vote, and a coordinator that takes over has that one verb', () => {
  const rehearsal = said(rehearsalOf(planOf({ ...HOURS, voters: { ...voters, credentials: 'codes' } })));
  assert.deepEqual([about(rehearsal, 'voters'), verbs(rehearsal)], [[], ['open-enrolment', 'open-voting', 'close']]);
  const plan = planOf();
  const status = statusOf(new Network(plan).coordinator);
  const told = { plan, link: 'l', words: [], tokenFile: 'TOKEN', origin: 'o', direct: 'd', status };
  const lost = { ...told, leads: false, areTwo: false };
  assert.deepEqual(verbs(welcome(lost)), ['take-over']);
  assert.match(about(welcome(lost), 'nodes').join(), /--take-over$/);
  assert.deepEqual(about(welcome(lost), 'desk'), []);
  assert.match(about(welcome({ ...lost, areTwo: true }), 'desk').join(), /^two people/);
});
