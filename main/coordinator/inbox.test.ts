import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { gatheringFor, Inbox } from './inbox.ts';

test('a node waits for one turn, however many voters came before it', () => {
  const inbox = new Inbox<string>();
  for (let i = 0; i < 100_000; i++) inbox.pushRequest(`voter ${i}`);
  inbox.push('node');
  assert.deepEqual(inbox.take(2), ['node', 'voter 0', 'voter 1']);
  inbox.push('node again');
  assert.deepEqual(inbox.take(0), ['node again']);
  assert.equal(inbox.isUrgent, false);
  assert.equal(inbox.requests, 99_998);
});

test('each lane keeps its order and loses nothing', () => {
  const acts = fc.array(fc.oneof(fc.constant('node'), fc.constant('voter'), fc.integer({ min: 0, max: 5000 })), {
    maxLength: 60,
  });
  fc.assert(
    fc.property(acts, fc.integer({ min: 0, max: 6000 }), (script, crowd) => {
      const inbox = new Inbox<[lane: string, i: number]>();
      let came = 0;
      const heard: [string, number][] = [];
      for (let i = 0; i < crowd; i++) inbox.pushRequest(['voter', came++]);
      for (const act of script)
        if (act === 'node') inbox.push(['node', came++]);
        else if (act === 'voter') inbox.pushRequest(['voter', came++]);
        else {
          const urgent = inbox.isUrgent;
          const turn = inbox.take(Number(act));
          if (urgent) assert.equal(turn[0]?.[0], 'node');
          assert.ok(turn.filter(([lane]) => lane === 'voter').length <= Number(act));
          heard.push(...turn);
        }
      while (inbox.isUrgent || inbox.requests > 0) heard.push(...inbox.take(1000));
      assert.equal(heard.length, came);
      for (const lane of ['node', 'voter']) {
        const order = heard.filter(([one]) => one === lane).map(([, i]) => i);
        assert.deepEqual(
          order,
          order.toSorted((a, b) => a - b),
        );
      }
    }),
    { numRuns: 50 },
  );
});

test('who comes alone waits shorter than who comes in a crowd, and nobody long', () => {
  for (const few of [0, 1, 7]) assert.equal(gatheringFor(few), 40);
  for (const many of [8, 256]) assert.ok(gatheringFor(many) > gatheringFor(1) && gatheringFor(many) < 250);
});
