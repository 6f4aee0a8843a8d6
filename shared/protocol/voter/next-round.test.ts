/** A voter's device goes on to the next round: by the word of the coordinator that it knows, and of nobody else. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Bytes, utf8 } from '../../codec/bytes.ts';
import { newSigningKey, type SigningKey } from '../../crypto/signature.ts';
import type { Reply } from '../client/transport.ts';
import { readLink, writeLink } from '../link.ts';
import { sayNext } from '../next-round.ts';
import { gathered, type Network } from '../testing/network.ts';
import { planOf, random, ranked } from '../testing/plan.ts';
import { TestClock, TestStore, Web } from '../testing/web.ts';
import { VoterSession } from './session.ts';

const linkOf = ({ coordinatorKey }: Network, port: number) =>
  writeLink({ host: '192.0.2.1', port, coordinator: coordinatorKey.publicKey });

/** An election of one node that a voter called Ada has followed to its end, and the one that follows it. */
async function atTheEnd() {
  const plan = planOf({ threshold: 1, leastMixes: 1, leastBallots: 1 });
  const [old, next] = [gathered(1, plan), gathered(1, { ...plan, title: 'A test, round 2' })] as const;
  const webs = { 4790: new Web(old), 4791: new Web(next) };
  const clock = new TestClock();
  const store = new TestStore();
  let codesTaken = 0;
  const session = new VoterSession(
    {
      transport: ({ port }) => webs[port as keyof typeof webs],
      store,
      clock,
      random,
      client: 'app',
      onCodeTaken: () => codesTaken++,
    },
    () => {},
  );
  const { handlers } = session;
  old.order('open-enrolment');
  await handlers['voter.join']({ link: linkOf(old, 4790) });
  await handlers['voter.enrol']({ name: 'Ada' });
  old.order('open-voting');
  await clock.pass(3000);
  await handlers['voter.seal']({ choices: ranked(1, 0) });
  await handlers['voter.cast']({});
  old.order('close');
  await clock.pass(5000);
  assert.equal(session.state().screen, 'result');
  return { old, next, webs, clock, session, handlers, codesTaken: () => codesTaken };
}

/** The same answer with something else said of the next round. */
const saying = (answer: () => Reply, next: unknown): Reply => {
  const reply = answer();
  const changed = async (): Promise<string> => JSON.stringify({ ...JSON.parse(await reply.text()), next });
  return { ...reply, text: changed, bytes: async (): Promise<Bytes> => utf8(await changed()) };
};

test('a voter goes on under the same name, with a new key and the new words', async () => {
  const { old, next, clock, session, handlers, codesTaken } = await atTheEnd();
  assert.equal(session.state().hasNext, false);
  await assert.rejects(handlers['voter.next']({}), { code: 'out-of-order' });
  assert.equal(old.nextRound(linkOf(next, 4791)).ok, true);
  await clock.pass(3000);
  assert.equal(session.state().hasNext, true);
  assert.equal(session.state().screen, 'result', 'nobody is taken away from the result');
  await handlers['voter.next']({});
  next.order('open-enrolment');
  await clock.pass(3000);
  const { screen, title, brought, words, hasNext } = session.state();
  assert.deepEqual([screen, title, brought, hasNext], ['enrol', 'A test, round 2', 'Ada', false]);
  assert.equal(words?.length, 6);
  assert.deepEqual([...next.coordinator.enrolled], [], 'a name that is brought along signs nobody up');
  assert.equal(codesTaken(), 0);
  await handlers['voter.enrol']({ name: brought! });
  assert.equal(session.state().screen, 'waiting');
  assert.deepEqual([session.state().brought, codesTaken()], ['Ada', 1]);
  const [then] = [...old.coordinator.enrolled];
  const [now] = [...next.coordinator.enrolled];
  assert.equal(now?.name, 'Ada');
  assert.notDeepEqual(now?.key, then?.key);
});

test('what anybody else says of a next round is not believed, and nothing of it is shown', async () => {
  const { old, next, webs, clock, session, handlers } = await atTheEnd();
  const said = (by: SigningKey, election = old.record.fingerprint) => sayNext(election, linkOf(next, 4791), by);
  const signed = said(old.coordinatorKey);
  const lies: unknown[] = [
    said(newSigningKey(random)),
    said(old.coordinatorKey, random(32)),
    { ...signed, link: linkOf(next, 4999) },
    { ...signed, signature: '0'.repeat(128) },
    { link: signed.link },
    'join me',
  ];
  for (const lie of lies) {
    webs[4790].twist = (path, answer) => (path === '/api/status' ? saying(answer, lie) : answer());
    await clock.pass(4000);
    assert.deepEqual([session.state().hasNext, session.state().screen], [false, 'result']);
    await assert.rejects(handlers['voter.next']({}), { code: 'out-of-order' });
  }
  webs[4790].twist = (path, answer) => (path === '/api/status' ? saying(answer, signed) : answer());
  await clock.pass(4000);
  assert.equal(session.state().hasNext, true);
});

test('the first word stands: a coordinator that tells of two rounds moves nobody to the second', async () => {
  const { old, next, webs, clock, session } = await atTheEnd();
  old.nextRound(linkOf(next, 4791));
  await clock.pass(3000);
  const second = sayNext(old.record.fingerprint, linkOf(gathered(1), 4999), old.coordinatorKey);
  webs[4790].twist = (path, answer) => (path === '/api/status' ? saying(answer, second) : answer());
  await clock.pass(4000);
  assert.match(session.nextPage, /^http:\/\/192\.0\.2\.1:4791\/vote#[\w-]{43}\/~Ada$/);
  assert.equal(readLink(linkOf(next, 4791)).port, 4791);
});
