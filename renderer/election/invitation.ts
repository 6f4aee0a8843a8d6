/**
 * A join link on its way from the launcher to the window of the role it was chosen for. It fills a field in there; the
 * person still presses the button.
 */
import { readLink } from '../../shared/protocol/link.ts';

/** A link as it stands in a form, and how it came there. */
export interface LinkInField {
  readonly link: string;
  /** Chosen among what is announced in the network, which proves nothing; else pasted, typed or followed. */
  readonly found: boolean;
}

let kept: LinkInField | null = null;
const ignored = new Set<string>();

export const keepInvitation = (link: LinkInField): void => {
  kept = link;
};

/** The link that was chosen in the launcher, this once; null where there was none. */
export function takeInvitation(): LinkInField | null {
  const link = kept;
  kept = null;
  return link;
}

/** Not to be asked about again in this window. */
export const ignoreInvitation = (link: string): void => {
  ignored.add(link);
};
export const isIgnored = (link: string): boolean => ignored.has(link);

/** Where a link leads, for people; null where it is none. Links are untrusted input. */
export function whereTo(link: string): string | null {
  try {
    const { host, port } = readLink(link);
    return `${host}:${port}`;
  } catch {
    return null;
  }
}
