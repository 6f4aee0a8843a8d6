import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { isolated, languages, ownNameOf } from '../../texts/texts.ts';
import { Button } from '../controls/button.tsx';
import { ErrorScope } from '../notices/errors.tsx';
import { LaptopNotices } from '../notices/laptop.tsx';
import { ElectionMark } from '../signs/election-mark.tsx';
import { breakable } from '../signs/name.tsx';
import { useSurroundings, useTexts } from '../surroundings.ts';
import { sizes, useReading } from '../theme/reading.ts';
import type { ScreenName } from './screens.ts';
import './screen.css';

export interface ScreenProps {
  readonly name: ScreenName;
  readonly title: string;
  /** A line above the title: where one is. */
  readonly overline?: string | null;
  /** A sentence below the title. */
  readonly lead?: ComponentChildren;
  /** Beside the title: switches of the view, the way back. */
  readonly tools?: ComponentChildren;
  /** What can be done now, the primary action first; on a phone it stays at the bottom. */
  readonly actions?: ComponentChildren;
  /** Whether actions stand at the end of the content instead, where they cover nothing that people look at. */
  readonly actionsAtEnd?: boolean;
  /** On a laptop beside the content, on a phone below it. */
  readonly aside?: ComponentChildren;
  /** One column of the width that is read and filled in with ease. */
  readonly narrow?: boolean;
  /** What else its reader may choose at the foot, beside letters and contrast. */
  readonly choices?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** One screen of a window: a main landmark under one heading, and the foot. */
export function Screen({ name, title, overline, lead, tools, actions, aside, children, ...also }: ScreenProps) {
  const { actionsAtEnd = false, narrow = false, choices } = also;
  const screen = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => window.scrollTo(0, 0), []);
  useEffect(() => {
    document.title = `${isolated(title)} · Ostraka`;
    // Where the control that had the focus has gone with its screen, reading goes on at the new heading.
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, [title]);
  useFocusKept(screen, heading);
  return (
    <div class={`screen${aside ? ' with-aside' : ''}${narrow ? ' narrow' : ''}`} data-screen={name} ref={screen}>
      <main class="screen-main">
        <ErrorScope>
          <header class="screen-head">
            <div class="screen-title" aria-live="polite">
              <ElectionMark />
              {overline && <p class="muted small">{breakable(overline)}</p>}
              <h1 ref={heading} tabIndex={-1}>
                {breakable(title)}
              </h1>
              {lead && <div class="screen-lead muted">{lead}</div>}
            </div>
            {tools && <div class="row no-print">{tools}</div>}
          </header>
          <div class="screen-content">
            <LaptopNotices />
            {children}
          </div>
          {actions && <Actions atEnd={actionsAtEnd}>{actions}</Actions>}
        </ErrorScope>
      </main>
      {aside && <aside class="screen-aside no-print">{aside}</aside>}
      <Foot>{choices}</Foot>
    </div>
  );
}

/** What can be done, in reach while one reads: at the bottom of the window, unless that took more than a third of its height. */
function Actions({ atEnd, children }: { atEnd: boolean; children: ComponentChildren }) {
  const bar = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = bar.current;
    if (!element) return;
    const root = document.documentElement;
    const measure = () => {
      element.classList.toggle('tall', element.offsetHeight > innerHeight / 3);
      // What is scrolled to, by the keyboard as well, comes to lie above the bar.
      const covers = getComputedStyle(element).position === 'sticky' ? element.offsetHeight : 0;
      root.style.setProperty('--bar', `${covers}px`);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    addEventListener('resize', measure);
    return () => {
      observer.disconnect();
      removeEventListener('resize', measure);
      root.style.removeProperty('--bar');
    };
  }, []);
  return (
    <div class={`screen-actions no-print${atEnd ? ' at-end' : ''}`} ref={bar}>
      {children}
    </div>
  );
}

/** Where only the control that had the focus has gone, an answered question for one, reading goes on at the heading. */
function useFocusKept(screen: RefObject<HTMLElement | null>, heading: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const area = screen.current;
    if (!area) return;
    let last: EventTarget | null = null;
    const onFocus = ({ target }: FocusEvent) => {
      last = target;
    };
    // A click beside it gives the focus up; nothing is lost then.
    const onPress = () => {
      last = null;
    };
    const observer = new MutationObserver(() => {
      if (!(last instanceof Node) || last.isConnected || document.activeElement !== document.body) return;
      last = null;
      heading.current?.focus({ preventScroll: true });
    });
    observer.observe(area, { childList: true, subtree: true });
    area.addEventListener('focusin', onFocus);
    area.addEventListener('pointerdown', onPress);
    return () => {
      observer.disconnect();
      area.removeEventListener('focusin', onFocus);
      area.removeEventListener('pointerdown', onPress);
    };
  }, []);
}

function Foot({ children }: { children: ComponentChildren }) {
  const { bridge, shell, laptop, language, setLanguage } = useSurroundings();
  const t = useTexts();
  const hasProcess = shell.shell === 'app' || shell.shell === 'browser';
  return (
    <footer class="foot no-print">
      <span>
        {t('common.name')} · {t('common.foot.version', { version: shell.version })}
        {hasProcess && ` · ${t('common.foot.profile', { profile: shell.profile })}`} · {t(`common.foot.${shell.shell}`)}
        {(laptop.awake === 'app' || laptop.awake === 'tab') && ` · ${t(`common.laptop.awake.${laptop.awake}`)}`}
      </span>
      {hasProcess && shell.role !== 'launcher' && !shell.held && (
        <Button kind="quiet" onClick={() => bridge.call('window.launcher', {})}>
          {t('common.home')}
        </Button>
      )}
      <ReadingChoice />
      {children}
      <label class="foot-language">
        <span>{t('common.language')}</span>
        <select
          value={language}
          onChange={(event) => {
            const chosen = languages.find((one) => one === event.currentTarget.value);
            if (chosen) setLanguage(chosen);
          }}
        >
          {languages.map((one) => (
            <option key={one} value={one} lang={one}>
              {ownNameOf(one)}
            </option>
          ))}
        </select>
      </label>
    </footer>
  );
}

/** Larger letters and stronger contrast, for whoever reads on a device that is not set so as a whole. */
function ReadingChoice() {
  const t = useTexts();
  const [reading, setReading] = useReading();
  return (
    <>
      <label class="foot-language">
        <span>{t('common.letters')}</span>
        <select
          value={reading.size}
          onChange={({ currentTarget }) =>
            setReading({ size: sizes.find((one) => `${one}` === currentTarget.value) ?? 100 })
          }
        >
          {sizes.map((one) => (
            <option key={one} value={one}>
              {t('common.letters.size', { size: one })}
            </option>
          ))}
        </select>
      </label>
      <FootCheck label={t('common.contrast')} checked={reading.strong} onCheck={(strong) => setReading({ strong })} />
    </>
  );
}

interface FootCheckProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onCheck: (checked: boolean) => void;
}

/** A choice at the foot that holds or does not. */
export const FootCheck = ({ label, checked, onCheck }: FootCheckProps) => (
  <label class="foot-language">
    <input type="checkbox" checked={checked} onChange={({ currentTarget }) => onCheck(currentTarget.checked)} />
    <span>{label}</span>
  </label>
);
