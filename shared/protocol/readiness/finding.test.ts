import assert from 'node:assert/strict';
import { test } from 'node:test';
import { encodeCanonical, type Value } from '../../codec/cbor.ts';
import { nameKey } from './brief.ts';
import { byUrgency, type Check, checkNames, checks, finding, stateOf, worstOf } from './finding.ts';
import { adviceKey, doctor, inEnglish, saysKey, valuesOf, verdictOf } from './texts.ts';
import { MAX_READINESS_BYTES, readReadiness, writeReadiness } from './told.ts';

const all = checkNames.flatMap((check) => Object.keys(checks[check]).map((found) => ({ check, found })));

test('whatever may be found has its words, and unless it is good what to do', () => {
  const texts: Readonly<Record<string, string>> = doctor.en;
  const used = new Set<string>();
  for (const one of all) {
    const key = saysKey(one);
    assert.ok(texts[key], key);
    const advice = adviceKey(one);
    assert.equal(advice !== null, stateOf(one) !== 'good', `${key} is ${stateOf(one)}`);
    used.add(key).add(nameKey(one.check));
    if (advice) used.add(advice);
  }
  const left = Object.keys(texts).filter(
    (key) => !used.has(key) && !/^doctor\.(state|verdict|screen|lobby)\./.test(key),
  );
  assert.deepEqual(left, []);
});

test('a laptop stands as the worst of what was found; what nobody knows counts for nothing', () => {
  const port = finding('ports', 'free', { port: 4790 });
  const route = finding('route', 'unasked');
  assert.equal(worstOf([]), 'unknown');
  assert.equal(worstOf([route]), 'unknown');
  assert.equal(worstOf([route, port]), 'good');
  assert.equal(worstOf([port, finding('disk', 'tight'), route]), 'warn');
  assert.equal(worstOf([finding('disk', 'full'), port, finding('disk', 'tight')]), 'bad');
  const urgent = byUrgency([port, route, finding('battery', 'low'), finding('disk', 'tight')]);
  assert.deepEqual(
    urgent.map(({ check }) => check),
    ['battery', 'disk', 'ports', 'route'],
  );
});

test('numbers are whole, and a port is written as one reads it', () => {
  const one = finding('ports', 'free', { port: 4790.4 });
  assert.equal(inEnglish(saysKey(one), valuesOf(one)), 'Port 4790 is free: an election can be led from this laptop.');
  assert.deepEqual(finding('clock', 'ahead', { seconds: -3 }).values, { seconds: 0 });
});

test('what nobody knows is counted beside the verdict, and no laptop is called ready without it', () => {
  const said = (...found: readonly (readonly [Check, string])[]) =>
    verdictOf(found.map(([check, found]) => ({ check, found }))).map(({ key, values }) => inEnglish(key, values));
  assert.deepEqual(said(['disk', 'good'], ['engine', 'fma']), ['This laptop is ready.']);
  assert.deepEqual(said(['disk', 'good'], ['clock', 'unasked'], ['battery', 'untold']), [
    'As far as could be found out, this laptop is ready.',
    'Of 3 checks 2 are not known; each says why.',
  ]);
  assert.deepEqual(said(['disk', 'full'], ['clock', 'unasked']), [
    'This laptop is not ready yet.',
    'Of 2 checks 1 is not known; each says why.',
  ]);
  assert.deepEqual(said(['clock', 'unasked'])[0], 'Nothing could be found out.');
});

test('what leaves a laptop has no detail, and is read back as it was', () => {
  const values = { free: 2 ** 40, needed: 1, voters: 10_000, milliseconds: 3 };
  const findings = checkNames.map((check) => ({
    check,
    found: Object.keys(checks[check])[0]!,
    values,
    detail: '/home/ada',
  }));
  const bytes = writeReadiness(findings);
  assert.ok(bytes.length <= MAX_READINESS_BYTES, `${bytes.length} bytes`);
  assert.doesNotMatch(new TextDecoder().decode(bytes), /ada|detail/);
  assert.deepEqual(
    readReadiness(bytes),
    findings.map(({ detail: _, ...rest }) => rest),
  );
});

test('nothing else is taken for what a laptop tells', () => {
  const good = { check: 'battery', found: 'low', values: { percent: 12 } };
  const read = (value: unknown) => readReadiness(encodeCanonical(value as Value));
  assert.deepEqual(read([good]), [good]);
  assert.throws(() => read([good, good]), { code: 'bad-request' });
  for (const bad of [
    [],
    good,
    Array.from({ length: checkNames.length + 1 }, () => good),
    [{ ...good, detail: '/home/ada' }],
    [{ ...good, check: 'weather' }],
    [{ ...good, check: 'toString' }],
    [{ ...good, found: 'toString' }],
    [{ ...good, found: 'free' }],
    [{ ...good, values: { percent: -1 } }],
    [{ ...good, values: { percent: 'x' } }],
    [{ ...good, values: { path: 1 } }],
    [{ ...good, values: [] }],
    [{ ...good, values: null }],
  ])
    assert.throws(() => read(bad), { code: 'bad-shape' }, JSON.stringify(bad));
});
