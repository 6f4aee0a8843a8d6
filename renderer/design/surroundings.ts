/** What every component may ask for: the bridge, the language, and what the foot of a window says. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { OstrakaError } from '../../shared/codec/error.ts';
import type { Bridge, WindowState } from '../../shared/protocol/ipc.ts';
import { say, type TextKey } from '../texts/catalogue.ts';
import { type Language, type OwnLanguage, type Values, writtenFor } from '../texts/texts.ts';

export interface Shell extends Pick<WindowState, 'profile' | 'version' | 'shell' | 'role'> {
  /** Whether this window is held in front, as a booth: nothing leads away from it. */
  readonly held: boolean;
}

/** What keeps this laptop awake, the app or the tab in front; or why nothing does. */
export type Awake = 'app' | 'tab' | 'missing' | 'refused';

/** The laptop that this window runs on. */
export interface Laptop extends Pick<WindowState, 'duties' | 'battery'> {
  /** Null where nothing needs it awake, or nobody knows yet. */
  readonly awake: Awake | null;
}

export interface Surroundings {
  readonly bridge: Bridge;
  readonly language: Language;
  /** Where its texts cannot be had, the window stays as it is, and says so. */
  readonly setLanguage: (language: Language) => void;
  /** Goes on with a language once its texts are here. */
  readonly fetchLanguage: (language: Language, goOn: (language: Language) => void) => void;
  readonly shell: Shell;
  readonly laptop: Laptop;
  /** What the election that is shown is, where people do not vote in earnest: every screen of it says so. */
  readonly mark: 'lesson' | 'rehearsal' | null;
}

export const SurroundingsContext = createContext<Surroundings | null>(null);

export function useSurroundings(): Surroundings {
  const surroundings = useContext(SurroundingsContext);
  if (!surroundings) throw new OstrakaError('internal', 'a component stands outside the app');
  return surroundings;
}

export const useBridge = (): Bridge => useSurroundings().bridge;

export const useLanguage = (): Pick<Surroundings, 'language' | 'setLanguage'> => useSurroundings();

/** The language of long pages in this window, and what its elements have as `lang` where it is not the window's. */
export function useWritten(): { readonly written: OwnLanguage; readonly lang?: OwnLanguage } {
  const { language } = useSurroundings();
  const written = writtenFor(language);
  return written === language ? { written } : { written, lang: written };
}

/** The window's texts in its language, values filled in. */
export function useTexts(): (key: TextKey, values?: Values) => string {
  const { language } = useSurroundings();
  return (key, values) => say(language, key, values);
}
