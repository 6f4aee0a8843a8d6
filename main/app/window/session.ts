/**
 * What stands behind a window: a state that it shows and calls that it makes (shared/protocol/ipc.ts). Nothing here knows
 * of Electron; what only the shell can do comes in as `Surroundings`.
 */
import type { Bytes } from '../../../shared/codec/bytes.ts';
import type { Battery } from '../../../shared/protocol/battery.ts';
import type { Answer, Argument, Call, ClosingQuestion, Saved, WindowState } from '../../../shared/protocol/ipc.ts';
import type { Wrapping } from '../../storage/key-store.ts';
import type { Wall } from './wall.ts';

/** What a window can be opened as. */
export type Role = WindowState['role'];

export interface WindowSession {
  state(): WindowState;
  /**
   * Throws what the role throws, always an OstrakaError; `wrong-role` for a call that the window's present role does not
   * take. The argument has passed its schema.
   */
  call<C extends Call>(name: C, argument: Argument<C>): Promise<Answer<C>>;
  /** Called after each change, at most about ten times a second; returns what ends it. */
  onChange(listener: () => void): () => void;
  /** What to ask before the window is closed, in its own words; null where nothing stops that anybody needs. */
  closingQuestion(): ClosingQuestion | null;
  /** Whether the window may neither be closed nor left, until a person has ended what holds it. */
  readonly held?: boolean;
  /** No page shows it any more: what pages told of this laptop is not known any longer. */
  unwatched(): void;
  /** Ends what runs behind this window, in the background too; whatever is durable can be resumed. */
  close(): Promise<void>;
}

export interface Surroundings {
  /** The profile's own directory; made where it is missing. */
  readonly dataDirectory: string;
  readonly profile: string;
  readonly version: string;
  readonly locale: string;
  readonly shell: 'app' | 'browser';
  /** What secrets pass through on their way to disk. */
  wrapping(): Promise<Wrapping>;
  /** Whether that wrapping leaves them in the clear. */
  plainKeys(): Promise<boolean>;
  /** Whether the app's own pages are in their sandbox; missing where pages are the browser's. */
  readonly sandbox?: boolean;
  /** Asks the person where to, and writes; in a browser, hands the file back to be downloaded. */
  saveFile(name: string, mime: string, bytes: Bytes): Promise<Saved>;
  copy(text: string): void;
  /** Calls `heard` with the battery as this process sees it, now and after each change; returns what ends it. */
  watchBattery(heard: (battery: Battery | null) => void): () => void;
  /** A window beside this one. */
  openWindow(role: Exclude<Role, 'launcher' | 'wall' | 'watch'>): void;
  /** A window for the room, beside this one. Returns its address, for a person to open where no browser does; null in the app. */
  openWall(wall: Wall): string | null;
  /** Holds the window in front of everything else, or lets it go; missing where the shell cannot. */
  hold?(on: boolean): void;
  /** The join link that opened the app. */
  readonly invitation: string | null;
  /** The built renderer, which a coordinator serves to phones. */
  readonly pageDirectory: string;
  /** Address to listen on and to be joined at; unless given, all of this computer's, and the likeliest to be reached. */
  readonly host?: string;
  /** Port of a new election, 4790 unless given; another where it is taken. */
  readonly port?: number;
  /** Whether to announce and to look for elections in the network; yes unless given. */
  readonly discovery?: boolean;
  /** Whether a mix node tells the organiser how ready its laptop is; yes unless given. */
  readonly tellsReadiness?: boolean;
  /** Crypto threads of each role; as many as the machine has unless given. */
  readonly workers?: number;
}
