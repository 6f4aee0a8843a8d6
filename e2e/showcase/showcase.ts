/** The built pages on their own: Chromium shows them states, and what a person does there is answered by nobody else. */
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { pageHeaders, readPage } from '../../main/pages/pages.ts';
import { inTime } from '../../main/workers/testing/patience.ts';
import type { MinutesFacts } from '../../shared/board/minutes/facts.ts';
import type { SeriesReport } from '../../shared/measure/series.ts';
import type { Bridge, Call, WindowState } from '../../shared/protocol/ipc.ts';
import type { Finding } from '../../shared/protocol/readiness/finding.ts';
import { beatsOf } from '../../shared/story/beats.ts';
import type { Beat } from '../../shared/story/scene.ts';
import { toldSample } from '../../shared/story/testing/samples.ts';
import type { Exhibit } from './exhibits.ts';
import { findings } from './findings.ts';
import { type AnswerHood, hoodOf } from './hood.ts';
import { minutesOfSample } from './minutes.ts';
import { seriesReport } from './series.ts';

export { openChromium } from './chromium.ts';

declare global {
  interface Window {
    readonly ostraka?: Bridge;
    /** Of an election that is opened under the hood. */
    readonly answerHood: AnswerHood;
    /** Puts a state on the showcase, as if the process behind the window had pushed it. */
    show(state: WindowState): void;
  }
}

/** An election whose story every exhibit tells. */
const STORY = 'version-1/courses/eventful.ostraka';
const ORIGIN = 'https://windows.test';
const pages = join(import.meta.dirname, '../../dist/renderer');

/** Sizes of projectors, in pixels. */
export const walls = {
  '1080p': { width: 1920, height: 1080 },
  '720p': { width: 1280, height: 720 },
  '768p': { width: 1024, height: 768 },
} as const;

export interface Showcase {
  readonly page: Page;
  /** Shows a exhibit in a window that shows nothing of the one before, and waits until it is drawn and at rest. */
  present(exhibit: Exhibit): Promise<void>;
  /** Pushes a state to the window as it is; what a person has opened or typed there stays. */
  push(state: WindowState): Promise<void>;
  /** Waits until what a person or the system changed is drawn and at rest. */
  settle(): Promise<void>;
}

/** Scripts in `before` are there before the window's own. */
export async function openShowcase(browser: Browser, before: readonly string[] = []): Promise<Showcase> {
  const page = await browser.newPage({ reducedMotion: 'reduce', locale: 'en-GB', timezoneId: 'UTC' });
  await page.route('**/*', async (route) => {
    const { origin, pathname } = new URL(route.request().url());
    const file = origin === ORIGIN ? await readPage(pages, pathname) : null;
    if (!file) return route.abort();
    const headers = { ...pageHeaders({ connect: "'none'" }), 'Content-Type': file.type };
    await route.fulfill({ body: Buffer.from(file.bytes), headers });
  });
  await page.exposeFunction('answerHood', hoodOf(STORY));
  await page.addInitScript(bridgeOfNobody, {
    beats: beatsOf((await toldSample(STORY)).scenes),
    minutes: await minutesOfSample(STORY),
    report: seriesReport,
    findings,
  });
  for (const path of before) await page.addInitScript({ path });
  await page.goto(`${ORIGIN}/index.html`);
  return {
    page,
    async present({ state, act }) {
      await show(page, state);
      await act?.(page);
      await settle(page);
    },
    async push(state) {
      await page.evaluate((next) => window.show(next), state);
      await settle(page);
    },
    settle: () => settle(page),
  };
}

/** A page that gets no frames would be waited for without end. */
const show = (page: Page, state: WindowState): Promise<void> => inTime(drawState(page, state), 'drawing a state');

async function drawState(page: Page, state: WindowState): Promise<void> {
  await page.evaluate(async (next) => {
    // Two frames: effects run after the first.
    const drawn = (): Promise<unknown> =>
      new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const { profile, version, shell, locale } = next;
    const common = { profile, version, shell, locale, duties: [], battery: null };
    const nothing = { file: null, running: null, verdict: null, fork: null, foreign: null, contests: [], error: null };
    const nobody = { recents: [], invitation: null, nearby: [], discoveryOff: null };
    const between: WindowState =
      next.role === 'verifier'
        ? { ...common, role: 'launcher', ...nobody }
        : { ...common, role: 'verifier', ...nothing };
    for (const shown of [between, next]) {
      window.show(shown);
      await drawn();
    }
  }, state);
}

/** Colours change in a moment, but not at once. What moves for ever is not waited for. */
const settle = (page: Page): Promise<void> => inTime(comeToRest(page), 'coming to rest');

async function comeToRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    await document.fonts.ready;
    const moving = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY);
    await Promise.allSettled(moving.map(({ finished }) => finished));
  });
}

interface Answers {
  readonly beats: readonly Beat[];
  readonly minutes: MinutesFacts;
  readonly report: SeriesReport;
  readonly findings: readonly Finding[];
}

/** Runs in the page. Only what a picture needs is answered, one-time codes, minutes, a story, a report, a laptop's checks and a look under the hood; all else stays under way for ever. */
function bridgeOfNobody({ beats, minutes, report, findings }: Answers): void {
  const codes = Array.from({ length: 6 }, (_, i) => `K7QF-2MXR-9TWD-${3000 + 7 * i}`);
  let shown: WindowState | null = null;
  let listener: ((state: WindowState) => void) | null = null;
  const never = new Promise<never>(() => {});
  const answers: Readonly<Record<string, (argument: never) => unknown>> = {
    'coordinator.codes': () => ({ first: 1, codes }),
    'coordinator.minutes': () => minutes,
    'series.report': () => report,
    'hood.list': (argument) => window.answerHood('hood.list', argument),
    'hood.open': (argument) => window.answerHood('hood.open', argument),
    'hood.rows': (argument) => window.answerHood('hood.rows', argument),
    'window.examine': ({ checks }: { readonly checks: readonly string[] }) =>
      findings.filter(({ check }) => checks.includes(check)),
    'window.story': ({ from }: { readonly from: number }) => ({ from, beats: beats.slice(from), total: beats.length }),
  };
  Object.assign(window, {
    show(state: WindowState) {
      shown = state;
      listener?.(state);
    },
    ostraka: {
      call: (name: Call, argument: never) =>
        Promise.resolve(name === 'window.state' ? (shown ?? never) : (answers[name]?.(argument) ?? never)),
      listen(heard: (state: WindowState) => void) {
        listener = heard;
        return () => {};
      },
    },
  });
}
