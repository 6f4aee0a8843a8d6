import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { equal } from '../../codec/bytes.ts';
import { random } from '../testing/plan.ts';
import { acknowledging, refusing, sealing, sending, unsealing, witnessing } from './casting.ts';
import { type Kept, newKept } from './kept.ts';

const bytes = (value: number) => new Uint8Array(32).fill(value);
const receiptOf = (value: number, note: string): NonNullable<Kept['receipt']> => ({
  version: 1,
  election: bytes(0),
  coordinator: bytes(0),
  ballot: bytes(value),
  leaf: bytes(value),
  index: value,
  path: [],
  note,
});

/** What the coordinator has said of a ballot, which each window may hear at its own time. */
type Answered = 'cast' | 'refused';

test('however windows come between each other, the last ballot that was acknowledged never leaves the store', () => {
  const act = fc.record({
    window: fc.nat(2),
    does: fc.constantFrom('seal', 'take back', 'cast', 'hear', 'witness'),
    answer: fc.constantFrom<Answered>('cast', 'refused'),
  });
  fc.assert(
    fc.property(fc.array(act, { maxLength: 60 }), (acts) => {
      let stored: Kept = newKept(bytes(0), 'ostraka://', random);
      const { seed } = stored;
      /** Of each window: the ballot on its desk, the one it has sent. */
      const desks = new Map<number, number>();
      const sent = new Map<number, number>();
      const answers = new Map<number, Answered>();
      /** Ballots that are acknowledged, in the order in which the coordinator did. */
      const acknowledged: number[] = [];
      let made = 0;
      for (const { window, does, answer } of acts) {
        if (does === 'seal') {
          desks.set(window, ++made);
          stored = sealing(bytes(made))(stored);
        }
        const onDesk = desks.get(window);
        if (does === 'take back' && onDesk !== undefined) {
          desks.delete(window);
          stored = unsealing(bytes(onDesk))(stored);
        }
        if (does === 'cast' && onDesk !== undefined) {
          const busy = stored.sending !== null && !equal(stored.sending.ballot, bytes(onDesk));
          const step = () => sending(bytes(onDesk), bytes(onDesk))(stored);
          desks.delete(window);
          if (busy) assert.throws(step, { code: 'replayed' });
          else {
            stored = step();
            sent.set(window, onDesk);
            answers.set(onDesk, answer);
            if (answer === 'cast') acknowledged.push(onDesk);
          }
        }
        const underWay = sent.get(window);
        if (does === 'hear' && underWay !== undefined) {
          sent.delete(window);
          const ballot = bytes(underWay);
          stored =
            answers.get(underWay) === 'cast'
              ? acknowledging(receiptOf(underWay, 'recorded'))(stored)
              : refusing({ ballot, code: 'copied', message: '' })(stored);
        }
        const last = acknowledged.at(-1);
        if (does === 'witness' && last !== undefined) stored = witnessing(receiptOf(last, 'witnessed'))(stored);
        if (last === undefined) continue;
        const held = [stored.sending?.ballot, stored.receipt?.ballot].some((one) => one && equal(one, bytes(last)));
        assert.ok(held, `ballot ${last} is gone`);
      }
      assert.deepEqual(stored.seed, seed);
    }),
  );
});

test('a later receipt takes the place of an earlier one, and a refusal goes with the next ballot that is cast', () => {
  const cast = (kept: Kept, ballot: number) =>
    acknowledging(receiptOf(ballot, 'recorded'))(sending(bytes(ballot), bytes(ballot))(kept));
  const first = cast(newKept(bytes(0), 'ostraka://', random), 1);
  const refused = refusing({ ballot: bytes(2), code: 'copied', message: '' })(sending(bytes(2), bytes(2))(first));
  assert.equal(refused.receipt?.index, 1);
  assert.equal(refused.refused?.code, 'copied');
  const second = cast(refused, 3);
  assert.deepEqual([second.receipt?.index, second.refused], [3, null]);
  assert.equal(acknowledging(receiptOf(1, 'late'))(second).receipt?.index, 3, 'an answer that is heard late');
  assert.equal(witnessing(receiptOf(1, 'late'))(second).receipt?.note, 'recorded');
});
