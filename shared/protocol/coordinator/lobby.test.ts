/** Who finds a place in the lobby, whoever else comes and goes, and what the organiser can do about it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Bytes, hex } from '../../codec/bytes.ts';
import { MAX_NODES } from '../../crypto/ceremony/bounds.ts';
import { newSigningKey } from '../../crypto/signature.ts';
import { planOf, random } from '../testing/plan.ts';
import { type Arrangement, EACH } from './arrangements.ts';
import { arrivalsOf } from './arrivals.ts';
import { restoreCoordinator } from './restore.ts';
import { type CoordinatorEffect, type CoordinatorEvent, type CoordinatorState, newCoordinator } from './state.ts';
import { statusOf } from './status.ts';
import { step } from './step.ts';

/** A lobby with what it has written. */
class Lobby {
  state: CoordinatorState = newCoordinator(planOf(), newSigningKey(random), 0, () => false, random(16));
  readonly disk = new Map<string, Bytes>();

  /** What laptops are told by name of message or, where that is a goodbye, by its code. */
  tell(event: CoordinatorEvent): { to: string | null; said: string }[] {
    return this.#step(event).flatMap((effect) => {
      if (effect.do !== 'send' && effect.do !== 'broadcast') return [];
      const { message } = effect;
      const said = message.say === 'goodbye' ? message.code : message.say;
      return [{ to: effect.do === 'send' ? effect.key : null, said }];
    });
  }

  /** Why a laptop of this name is sent home; null where it stays. */
  join(name: string, { key = random(32), from = null }: { key?: Bytes; from?: string | null } = {}): string | null {
    return this.tell({ kind: 'joined', key, name, from }).find(({ to }) => to === hex(key))?.said ?? null;
  }

  leave(key: Bytes): void {
    this.tell({ kind: 'left', key });
  }

  #step(event: CoordinatorEvent): CoordinatorEffect[] {
    const effects = step(this.state, [event], 0);
    for (const effect of effects)
      if (effect.do === 'put') {
        if (effect.value) this.disk.set(effect.key, effect.value);
        else this.disk.delete(effect.key);
      }
    return effects;
  }

  #answer(ask: (asker: { by: 'request'; id: number }) => CoordinatorEvent): string {
    const answer = this.#step(ask({ by: 'request', id: 1 })).find((effect) => effect.do === 'answer')!.answer;
    return answer.ok ? 'done' : answer.code;
  }

  arrange(arrangement: Arrangement): string {
    return this.#answer((asker) => ({ kind: 'arrange', arrangement, asker }));
  }

  open(confirmed: number | null = null): string {
    return this.#answer((asker) => ({ kind: 'order', order: 'open-enrolment', confirmed, asker }));
  }

  get names(): string[] {
    const { laptops } = arrivalsOf(this.state);
    return laptops.filter(({ connected }) => connected).map(({ name }) => name);
  }

  async restart(): Promise<void> {
    const values = (prefix: string) =>
      [...this.disk].flatMap(([key, value]) => (key.startsWith(prefix) ? [value] : []));
    const kept = {
      lobby: values('lobby/'),
      settings: values('setting/'),
      leaves: [],
      enrolled: [],
      struck: [],
      compared: [],
      notes: [],
    };
    const { plan, key } = this.state;
    this.state = await restoreCoordinator(plan, key, 0, kept, {
      examine: async () => [],
      holds: () => false,
      nonce: random(16),
    });
  }
}

test('strangers who come and go leave room, in memory and on disk, and take none from who is there', () => {
  const lobby = new Lobby();
  const ada = random(32);
  assert.equal(lobby.join('Ada', { key: ada }), null);
  for (let i = 0; i < 2 * MAX_NODES; i++) {
    const key = random(32);
    lobby.join(`stranger ${i}`, { key });
    lobby.leave(key);
  }
  assert.equal(lobby.join('Bob'), null);
  assert.equal(lobby.state.lobby.size, MAX_NODES);
  assert.ok(lobby.disk.size <= MAX_NODES);
  assert.ok(lobby.state.lobby.has(hex(ada)));
});

