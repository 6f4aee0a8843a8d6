/** What a page does for each of its frames, from Chromium's own trace. */
import type { Page } from 'playwright-core';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
}

/** Script, style and layout, garbage collection included; painting is done elsewhere. */
const WORK = new Set([
  ...['FireAnimationFrame', 'FunctionCall', 'TimerFire', 'RunMicrotasks', 'EventDispatch'],
  ...['UpdateLayoutTree', 'Layout', 'MinorGC', 'MajorGC'],
]);
const FRAME = 'FireAnimationFrame';

/**
 * Begins to trace; the function it returns ends that and gives, for each frame that the page asked for, the milliseconds of
 * processor time that its main thread spent on script, style and layout until the next.
 */
export async function traceFrames(page: Page): Promise<() => Promise<number[]>> {
  const session = await page.context().newCDPSession(page);
  const found: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value as unknown as TraceEvent[])
      if (event.ph === 'X' && WORK.has(event.name)) found.push(event);
  });
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    bufferUsageReportingInterval: 0,
    traceConfig: {
      recordMode: 'recordContinuously',
      includedCategories: ['devtools.timeline', 'v8', 'disabled-by-default-v8.gc'],
      excludedCategories: ['*'],
    },
  });
  return async () => {
    const complete = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
    await session.send('Tracing.end');
    await complete;
    await session.detach();
    const first = found.find(({ name }) => name === FRAME);
    if (!first) throw new Error('the trace holds no frames');
    const own = found
      .filter(({ pid, tid }) => pid === first.pid && tid === first.tid)
      .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
    return workOf(own);
  };
}

/** Of events within others only the outermost count. */
function workOf(events: readonly TraceEvent[]): number[] {
  const frames: number[] = [];
  let end = 0;
  for (const { name, ts, dur = 0, tdur = dur } of events) {
    if (name === FRAME) frames.push(0);
    if (ts < end || frames.length === 0) continue;
    end = ts + dur;
    frames[frames.length - 1]! += tdur / 1000;
  }
  return frames;
}
