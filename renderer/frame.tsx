/** What stands around every window: the state as it comes, the language, and what to show before there is a state. */
import { type ComponentChildren, render } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Bridge, IpcError, WindowState } from '../shared/protocol/ipc.ts';
import { type Condition, isConnection } from './bridge/connection.ts';
import { keepAs, keptAs } from './design/keeping.ts';
import { Banner } from './design/notices/banner.tsx';
import { ErrorText, ipcErrorOf } from './design/notices/errors.tsx';
import { Icon } from './design/signs/icon.tsx';
import { type Surroundings, SurroundingsContext, useSurroundings, useTexts } from './design/surroundings.ts';
import { useAwake } from './laptop/awake.ts';
import { useBattery } from './laptop/battery.ts';
import { useClosingQuestion } from './laptop/closing.ts';
import { markOf } from './laptop/mark.ts';
import { isHere, say } from './texts/catalogue.ts';
import { fetchLanguage } from './texts/fetched.ts';
import { type Language, languageOf, languages, ownNameOf } from './texts/texts.ts';
import './design/theme/tokens.css';
import './design/theme/base.css';
import './frame.css';

const NONE: WindowState['duties'] = [];
const KEPT_AS = 'ostraka-language';

export interface FrameProps {
  readonly bridge: Bridge;
  readonly show: (state: WindowState) => ComponentChildren;
}

export function Frame({ bridge, show }: FrameProps) {
  const { state, failure, condition } = useWindowState(bridge);
  const [chosen, setChosen] = useState(chosenLanguage);
  const shown = useShown(chosen ?? languageOf(state?.locale ?? navigator.language));
  const language = shown ?? 'en';
  const [missing, setMissing] = useState<Language | null>(null);
  const newest = useRef<Language | null>(null);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useEffect(() => {
    // Another window of this laptop has chosen: the wall has no choice of its own.
    const hear = ({ key }: StorageEvent) => key === KEPT_AS && setChosen(chosenLanguage());
    window.addEventListener('storage', hear);
    return () => window.removeEventListener('storage', hear);
  }, []);
  const whenHere: Surroundings['fetchLanguage'] = (next, goOn) => {
    newest.current = next;
    const settle = (missed: boolean) => {
      // Somebody who has chosen another one meanwhile is done with this.
      if (newest.current !== next) return;
      setMissing(missed ? next : null);
      if (!missed) goOn(next);
    };
    fetchLanguage(next).then(
      () => settle(false),
      () => settle(true),
    );
  };
  const setLanguage = (next: Language) =>
    whenHere(next, () => {
      setChosen(next);
      keepAs(KEPT_AS, next);
    });
  const { profile = '', version = '', shell = 'browser', role = 'launcher', battery = null } = state ?? {};
  // A process that cannot be reached may have ended, and with it what it ran.
  const duties = condition === 'open' && state ? state.duties : NONE;
  const held = state?.role === 'voter' && state.booth?.held === true;
  const mark = state && markOf(state);
  // In a browser only the page in front keeps a laptop awake, and in a room that is the wall.
  const onWall = state?.role === 'wall';
  const awake = useAwake(shell, duties.length > 0 || (onWall && condition === 'open' && state.election !== null));
  const surroundings = useMemo<Surroundings>(
    () => ({
      bridge,
      language,
      setLanguage,
      fetchLanguage: whenHere,
      shell: { profile, version, shell, role, held },
      laptop: { duties, battery, awake },
      mark,
    }),
    [bridge, language, profile, version, shell, role, held, duties, battery, awake, mark],
  );
  // The wall takes no call: it neither tells of the laptop, nor asks before it is closed.
  useBattery(bridge, onWall ? null : state);
  useClosingQuestion(bridge, onWall ? 'page' : shell, duties, (key, values) => say(language, key, values));
  if (shown === null) return null;
  return (
    <SurroundingsContext.Provider value={surroundings}>
      {state && condition !== 'open' && <Disconnected over={condition === 'over'} />}
      {missing !== null && <Missing language={missing} />}
      {state ? show(state) : <Starting failure={failure} />}
    </SurroundingsContext.Provider>
  );
}

/**
 * The language that a window can show: the one that is wanted once its texts are here; until then the one before, and nothing at all
 * at the start. Where they cannot be had, the one before stays, or English.
 */
function useShown(wanted: Language): Language | null {
  const [shown, setShown] = useState<Language | null>(isHere(wanted) ? wanted : null);
  useEffect(() => {
    let awaited = true;
    fetchLanguage(wanted).then(
      () => awaited && setShown(wanted),
      () => awaited && setShown((before) => before ?? 'en'),
    );
    return () => {
      awaited = false;
    };
  }, [wanted]);
  return isHere(wanted) ? wanted : shown;
}

/** The newest state: asked for once, and again whenever the connection has come back; then pushed. */
function useWindowState(bridge: Bridge) {
  const [state, setState] = useState<WindowState | null>(null);
  const [failure, setFailure] = useState<IpcError | null>(null);
  const [condition, setCondition] = useState<Condition>('open');
  useEffect(() => {
    let pushed = 0;
    const ask = async () => {
      const before = pushed;
      try {
        const answer = await bridge.call('window.state', {});
        // What was pushed in the meantime is newer.
        if (pushed === before) setState(answer);
      } catch (error) {
        setFailure(ipcErrorOf(error));
      }
    };
    const stopListening = bridge.listen((next) => {
      pushed++;
      setState(next);
    });
    const stopWatching = isConnection(bridge)
      ? bridge.watch((now) => {
          setCondition(now);
          if (now === 'open') void ask();
        })
      : () => {};
    void ask();
    return () => {
      stopListening();
      stopWatching();
    };
  }, [bridge]);
  return { state, failure, condition };
}

function Disconnected({ over }: { over: boolean }) {
  const t = useTexts();
  const { shell } = useSurroundings().shell;
  return (
    <div class="disconnected no-print">
      <Banner tone={over ? 'fail' : 'wait'}>
        <p>{t(over ? 'errors.no-token' : 'common.reconnecting')}</p>
        {!over && shell === 'browser' && <p>{t('common.reconnecting.ended')}</p>}
      </Banner>
    </div>
  );
}

function Missing({ language }: { language: Language }) {
  const t = useTexts();
  return (
    <div class="disconnected no-print">
      <Banner tone="wait">{t('common.language.missing', { language: ownNameOf(language) })}</Banner>
    </div>
  );
}

function Starting({ failure }: { failure: IpcError | null }) {
  const t = useTexts();
  return (
    <main class="starting">
      <h1>{t('common.name')}</h1>
      {failure ? (
        <Banner tone="fail">
          <ErrorText error={failure} />
        </Banner>
      ) : (
        <p class="muted" role="status">
          <Icon name="wait" /> {t('common.loading')}
        </p>
      )}
    </main>
  );
}

function chosenLanguage(): Language | null {
  const kept = keptAs(KEPT_AS);
  return languages.find((language) => language === kept) ?? null;
}

/** Puts a window into its page; where no bridge can be had, says why. */
export async function mount(bridge: Promise<Bridge> | Bridge, show: FrameProps['show']): Promise<void> {
  const place = document.getElementById('window');
  if (!place) return;
  const broken = (error: unknown): Bridge => ({ call: () => Promise.reject(error), listen: () => () => {} });
  const ready = await Promise.resolve(bridge).catch(broken);
  render(<Frame bridge={ready} show={show} />, place);
}
