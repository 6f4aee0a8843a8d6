import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Engine } from '../arithmetic/engine.ts';
import { nobleEngine } from '../arithmetic/noble.ts';
import { chooseEngine, makeEngine } from './choose.ts';
import { wrongAnswer } from './known-answers.ts';

/** The scalar engine, but for what is said here. */
function altered(change: (engine: Engine) => Partial<Engine>): Engine {
  const engine = makeEngine('scalar');
  const changes = change(engine);
  return new Proxy(engine, {
    get: (target, name) => {
      const value = Reflect.get(name in changes ? changes : target, name);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
const refuse = (): never => {
  throw new Error('no such instruction');
};

test('the engine that is asked for is given', () => {
  for (const name of ['fma', 'scalar', 'noble'] as const) {
    const { engine, reason } = chooseEngine(name);
    assert.equal(engine.name, name);
    assert.match(reason, /as asked for/);
  }
});

test('the reference knows the known answers', () => {
  assert.equal(wrongAnswer(nobleEngine), undefined);
});

test('a kernel that does not run gives way to the next, and all of them to noble', () => {
  const { engine, reason } = chooseEngine(undefined, (name) => (name === 'fma' ? refuse() : makeEngine(name)));
  assert.equal(engine.name, 'scalar');
  assert.match(reason, /fma does not run here \(no such instruction\)/);
  assert.equal(chooseEngine(undefined, refuse).engine, nobleEngine);
});

test('a kernel with a wrong answer to any question is not used', () => {
  const wrong: ((right: Engine) => Partial<Engine>)[] = [
    (right) => ({ encode: right.encodeDoubles }),
    (right) => ({ encodeDoubles: right.encode }),
    (right) => ({ multiScalar: () => right.decode(new Uint8Array(32)) }),
    () => ({ multiply: (points) => points }),
    () => ({ scale: (points) => points }),
    () => ({ multiplyBase: (base) => base }),
    (right) => ({ scalars: { ...right.scalars, scale: (_, a) => a } }),
  ];
  for (const change of wrong) {
    const { engine, reason } = chooseEngine(undefined, () => altered(change));
    assert.equal(engine, nobleEngine);
    assert.match(reason, /fma gives wrong answers .* scalar gives wrong answers/);
  }
});

test('an engine that is asked for and does not work is an error, not another engine', () => {
  assert.throws(() => chooseEngine('fma', refuse), { code: 'bad-engine', message: /no such instruction/ });
  assert.equal(chooseEngine('noble', refuse).engine, nobleEngine);
});