test('a lobby of laptops that are all there is full', () => {
  const lobby = new Lobby();
  for (let i = 0; i < MAX_NODES; i++) assert.equal(lobby.join(`node ${i}`), null);
  assert.equal(lobby.join('one more'), 'lobby-full');
});

test('one address has so many seats, whatever keys and names it comes with, and an honest laptop finds one', () => {
  const lobby = new Lobby();
  const from = '192.168.1.66';
  const turned = Array.from({ length: 30 }, (_, i) => lobby.join(`node ${i}`, { from }));
  assert.deepEqual(turned.slice(0, EACH.laptops + 1), [...Array(EACH.laptops).fill(null), 'address-full']);
  assert.equal(lobby.join('Ada', { from: '192.168.1.20' }), null);
  assert.equal(lobby.names.length, EACH.laptops + 1);
  const [source] = arrivalsOf(lobby.state).from.filter(({ address }) => address === from);
  assert.deepEqual([source!.laptops, source!.turnedAway.laptops], [EACH.laptops, 30 - EACH.laptops]);
  // A seat that is given up can be taken, and who comes back does not count twice.
  const own = random(32);
  assert.equal(lobby.arrange({ do: 'allow', address: from, laptops: EACH.laptops + 1 }), 'done');
  assert.equal(lobby.join('third', { key: own, from }), null);
  assert.equal(lobby.join('third', { key: own, from }), null);
  assert.equal(lobby.join('fourth', { from }), 'address-full');
  lobby.leave(own);
  assert.equal(lobby.join('fourth', { from }), null);
});

test('only who is there holds a name', () => {
  const lobby = new Lobby();
  const ada = random(32);
  lobby.join('Ada', { key: ada });
  assert.equal(lobby.join('ADA'), 'name-taken');
  lobby.leave(ada);
  assert.equal(lobby.join('Ada'), null);
  assert.equal(lobby.state.lobby.size, 1);
  assert.equal(lobby.join('Ada', { key: ada }), 'name-taken');
  assert.equal(lobby.join('Ada of 9b', { key: ada }), null);
});

test('whom the organiser leaves out is sent away, by key or by address, and stays out after a restart', async () => {
  const lobby = new Lobby();
  const [mallory, from] = [random(32), '192.168.1.66'];
  lobby.join('Ada', { from: '192.168.1.20' });
  lobby.join('Mallory', { key: mallory, from });
  assert.equal(lobby.arrange({ do: 'send-away', name: 'mallory' }), 'done');
  assert.equal(lobby.arrange({ do: 'send-away', name: 'mallory' }), 'not-found');
  assert.deepEqual(lobby.names, ['Ada']);
  assert.equal(lobby.join('Ada 2', { key: mallory, from }), 'sent-away');
  // With a fresh key it comes back, and then its whole address is kept out.
  assert.equal(lobby.join('Mallory', { from }), null);
  assert.equal(lobby.arrange({ do: 'keep-out', address: from }), 'done');
  assert.deepEqual(lobby.names, ['Ada']);
  assert.equal(lobby.join('Mallory', { from }), 'sent-away');
  await lobby.restart();
  assert.equal(lobby.join('Mallory', { from }), 'sent-away');
  assert.equal(lobby.join('Mallory', { key: mallory, from: '192.168.1.67' }), 'sent-away');
  assert.deepEqual(arrivalsOf(lobby.state).keptOut, [
    { who: hex(mallory), name: 'Mallory' },
    { who: from, name: null },
  ]);
  assert.equal(lobby.arrange({ do: 'allow', address: from }), 'done');
  assert.equal(lobby.join('Mallory', { from }), null);
});

