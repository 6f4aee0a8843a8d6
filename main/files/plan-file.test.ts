import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { OstrakaError } from '../../shared/codec/error.ts';
import { chunk, jpegHead, nameOf, png } from '../../shared/election/testing/pictures.ts';
import { parsePlan, readPlanFile } from './plan-file.ts';

const contest = { title: 'Mayor', ballot: 'ranking', options: ['Ada', 'Bob'] };
const parse = (plan: unknown) => parsePlan(JSON.stringify(plan), 'class.json');
const refused = (plan: unknown, message: RegExp) => assert.throws(() => parse(plan), { code: 'bad-plan', message });

test('a title and contests are enough', () => {
  assert.deepEqual(parse({ title: 'Class', contests: [contest] }), {
    title: 'Class',
    contests: [{ ...contest, writeIn: false, seats: 1, ties: false, rules: ['instant-runoff'] }],
    threshold: 2,
    leastMixes: 2,
    leastBallots: 5,
    voters: { credentials: 'keys', latecomers: false, revote: true, pages: false },
    limits: { ballotsPerVoter: 20, voters: 10_000 },
    timeouts: { ceremony: 60, mix: 300, proof: 600 },
    lossesTolerated: 1,
    wordList: 'classroom',
    lesson: false,
    simulation: false,
  });
});

test('each kind of ballot gets what it needs', () => {
  const of = (ballot: string, more = {}) =>
    parse({ title: 'Class', contests: [{ ...contest, ballot, ...more }] }).contests[0];
  assert.deepEqual(of('single')?.rules, ['plurality']);
  assert.deepEqual(of('score'), { ...contest, ballot: 'score', writeIn: false, seats: 1, top: 5, rules: ['score'] });
  const points = { ...contest, ballot: 'score', writeIn: false, seats: 1, points: 4, rules: ['cumulative'] };
  assert.deepEqual(of('score', { points: 4 }), { ...points, top: 4 });
  assert.deepEqual(of('score', { points: 4, top: 2 }), { ...points, top: 2 });
  assert.throws(() => of('score', { points: 4, top: 5 }), /lets one option have 5 of 4 points/);
  assert.throws(() => of('ranking', { points: 4 }), /points is no field of a plan/);
  const approval = { ...contest, ballot: 'approval', seats: 1, rules: ['approval'] };
  assert.deepEqual(of('approval'), { ...approval, writeIn: false, most: 2 });
  assert.deepEqual(of('approval', { writeIn: true }), { ...approval, writeIn: true, most: 3 });
});

test('a plan says whether names may be written in, and joined', () => {
  const single = { title: 'Speaker', ballot: 'single', options: ['Ada', 'Bob'], writeIn: true };
  const yesNo = { ...single, options: ['Yes', 'No'], writeIn: false };
  const plan = parse({ title: 'Class', threshold: 1, leastMixes: 1, contests: [single, yesNo], joinNames: true });
  assert.deepEqual(
    plan.contests.map(({ writeIn }) => writeIn),
    [true, false],
  );
  assert.equal(plan.joinNames, true);
  assert.equal(parse({ title: 'Class', contests: [single] }).joinNames, undefined);
});

test('what is given stays, in groups too, and as many mixes as the threshold are asked for', () => {
  const plan = parse({ title: 'Class', contests: [contest], threshold: 3, voters: { revote: false } });
  assert.equal(plan.threshold, 3);
  assert.equal(plan.leastMixes, 3);
  assert.deepEqual(plan.voters, { credentials: 'keys', latecomers: false, revote: false, pages: false });
});

test('at least five ballots are needed for a result, one in a lesson, or as many as the plan says', () => {
  const least = (more: object) => parse({ title: 'Class', contests: [contest], ...more }).leastBallots;
  assert.deepEqual([least({}), least({ lesson: true }), least({ simulation: true })], [5, 1, 1]);
  assert.deepEqual([least({ leastBallots: 2 }), least({ lesson: true, leastBallots: 12 })], [2, 12]);
  const asked = { title: 'Class', contests: [contest] };
  refused({ ...asked, leastBallots: 0 }, /leastBallots/);
  refused({ ...asked, limits: { voters: 4 } }, /at least 5 ballots are needed for a result, and no more than 4 voters/);
  assert.equal(least({ limits: { voters: 4 }, leastBallots: 4 }), 4);
});

