import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { WallElection } from '../../../shared/protocol/wall.ts';
import type { ScreenName } from '../../design/layout/screens.ts';
import { ElectionMark } from '../../design/signs/election-mark.tsx';
import { Qr } from '../../design/signs/qr.tsx';
import { Words } from '../../design/signs/words.tsx';
import { useTexts } from '../../design/surroundings.ts';
import { OnlyHere } from '../../election/only-here.tsx';
import { isolated } from '../../texts/texts.ts';
import { Alarms } from './alarms.tsx';
import { useFit } from './fit.ts';
import './wall.css';
import { breakable } from '../../design/signs/name.tsx';

interface WallScreenProps {
  readonly name: Extract<ScreenName, `wall-${string}`>;
  readonly title: string;
  /** What it is about, for those who wonder. */
  readonly lead?: string | undefined;
  readonly election?: WallElection;
  /** What is scanned, and what for. */
  readonly scan?: { readonly text: string; readonly title: string } | null | undefined;
  /** Along the lower edge: words to compare, or a link to type. */
  readonly foot?: ComponentChildren;
  readonly children?: ComponentChildren;
}

/** One screen of the wall: all of a window, in the sizes of a projector, whatever is shown on it. */
export function WallScreen({ name, title, lead, election, scan, foot, children }: WallScreenProps) {
  const t = useTexts();
  const wall = useRef<HTMLElement>(null);
  useProjector();
  useFit(wall);
  useEffect(() => {
    document.title = `${isolated(title)} · Ostraka`;
  }, [title]);
  return (
    <main class={scan ? 'wall with-code' : 'wall'} data-screen={name} ref={wall}>
      <header class="wall-head">
        <h1>{breakable(title)}</h1>
        <ElectionMark />
        {lead && <p class="muted yields-1">{lead}</p>}
      </header>
      {scan && (
        <section class="wall-scan">
          <h2 class="yields-2">{breakable(scan.title)}</h2>
          <OnlyHere where={scan.text} />
          <Qr text={scan.text} label={t('coordinator.lobby.qr', { text: scan.text })} />
        </section>
      )}
      <div class="wall-body">
        {election && <Alarms election={election} />}
        {children}
      </div>
      {foot && <footer class="wall-foot">{foot}</footer>}
    </main>
  );
}

/** While it is there, everything in the window has the projector's sizes. */
function useProjector(): void {
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    dataset.view = 'projector';
    return () => {
      delete dataset.view;
    };
  }, []);
}

/** Words to compare, in a line where there is room. */
export function WordsInLine({ title, words }: { title: string; words: readonly string[] }) {
  return (
    <section class="wall-words">
      <h2>{title}</h2>
      <Words words={words} />
    </section>
  );
}
