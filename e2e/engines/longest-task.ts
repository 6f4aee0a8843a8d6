/**
 * How long a phone's page stands still while the largest ballot there may be is sealed, and how long it does when nothing
 * happens: `npm run figures:phone -- [ENGINE …]`. The page's thread sends itself messages, one after the other; the longest
 * gap between two of them is the longest task of the page. In Chromium its own trace says the same of tasks, and how much
 * of it was processor time. Of several runs the least counts: on a computer that others use the rest is theirs.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { say } from '../../renderer/texts/catalogue.ts';
import { MAX_CONTESTS, MAX_SCREEN_OPTIONS, WRITE_IN_BYTES } from '../../shared/election/contest.ts';
import { blocks } from '../../shared/election/encoding.ts';
import { traceTasks } from '../app/tasks.ts';
import { openChromium } from '../showcase/showcase.ts';
import { openPhone } from './driver/open.ts';
import { ENGINES, type Engine } from './driver/phone.ts';
import { until } from './driver/tab.ts';
import { Room } from './room.ts';

const RUNS = 5;
const SIZE = { width: 390, height: 844 };

/** What a figure needs of a page. */
interface Watched {
  evaluate<A, T>(run: (argument: A) => T | Promise<T>, argument: A): Promise<T>;
}

/** As many questions, options and letters as there may be; points are the ballot that takes most bytes. */
const contests = Array.from({ length: MAX_CONTESTS }, (_, i) => ({
  ballot: 'score' as const,
  title: `Question ${i + 1}`,
  options: Array.from({ length: MAX_SCREEN_OPTIONS }, (_, k) => `Option ${k + 1} of question ${i + 1}`),
  writeIn: true,
  seats: 1,
  top: 100,
  rules: ['score' as const],
}));

const words = {
  signUp: say('en', 'voter.enrol.button'),
  seal: say('en', 'voter.form.seal'),
  again: say('en', 'voter.again'),
  next: say('en', 'common.next'),
  review: say('en', 'questions.to-review'),
};

/** Waits until the page shows a screen. */
const shows = (page: Watched, screen: string): Promise<unknown> =>
  until(
    () => page.evaluate((name) => document.querySelector(`[data-screen="${name}"]`) !== null, screen),
    () => page.evaluate(() => document.body.innerText.slice(0, 500), null),
  );

/** Presses the button that says so, as soon as there is one. */
const press = (page: Watched, text: string): Promise<unknown> =>
  until(
    () =>
      page.evaluate((text) => {
        const button = [...document.querySelectorAll('button')].find((one) => one.innerText.trim() === text);
        button?.click();
        return button !== undefined;
      }, text),
    () => `no “${text}”`,
  );

/** Fills every empty field of the page, one after the other: with points, or with a name where letters may stand. */
const fill = (page: Watched, name: string): Promise<void> =>
  page.evaluate(async (name) => {
    const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!;
    // A field of points for somebody else brings the field of that name with it.
    const next = () => [...document.querySelectorAll('input')].find(({ value }) => value === '');
    for (let field = next(); field; field = next()) {
      set!.call(field, field.inputMode === 'numeric' ? '77' : name);
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await new Promise((drawn) => setTimeout(drawn));
    }
  }, name);

interface Gap {
  /** Milliseconds. */
  readonly longest: number;
  readonly watched: number;
}

/** Presses a button, or nothing, and watches until a screen has stood for a moment, or for so many milliseconds. */
const longestGap = (page: Watched, button: string | null, end: string | number): Promise<Gap> =>
  page.evaluate(
    ({ button, end }) =>
      new Promise<Gap>((resolve) => {
        const { port1, port2 } = new MessageChannel();
        const began = performance.now();
        let last = began;
        let longest = 0;
        let over = typeof end === 'number' ? began + end : Number.POSITIVE_INFINITY;
        port1.onmessage = () => {
          const now = performance.now();
          longest = Math.max(longest, now - last);
          last = now;
          if (now > over) return resolve({ longest, watched: now - began });
          if (over === Number.POSITIVE_INFINITY && document.querySelector(`[data-screen="${end}"]`)) over = now + 300;
          port2.postMessage(null);
        };
        port2.postMessage(null);
        if (button === null) return;
        const all = [...document.querySelectorAll('button')];
        // A little later, so that the press is within what is watched.
        setTimeout(() => all.find((one) => one.innerText.trim() === button)?.click(), 100);
      }),
    { button, end },
  );

