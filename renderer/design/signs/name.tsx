import { type ComponentChildren, Fragment } from 'preact';
import './name.css';

/** What joins two parts of a name, between which a line may end: behind a hyphen, a dash, a slash or an underscore. */
const PART = /[^-‐–—/_]+[-‐–—/_]*|[-‐–—/_]+/gu;

/** A name as people gave it: whatever way its letters run, the words around it keep theirs. */
export const Name = ({ children }: { children: string }) => <bdi>{breakable(children)}</bdi>;

/**
 * A text whose lines end between words, else behind what joins them, and only then within a word: most browsers end none
 * behind a slash or an underscore, nor behind every hyphen. No `<wbr>`: Chromium reads a space there, in names of controls too.
 */
export function breakable(text: string): ComponentChildren {
  const parts = text.match(PART) ?? [];
  return parts.map((part, i) => (
    <Fragment key={i}>
      {part}
      {i < parts.length - 1 && <span class="joint" />}
    </Fragment>
  ));
}