test('whom the organiser kept out by mistake is let in again, one by one', async () => {
  const lobby = new Lobby();
  const [ada, from] = [random(32), '192.168.1.20'];
  lobby.join('Ada', { key: ada });
  lobby.arrange({ do: 'send-away', name: 'Ada' });
  lobby.arrange({ do: 'keep-out', address: from });
  assert.equal(lobby.arrange({ do: 'let-in', who: hex(random(32)) }), 'not-found');
  assert.equal(lobby.arrange({ do: 'let-in', who: hex(ada) }), 'done');
  assert.deepEqual(arrivalsOf(lobby.state).keptOut, [{ who: from, name: null }]);
  assert.equal(lobby.arrange({ do: 'let-in', who: from }), 'done');
  await lobby.restart();
  assert.deepEqual(arrivalsOf(lobby.state).keptOut, []);
  assert.equal(lobby.join('Ada', { key: ada, from }), null);
});

test('a laptop that has left keeps no name that the organiser frees, and one that is here keeps its own', async () => {
  const lobby = new Lobby();
  const [ada, bob] = [random(32), random(32)];
  lobby.join('Ada', { key: ada });
  assert.equal(lobby.arrange({ do: 'rename', name: 'Ada', to: 'Library' }), 'done');
  assert.equal(lobby.arrange({ do: 'free-name', name: 'Library' }), 'still-here');
  lobby.leave(ada);
  assert.equal(lobby.join('Library', { key: bob }), 'name-taken');
  assert.equal(lobby.arrange({ do: 'free-name', name: 'Library' }), 'done');
  await lobby.restart();
  assert.equal(lobby.join('Library', { key: bob }), null);
  // It is not kept out, and comes back under its own name.
  assert.equal(lobby.join('Ada', { key: ada }), null);
});

test('a lobby that is called off sends everyone home, now and after a restart, and does nothing more', async () => {
  const lobby = new Lobby();
  const ada = newSigningKey(random).publicKey;
  lobby.join('Ada', { key: ada });
  assert.deepEqual(lobby.tell({ kind: 'order', order: 'cancel', asker: { by: 'request', id: 1 } }), [
    { to: hex(ada), said: 'cancelled' },
  ]);
  await lobby.restart();
  assert.equal(lobby.join('Ada', { key: ada }), 'cancelled');
  assert.equal(lobby.arrange({ do: 'clear-lobby' }), 'cancelled');
  assert.equal(lobby.open(), 'cancelled');
  const status = statusOf(lobby.state);
  assert.deepEqual([status.cancelled, status.phase, lobby.state.record], [true, 'lobby', null]);
});

test('a laptop that is left out is told so at once', () => {
  const lobby = new Lobby();
  const mallory = random(32);
  lobby.join('Mallory', { key: mallory });
  const arrangement = { do: 'send-away', name: 'Mallory' } as const;
  assert.deepEqual(lobby.tell({ kind: 'arrange', arrangement, asker: { by: 'request', id: 1 } }), [
    { to: hex(mallory), said: 'sent-away' },
    { to: null, said: 'lobby' },
  ]);
});

test('a name that the organiser gives is kept, and goes into the manifest', async () => {
  const lobby = new Lobby();
  const [ada, bob] = [random(32), newSigningKey(random).publicKey];
  lobby.join('Voting is cancelled', { key: bob });
  lobby.join('Ada', { key: newSigningKey(random).publicKey });
  assert.equal(lobby.arrange({ do: 'rename', name: 'voting is cancelled', to: 'ada' }), 'name-taken');
  assert.equal(lobby.arrange({ do: 'rename', name: 'Voting is cancelled', to: 'Bob' }), 'done');
  lobby.leave(bob);
  await lobby.restart();
  assert.equal(lobby.join('Bob', { key: ada }), 'name-taken');
  assert.equal(lobby.join('Voting is cancelled', { key: bob }), null);
  lobby.join('Ada', { key: newSigningKey(random).publicKey });
  assert.deepEqual(lobby.names, ['Bob', 'Ada']);
  assert.equal(lobby.open(), 'done');
  assert.deepEqual(
    lobby.state.record!.manifest.nodes.map(({ name }) => name),
    ['Bob', 'Ada'],
  );
});