test('times are given with their offset, or as seconds', () => {
  const contests = [{ title: 'Speaker', ballot: 'single', options: ['Ada', 'Ben'] }];
  const read = (more: object) => parsePlan(JSON.stringify({ title: 'Vote', contests, ...more }), 'plan.json');
  const { opens, closes } = read({ opens: '2026-12-07T09:00+01:00', closes: 1_797_066_000 });
  assert.deepEqual([opens, closes], [1_796_630_400, 1_797_066_000]);
  assert.throws(() => read({ opens: '7 December, 9:00' }), /opens/);
  const { results } = read({ closes: 1_797_066_000, results: { at: '2026-12-18T18:00+01:00' } });
  assert.deepEqual(results, { at: 1_797_613_200 });
  assert.deepEqual(read({ results: { by: 'committee' } }).results, { by: 'committee' });
  for (const wrong of [{ at: 'Friday' }, { by: 'chance' }, { at: 1_797_613_200, by: 'committee' }, 'committee'])
    assert.throws(() => read({ results: wrong }), { code: 'bad-plan', message: /results/ });
  assert.throws(
    () => read({ closes: '2026-12-18T18:00Z', results: { at: '2026-12-18T18:00Z' } }),
    /results are to be out before voting has closed/,
  );
  assert.throws(() => read({ opens: '2026-12-07T09:00Z', closes: '2026-12-07T08:00Z' }), /to close before it opens/);
});

test('a fault is named with the file, the place and the reason', () => {
  refused({ contests: [contest] }, /^class\.json: title is missing$/);
  refused({ title: 'Class' }, /^class\.json: contests is missing$/);
  refused({ title: 'Class', contests: [] }, /^class\.json: contests: ask at least one thing$/);
  refused({ title: 'Class', contests: [contest], foo: 1 }, /^class\.json: foo is no field of a plan$/);
  refused({ title: 'Class', contests: [contest], limits: { voter: 3 } }, /: limits\.voter is no field of a plan$/);
  refused({ title: 'Class', contests: [contest], threshold: '2' }, /: threshold: expected an integer$/);
  refused({ title: 'Class', contests: [contest, { ...contest, options: [] }] }, /: contests\[1\]\.options: a contest/);
  refused({ title: 'Class', contests: [{ ...contest, ballot: 'rank' }] }, /contests\[0\]\.ballot must be .*"ranking"/);
  refused(
    { title: 'Class', contests: [{ ...contest, rules: ['approval'] }] },
    /contests\[0\]\.rules\[0\] must be .*"schulze"/,
  );
  refused([], /class\.json: /);
  refused({ title: 'Class', contests: 3, voters: null }, /class\.json: /);
});

test('a hint says what to do about that very fault, and none is given where the fault says so itself', () => {
  const hint = (plan: unknown, wanted: RegExp | undefined) =>
    assert.throws(
      () => parsePlan(typeof plan === 'string' ? plan : JSON.stringify(plan), 'class.json'),
      (error: OstrakaError) => {
        if (wanted) assert.match(error.hint ?? '', wanted, error.message);
        else assert.equal(error.hint, undefined, error.message);
        return error.code === 'bad-plan';
      },
    );
  const asked = { title: 'Class', contests: [contest] };
  const needed = /^a plan needs a title and contests/;
  hint({ contests: [contest] }, needed);
  hint({ title: 'Class', contests: [{ ...contest, ballot: 'rank' }] }, needed);
  hint({ ...asked, opening: 1 }, /^the fields there are title, .*opens, closes/);
  hint({ ...asked, voters: { remind: true } }, /^the fields there are credentials, .*reminders$/);
  hint({ title: 'Class', contests: [{ ...contest, points: 4 }] }, /another ballot/);
  hint({ ...asked, threshold: '2' }, /^leave threshold out for what is usual$/);
  hint({ title: 'Class', contests: [{ ...contest, rules: ['approval'] }] }, /^leave contests\[0\]\.rules out/);
  hint({ ...asked, opens: 'Friday' }, undefined);
  hint({ ...asked, opens: '2026-12-07T09:00Z', closes: '2026-12-07T08:00Z' }, undefined);
  hint('{"title": "Class",}', /double quotes/);
  assert.throws(() => readPlanFile('/nowhere/class.json'), { hint: /path of a plan/ });
});

test('times, held results, a registrar and reminders that are written otherwise are answered with how they are', () => {
  const asked = { title: 'Class', contests: [contest] };
  const time = /must be a time with its offset from UTC, as "2026-12-07T08:00\+01:00"/;
  refused({ ...asked, opens: '7 December, 9:00' }, time);
  refused({ ...asked, closes: '2026-12-07T08:00' }, time);
  refused({ ...asked, results: { at: 'Friday' } }, /results must be \{"by": "committee"\}, or \{"at": …\} with a time/);
  refused(
    { ...asked, voters: { registrar: 'Ada' } },
    /voters\.registrar must be the key that ostraka registrar new prints/,
  );
  refused({ ...asked, voters: { reminders: false } }, /voters\.reminders must be true, or left out/);
});

