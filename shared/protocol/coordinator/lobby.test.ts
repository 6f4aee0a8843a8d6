/** Who finds a place in the lobby, whoever else comes and goes. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hex } from '../../codec/bytes.ts';
import { MAX_NODES } from '../../crypto/ceremony/context.ts';
import { newSigningKey } from '../../crypto/signature.ts';
import { planOf, random } from '../testing/plan.ts';
import { newCoordinator } from './state.ts';
import { step } from './step.ts';

const newLobby = () => newCoordinator(planOf(), newSigningKey(random), 0, () => false);
type Lobby = ReturnType<typeof newLobby>;

/** Why a laptop of this name is sent home; null where it stays. */
function join(lobby: Lobby, name: string, key = random(32)): string | null {
  const effects = step(lobby, { kind: 'joined', key, name }, 0);
  const sent = effects.find((effect) => effect.do === 'send');
  return sent?.message.say === 'goodbye' ? sent.message.code : null;
}

test('strangers who come and go leave room, in memory and on disk, and take none from who is there', () => {
  const lobby = newLobby();
  const [ada, kept] = [random(32), new Set<string>()];
  assert.equal(join(lobby, 'Ada', ada), null);
  for (let i = 0; i < 2 * MAX_NODES; i++) {
    const key = random(32);
    for (const effect of step(lobby, { kind: 'joined', key, name: `stranger ${i}` }, 0))
      if (effect.do === 'put' && effect.value) kept.add(effect.key);
      else if (effect.do === 'put') kept.delete(effect.key);
    step(lobby, { kind: 'left', key }, 0);
  }
  assert.equal(join(lobby, 'Bob'), null);
  assert.equal(lobby.lobby.size, MAX_NODES);
  assert.ok(kept.size <= MAX_NODES);
  assert.ok(lobby.lobby.has(hex(ada)));
});

test('a lobby of laptops that are all there is full', () => {
  const lobby = newLobby();
  for (let i = 0; i < MAX_NODES; i++) assert.equal(join(lobby, `node ${i}`), null);
  assert.equal(join(lobby, 'one more'), 'lobby-full');
});
