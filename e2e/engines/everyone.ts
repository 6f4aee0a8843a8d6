/** Whether everyone can use a screen: what axe finds, and words that are cut off. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Tab } from './driver/tab.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What stands in somebody's way on the screen that a tab shows, each with where. */
export async function obstacles(tab: Tab): Promise<readonly string[]> {
  await tab.run(AXE);
  return [...(await tab.evaluate(broken)), ...(await tab.evaluate(cut))];
}

/** Runs in the page: rules that are broken there. */
async function broken(): Promise<string[]> {
  const { axe: found } = window as unknown as { readonly axe: typeof axe };
  const { violations } = await found.run(document, { resultTypes: ['violations'] });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
}

/** Runs in the page: elements whose own text is wider than they are. */
function cut(): string[] {
  const hasText = (element: Element) =>
    [...element.childNodes].some(({ nodeType, nodeValue }) => nodeType === Node.TEXT_NODE && nodeValue?.trim());
  return [...document.querySelectorAll('#window *')]
    .filter(
      (element) =>
        element instanceof HTMLElement &&
        hasText(element) &&
        element.scrollWidth > element.clientWidth &&
        !/inline/.test(getComputedStyle(element).display) &&
        !/auto|scroll/.test(getComputedStyle(element).overflowX) &&
        !element.closest('.visually-hidden'),
    )
    .map(({ tagName, className, textContent }) => `cut off: ${tagName}.${className}: ${textContent?.slice(0, 60)}`);
}