test('what no election could be held by is refused when the plan is read', () => {
  const seats = readFileSync(new URL('testing/more-seats.json', import.meta.url), 'utf8');
  assert.throws(() => parsePlan(seats, 'plan.json'), {
    code: 'bad-plan',
    message: 'plan.json: “Frage 1” has more seats (3) than options (2)',
  });
  refused(
    { title: 'Class', contests: [{ ...contest, rules: ['instant-runoff'], seats: 2 }] },
    /has 2 seats, but instant-r/,
  );
  refused(
    { title: 'Class', contests: [{ ...contest, ties: true, rules: ['stv'] }] },
    /equal ranks, which stv does not/,
  );
  refused({ title: 'Class', contests: [contest], threshold: 3, leastMixes: 2 }, /threshold, 3, is above .* mixes, 2$/);
  const many = Array.from({ length: 65 }, (_, i) => `A${i}`);
  refused(
    { title: 'Class', contests: [{ ...contest, options: many }] },
    /more than the 64 options that a screen shows/,
  );
  const voters = { screens: false };
  assert.equal(
    parse({ title: 'Class', contests: [{ ...contest, options: many }], voters }).contests[0]!.options.length,
    65,
  );
});

test('several seats are filled by Scottish STV where no rule is named', () => {
  assert.deepEqual(parse({ title: 'Class', contests: [{ ...contest, seats: 2 }] }).contests[0]!.rules, ['stv']);
});

test('two questions of one title, written-in names and one ballot each are plans', () => {
  for (const name of ['write-in.json', 'one-ballot.json'])
    assert.ok(readPlanFile(fileURLToPath(new URL(`testing/${name}`, import.meta.url))));
});

test('text that is not JSON, and a file that is not there, are named too', () => {
  assert.throws(() => parsePlan('{', 'class.json'), {
    code: 'bad-plan',
    message: /^class\.json: this is not JSON: .*line 1/,
  });
  assert.throws(() => readPlanFile('/nowhere/class.json'), {
    code: 'bad-plan',
    message: '/nowhere/class.json: there is no such file',
  });
});

test('a byte order mark, as some editors write it, does no harm', () => {
  assert.equal(parsePlan(`\ufeff${JSON.stringify({ title: 'Class', contests: [contest] })}`, 'f').title, 'Class');
});

test('whether two people sit at the desk stands beside the plan, and in no manifest', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ostraka-plan-'));
  try {
    const path = join(folder, 'class.json');
    const read = (more: object) => {
      writeFileSync(path, JSON.stringify({ title: 'Class', contests: [contest], ...more }));
      return readPlanFile(path);
    };
    assert.equal(read({}).desk, 'one');
    assert.equal(read({ desk: 'two' }).desk, 'two');
    assert.deepEqual(read({ desk: 'two' }).plan, read({}).plan);
    for (const desk of ['three', true, null, ['two']])
      assert.throws(() => read({ desk }), { code: 'bad-plan', message: /desk must be "one" or "two"/ });
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a plan names pictures that stand beside it, and takes none that is not within bounds', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ostraka-plan-'));
  try {
    const ada = png(8, 8);
    writeFileSync(join(folder, 'ada.png'), ada);
    writeFileSync(join(folder, 'place.png'), png(8, 8, 0, [chunk('eXIf', new Uint8Array(4))]));
    writeFileSync(join(folder, 'wide.jpg'), jpegHead(2000, 8));
    writeFileSync(join(folder, 'drawn.png'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
    const read = (picture: unknown) => {
      const path = join(folder, 'class.json');
      writeFileSync(path, JSON.stringify({ title: 'Class', contests: [{ ...contest, pictures: [picture, null] }] }));
      return readPlanFile(path);
    };
    const { plan, pictures } = read('ada.png');
    assert.deepEqual(plan.contests[0]!.pictures, [nameOf(ada), null]);
    assert.deepEqual(pictures, [ada]);
    for (const [name, message] of [
      ['place.png', /class\.json: the picture place\.png: .*where it was taken/],
      ['wide.jpg', /2000 × 8 pixels/],
      ['drawn.png', /neither a PNG nor a JPEG/],
      ['nobody.png', /nobody\.png: there is no such file/],
      ['../ada.png', /beside the plan/],
      [join(folder, 'ada.png'), /beside the plan/],
      ['https://elsewhere.example/ada.png', /beside the plan/],
      [7, /pictures\[0\]/],
    ] as const)
      assert.throws(() => read(name), { code: 'bad-plan', message });
  } finally {
    rmSync(folder, { recursive: true });
  }
  refused({ title: 'Class', contests: [{ ...contest, pictures: ['ada.png', null] }] }, /pictures\[0\]/);
});