const least = (values: readonly number[]): number => Math.min(...values);
/** A quiet page has more tasks than a call takes arguments. */
const most = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b), 0);
const listed = (values: readonly number[]): string => values.map((value) => value.toFixed(0)).join(', ');

/** Chromium's longest task of a page while something runs. */
type Traced = <T>(run: () => Promise<T>) => Promise<{ answer: T; lasted: number; worked: number }>;

async function figures(engine: Engine, version: string, page: Watched, traced: Traced | null): Promise<string> {
  const idle: number[] = [];
  const sealing: number[] = [];
  const tasks: { idle: number[]; sealing: number[]; worked: number[] } = { idle: [], sealing: [], worked: [] };
  for (let run = 0; run < RUNS; run++) {
    const seal = () => longestGap(page, words.seal, 'voter-sealed');
    // Once for the gaps alone and, where there is a trace, once for the trace alone.
    const { longest, watched } = await seal();
    sealing.push(longest);
    await press(page, words.again);
    await shows(page, 'voter-form');
    await pause(500);
    idle.push((await longestGap(page, null, watched)).longest);
    if (!traced) continue;
    const busy = await traced(seal);
    await press(page, words.again);
    await shows(page, 'voter-form');
    await pause(500);
    const quiet = await traced(() => pause(busy.answer.watched));
    tasks.sealing.push(busy.lasted);
    tasks.worked.push(busy.worked);
    tasks.idle.push(quiet.lasted);
  }
  const arithmetic = await page.evaluate(() => document.documentElement.dataset.arithmetic, null);
  const lines = [
    `${engine} (${version}, ${arithmetic}): ${(least(sealing) - least(idle)).toFixed(0)} ms; gaps while sealing ${listed(sealing)}; idle ${listed(idle)}`,
  ];
  if (traced)
    lines.push(
      `  by its trace ${(least(tasks.sealing) - least(tasks.idle)).toFixed(0)} ms; tasks while sealing ${listed(tasks.sealing)}, of it processor time ${listed(tasks.worked)}; idle ${listed(tasks.idle)}`,
    );
  return lines.join('\n');
}

const asked = ENGINES.filter((engine) => process.argv.slice(2).includes(engine));
const room = await Room.open({ contests });
console.log(
  `the largest ballot: ${MAX_CONTESTS} questions of ${MAX_SCREEN_OPTIONS} options and ${WRITE_IN_BYTES} letters, ${blocks(contests)} blocks`,
);
let opened = false;
for (const engine of asked.length > 0 ? asked : ENGINES) {
  const ends: (() => Promise<void>)[] = [];
  let page: Watched;
  let version: string;
  let traced: Traced | null = null;
  if (engine === 'chromium') {
    const browser = await openChromium();
    ends.push(() => browser.close());
    const phone = await browser.newContext({ viewport: SIZE, hasTouch: true, isMobile: true, locale: 'en' });
    const tab = await phone.newPage();
    await tab.goto(room.address);
    page = { evaluate: (run, argument) => tab.evaluate(run as never, argument) };
    version = browser.version();
    traced = async (run) => {
      const stop = await traceTasks(tab, 0);
      const answer = await run();
      const tasks = await stop();
      return {
        answer,
        lasted: most(tasks.map(({ lasted }) => lasted)),
        worked: most(tasks.map(({ worked }) => worked)),
      };
    };
  } else {
    const phone = await openPhone(engine, { ...SIZE, language: 'en', dark: false, stores: true });
    ends.push(() => phone.close());
    const tab = await phone.newTab();
    await tab.goto(room.address);
    page = { evaluate: (run, argument) => tab.evaluate(run, argument) };
    version = phone.version;
  }
  await shows(page, 'voter-enrol');
  await fill(page, `Voter in ${engine}`);
  await press(page, words.signUp);
  if (!opened) await room.order('open-voting');
  opened = true;
  await shows(page, 'voter-form');
  await fill(page, 'x'.repeat(WRITE_IN_BYTES));
  for (let i = 1; i < MAX_CONTESTS; i++) await press(page, words.next);
  await press(page, words.review);
  console.log(await figures(engine, version, page, traced));
  for (const end of ends) await end();
}
await room.close();
