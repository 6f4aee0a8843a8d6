/**
 * How it feels, in figures: `npm run figures` prints how soon a window can be used, how a long board
 * scrolls, what the frames of a story cost, and how long a window is held up while the same app mixes;
 * `npm run figures -- 10000` mixes so many ballots.
 * Times on a clock say something only on a machine that does nothing else; processor time stands beside them.
 */
import type { Page } from 'playwright-core';
import { cannedStory } from '../renderer/story/testing/canned-story.ts';
import type { WindowState } from '../shared/protocol/ipc.ts';
import { traceFrames } from './app/frames.ts';
import { type App, launch } from './app/launch.ts';
import { type Task, traceTasks } from './app/tasks.ts';
import { openChromium, openShowcase } from './showcase/showcase.ts';
import { states } from './showcase/states.ts';
import { tell } from './showcase/storytelling.ts';

declare global {
  interface Window {
    /** By how much input came late, in milliseconds. */
    late: number[];
  }
}

const BALLOTS = Number(process.argv[2] ?? 1000);
const ENTRIES = 1000;
const TURNS = 120;
/** Milliseconds from which a task can be felt. */
const LONG = 50;
const most = (values: readonly number[]): string => `${Math.round(Math.max(0, ...values))} ms`;
const longest = (tasks: readonly Task[]): string =>
  `${most(tasks.map(({ worked }) => worked))} of processor time, ${most(tasks.map(({ lasted }) => lasted))} on the clock`;

/** From the command to a launcher whose first button can be pressed. */
async function firstWindow(): Promise<number> {
  const begun = performance.now();
  const app = await launch();
  const page = await app.window();
  await page.getByRole('button', { name: /^Lead an election/ }).waitFor();
  const took = performance.now() - begun;
  await app.close();
  return took;
}

async function watchInput(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.late = [];
    for (const kind of ['wheel', 'keydown'] as const)
      addEventListener(kind, ({ timeStamp }) => window.late.push(performance.now() - timeStamp), { passive: true });
  });
}

/** A timeline of so many entries, to which more are added while it is scrolled. */
function longBoard(entries: number): WindowState {
  const { election, ...rest } = states['coordinator-voting'] as Extract<WindowState, { role: 'coordinator' }>;
  const [first] = election!.timeline;
  const timeline = Array.from({ length: entries }, (_, i) => ({ ...first!, at: first!.at + 1000 * i }));
  return { ...rest, election: { ...election!, timeline, status: { ...election!.status, size: entries } } };
}

async function scrolling(): Promise<string> {
  const browser = await openChromium();
  const { page, present, settle } = await openShowcase(browser);
  await page.setViewportSize({ width: 1280, height: 800 });
  await present({ name: 'long', state: longBoard(ENTRIES) });
  await watchInput(page);
  const traced = await traceTasks(page, LONG);
  const timeline = page.getByRole('list', { name: 'What happened' });
  await timeline.hover();
  for (let turn = 0; turn < TURNS; turn++) {
    await page.mouse.wheel(0, 200);
    if (turn % 6 === 0) await page.evaluate((state) => window.show(state), longBoard(ENTRIES + turn));
  }
  await settle();
  const tasks = await traced();
  const late = await page.evaluate(() => window.late);
  const scrolled = await timeline.evaluate((list) => list.scrollTop);
  await browser.close();
  return `${late.length} of ${TURNS} turns of the wheel arrived, the latest ${most(late)} late; scrolled by ${Math.round(scrolled)} px; longest task ${longest(tasks)}`;
}

/** The whole story of an election at four times its speed, in a window of a wall's size. */
async function telling(ballots: number): Promise<string> {
  const browser = await openChromium();
  const { page, present } = await openShowcase(browser);
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await tell(page, cannedStory({ ballots }));
  const begun = performance.now();
  await present({ name: 'simulation-done', state: states['simulation-done'] });
  await page.locator('figure.story').waitFor();
  const first = performance.now() - begun;
  await page.getByLabel('Speed', { exact: true }).selectOption('4');
  await page.getByRole('button', { name: 'From the beginning' }).click();
  const traced = await traceFrames(page);
  await page.getByRole('button', { name: 'Play', exact: true }).waitFor({ timeout: 120_000 });
  const frames = (await traced()).sort((a, b) => a - b);
  await browser.close();
  const at = (part: number): string => `${frames[Math.ceil(part * frames.length) - 1]!.toFixed(1)} ms`;
  return `first picture after ${Math.round(first)} ms; ${frames.length} frames, script, style and layout of each: median ${at(0.5)}, 95th percentile ${at(0.95)}, longest ${at(1)}`;
}

/** A whole election in one app, whose window is watched while it mixes. */
async function mixing(): Promise<string> {
  const app: App = await launch(['--role', 'simulation']);
  const page = await app.window();
  await page.getByRole('heading', { level: 1 }).waitFor();
  // The first picture is not mixing.
  await page.evaluate(() => new Promise((idle) => requestIdleCallback(idle)));
  const traced = await traceTasks(page, LONG);
  const { seconds, error } = await page.evaluate(async (voters) => {
    const bridge = window.ostraka!;
    const begun = performance.now();
    const over = new Promise<string | null>((resolve) => {
      bridge.listen((next) => {
        if (next.role === 'simulation' && !next.running && (next.tally || next.error))
          resolve(next.error?.message ?? null);
      });
    });
    await bridge.call('simulation.start', { voters, nodes: 3, threshold: 2, seed: '' });
    return { error: await over, seconds: (performance.now() - begun) / 1000 };
  }, BALLOTS);
  const tasks = await traced();
  await app.close();
  return `${error ?? `${BALLOTS} ballots in ${Math.round(seconds)} s`}; ${tasks.filter(({ worked }) => worked > LONG).length} tasks of the window worked over ${LONG} ms, the longest ${longest(tasks)}`;
}

const launches = [await firstWindow(), await firstWindow(), await firstWindow()];
console.log(`first usable window: ${launches.map((took) => `${(took / 1000).toFixed(2)} s`).join(', ')}`);
console.log(`a board of ${ENTRIES} entries: ${await scrolling()}`);
for (const ballots of [5, 200, 5000]) console.log(`a story of ${ballots} ballots: ${await telling(ballots)}`);
console.log(`an election in the same app: ${await mixing()}`);
