/**
 * A room with an election and no windows: a coordinator that serves the built pages to phones, and one node, in this process;
 * orders are given by the spec. Phones reach it as they do in a room: over plain HTTP, at an address that is not their own.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { startCoordinator } from '../../main/coordinator/coordinator.ts';
import { give, makeCodes } from '../../main/coordinator/organiser.ts';
import { LOOPBACK } from '../../main/network/place.ts';
import { startNode } from '../../main/node/node.ts';
import { patience, whenLate } from '../../main/workers/testing/patience.ts';
import type { Bytes } from '../../shared/codec/bytes.ts';
import type { Plan } from '../../shared/election/manifest.ts';
import { pageLink, readLink, writeLink } from '../../shared/protocol/link.ts';
import { livePlanOf } from '../../shared/protocol/testing/plan.ts';
import { openChromium } from '../showcase/showcase.ts';

/** Of no network; the browser is told to look for it on this computer. To a browser no page from there is secure. */
const HOST = '192.0.2.1';

export interface Room {
  /** Where phones vote. */
  readonly address: string;
  /** The folder of the coordinator’s laptop. */
  readonly data: string;
  /** One-time codes, made before voting opens. */
  codes(count: number): Promise<readonly string[]>;
  order(what: 'open-enrolment' | 'open-voting' | 'close'): Promise<void>;
  /** Whether its address stays, because a page has made a key there. */
  isKept(): boolean;
  close(): Promise<void>;
}

/** With a joined node; enrolment is open. */
export async function openRoom(plan: Partial<Plan>, pictures: readonly Bytes[] = []): Promise<Room> {
  const directory = mkdtempSync(join(tmpdir(), 'ostraka-e2e-'));
  const coordinator = await startCoordinator({
    plan: livePlanOf({ threshold: 1, leastMixes: 1, lossesTolerated: 0, ...plan }),
    pictures,
    data: join(directory, 'coordinator'),
    host: LOOPBACK,
    addresses: [HOST, LOOPBACK],
    port: 0,
    workers: 1,
    pageDirectory: join(import.meta.dirname, '../../dist/renderer'),
  });
  const { loop } = coordinator;
  const reached = (there: () => boolean) =>
    new Promise<void>((resolve, reject) => {
      const stop = whenLate(() => reject(new Error(`the election is still at ${loop.status.phase}`)));
      const look = () => {
        if (!there()) return;
        stop();
        loop.off('change', look);
        resolve();
      };
      loop.on('change', look);
      look();
    });
  const here = writeLink({ ...readLink(coordinator.link), host: LOOPBACK });
  const node = startNode({ join: here, data: join(directory, 'node'), name: 'Ada', workers: 1 });
  const order = (what: Parameters<Room['order']>[0]) => give(loop, what);
  await reached(() => loop.status.nodes.length > 0);
  await order('open-enrolment');
  await reached(() => loop.status.phase === 'enrolment');
  return {
    address: pageLink(readLink(coordinator.link)),
    data: join(directory, 'coordinator'),
    isKept: () => coordinator.address.isKept,
    codes: async (count) => (await makeCodes(loop, count)).codes,
    order,
    async close() {
      await node.close();
      await coordinator.close();
      rmSync(directory, { recursive: true, force: true, maxRetries: 10 });
    },
  };
}

export const openPhones = (): Promise<Browser> => openChromium([`--host-resolver-rules=MAP ${HOST} 127.0.0.1`]);

export interface PhoneOptions {
  readonly width?: number;
  readonly height?: number;
  readonly locale?: string;
  /** Runs in each of its pages before anything else does, and in the worker of each. */
  readonly before?: () => void;
}

/** A phone of its own: what its tabs keep is kept together. */
export async function newPhone(browser: Browser, options: PhoneOptions = {}): Promise<BrowserContext> {
  const { width = 360, height = 640, locale = 'en-GB', before } = options;
  const phone = await browser.newContext({ viewport: { width, height }, hasTouch: true, isMobile: true, locale });
  phone.setDefaultTimeout(patience());
  if (before) await runBefore(phone, before);
  return phone;
}

/** Has a function run in each page, and in the worker of each, before anything else is so much as loaded. */
export async function runBefore(phone: BrowserContext, before: () => void): Promise<void> {
  await phone.addInitScript(before);
  await phone.route('**/assets/runs-before.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: `(${before})();` }),
  );
  await changeWorker(phone, ({ headers, name }) => ({
    headers,
    body: `import './runs-before.js'; import './${name}?itself';`,
  }));
}

interface Script {
  readonly headers: Record<string, string>;
  readonly body: string;
}

/** Gives the pages of a phone another script for their worker, made of the one that the coordinator serves. */
export const changeWorker = (
  phone: BrowserContext,
  change: (served: Script & { readonly name: string }) => Script,
): Promise<unknown> =>
  phone.route('**/assets/voter-worker-*.js', async (route) => {
    // This process does not know the name that the browser was given for it.
    const address = new URL(route.request().url().replace(HOST, '127.0.0.1'));
    const answer = await fetch(address);
    const headers = Object.fromEntries(answer.headers);
    const name = address.pathname.split('/').at(-1)!;
    await route.fulfill(change({ headers, body: await answer.text(), name }));
  });

export async function openTab(phone: BrowserContext, { address }: Room): Promise<Page> {
  const page = await phone.newPage();
  await page.goto(address);
  return page;
}