test('a lobby that is cleared begins anew, for those too who were left out', () => {
  const lobby = new Lobby();
  const [ada, mallory] = [random(32), random(32)];
  lobby.join('Ada', { key: ada });
  lobby.join('Mallory', { key: mallory });
  lobby.arrange({ do: 'send-away', name: 'Mallory' });
  const cleared = lobby.tell({ kind: 'arrange', arrangement: { do: 'clear-lobby' }, asker: { by: 'request', id: 1 } });
  assert.deepEqual(cleared[0], { to: hex(ada), said: 'lobby-cleared' });
  assert.deepEqual([lobby.names, [...lobby.disk.keys()]], [[], []]);
  assert.equal(lobby.join('Mallory', { key: mallory }), null);
});

test('more laptops than expected wait for the organiser’s yes, to this very number', async () => {
  const lobby = new Lobby();
  assert.equal(lobby.arrange({ do: 'expect', laptops: 2 }), 'done');
  for (const name of ['Ada', 'Bob', 'Cem']) lobby.join(name, { key: newSigningKey(random).publicKey });
  await lobby.restart();
  for (const name of ['Ada', 'Bob', 'Cem']) lobby.join(`${name} 2`, { key: newSigningKey(random).publicKey });
  assert.equal(lobby.open(), 'more-than-expected');
  lobby.join('Dia', { key: newSigningKey(random).publicKey });
  assert.equal(lobby.open(3), 'more-than-expected');
  assert.equal(lobby.arrange({ do: 'send-away', name: 'Dia' }), 'done');
  assert.equal(lobby.open(3), 'done');
  assert.equal(lobby.arrange({ do: 'send-away', name: 'Ada' }), 'out-of-phase');
});

test('a laptop whose battery runs out is shown so, in the lobby and on the board, until it is charged or gone', async () => {
  const lobby = new Lobby();
  const [ada, bob] = [newSigningKey(random).publicKey, newSigningKey(random).publicKey];
  const batteries = () => statusOf(lobby.state).nodes.map(({ battery }) => battery);
  const say = (key: Bytes, percent: number | null) => lobby.tell({ kind: 'battery', key, percent });
  lobby.join('Ada', { key: ada });
  lobby.join('Bob', { key: bob });
  assert.deepEqual(batteries(), [undefined, undefined]);
  say(bob, 19);
  assert.deepEqual(batteries(), [undefined, 19]);
  assert.equal(lobby.open(), 'done');
  assert.deepEqual(batteries(), [undefined, 19]);
  say(ada, 0);
  say(bob, null);
  assert.deepEqual(batteries(), [0, undefined]);
  lobby.leave(ada);
  assert.deepEqual(batteries(), [undefined, undefined], 'of one who is away nobody knows');
  say(random(32), 7);
  assert.deepEqual([...lobby.state.batteries], [], 'nor of one who never came');
});

test('how ready a laptop is goes to the organiser alone: its last word, while it is there and nothing has begun', () => {
  const lobby = new Lobby();
  const ada = random(32);
  const low = [{ check: 'battery', found: 'low', values: { percent: 9 } }] as const;
  const charging = [{ check: 'battery', found: 'charging', values: { percent: 11 } }] as const;
  const told = () => arrivalsOf(lobby.state).laptops.map(({ readiness }) => readiness);
  lobby.tell({ kind: 'readiness', key: ada, findings: low });
  lobby.join('Ada', { key: ada });
  assert.deepEqual(told(), [null], 'a stranger’s word is no laptop’s');
  for (const findings of [low, charging]) {
    assert.deepEqual(lobby.tell({ kind: 'readiness', key: ada, findings }), [], 'nobody else hears of it');
    assert.deepEqual(told(), [findings]);
  }
  assert.doesNotMatch(JSON.stringify(statusOf(lobby.state)), /charging|percent/);
  lobby.leave(ada);
  lobby.join('Ada', { key: ada });
  assert.deepEqual(told(), [null]);
});
