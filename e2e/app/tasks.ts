/**
 * Tasks of a page's main thread, from Chromium's own trace. A trace has the processor time of a task beside its duration:
 * on a computer that others use as well only the first says what the page itself did.
 */
import type { Page } from 'playwright-core';

export interface Task {
  /** Milliseconds from its begin to its end. */
  readonly lasted: number;
  /** Milliseconds of processor time of its thread. */
  readonly worked: number;
}

/** What Chromium reports: RunTask on every main thread, and which threads are the main ones of renderers. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** Begins to trace; the function it returns ends that and says which tasks lasted longer than `least` milliseconds. */
export async function traceTasks(page: Page, least: number): Promise<() => Promise<Task[]>> {
  const session = await page.context().newCDPSession(page);
  const found: TraceEvent[] = [];
  const mainThreads = new Set<string>();
  let count = 0;
  const thread = ({ pid, tid }: TraceEvent) => `${pid}/${tid}`;
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value as unknown as TraceEvent[]) {
      if (event.name === 'thread_name' && event.args?.name === 'CrRendererMain') mainThreads.add(thread(event));
      if (event.name !== 'RunTask' || event.ph !== 'X') continue;
      count++;
      if ((event.dur ?? 0) > 1000 * least) found.push(event);
    }
  });
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    bufferUsageReportingInterval: 0,
    traceConfig: {
      recordMode: 'recordContinuously',
      includedCategories: ['disabled-by-default-devtools.timeline'],
      excludedCategories: ['*'],
    },
  });
  return async () => {
    const complete = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
    await session.send('Tracing.end');
    await complete;
    await session.detach();
    if (count === 0 || mainThreads.size === 0) throw new Error('the trace holds no tasks');
    return found
      .filter((event) => mainThreads.has(thread(event)))
      .map(({ dur = 0, tdur = dur }) => ({ lasted: dur / 1000, worked: tdur / 1000 }));
  };
}
