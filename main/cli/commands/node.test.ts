import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newSigningKey } from '../../../shared/crypto/signature.ts';
import { Network } from '../../../shared/protocol/testing/network.ts';
import { planOf, random } from '../../../shared/protocol/testing/plan.ts';
import { Progress } from '../terminal/progress.ts';
import { NodeNarrator } from './node.ts';

test('a laptop that mixes tells once that the closing time was moved, and why', () => {
  const network = new Network(planOf({ threshold: 1, leastMixes: 1, closes: 4_000_000_000 }));
  network.addNode('Ada');
  assert.ok(network.order('open-enrolment').ok);
  assert.ok(network.enrol('Dia', newSigningKey(random)).ok);
  assert.ok(network.order('open-voting').ok);
  let text = '';
  const narrator = new NodeNarrator(new Progress({ write: (more) => (text += more) }, false, () => 0));
  const tell = () => narrator.tell(network.nodes[0]!.state, null);
  tell();
  assert.doesNotMatch(text, /closing time/);
  assert.ok(network.extend(4_000_003_600, 'The bus is late').ok);
  tell();
  tell();
  assert.deepEqual(text.match(/the closing time is moved to .*/g), [
    'the closing time is moved to 2096-10-02 08:06:40 UTC: The bus is late',
  ]);
});
