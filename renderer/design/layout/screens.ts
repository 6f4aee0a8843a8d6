/**
 * Every screen that a window can show, by its role. A screen fills a window under one heading; `Screen` asks for its name,
 * and the showcase (e2e/showcase) for a state of each, so that none is added which no spec sees.
 */
import type {
  CoordinatorWindowState,
  NodeWindowState,
  VoterScreen,
  WindowState,
} from '../../../shared/protocol/ipc.ts';
import type { WallElection } from '../../../shared/protocol/wall.ts';

type Role = WindowState['role'];

/** Screens that follow from a window's state. */
interface FromState {
  readonly launcher: 'start';
  readonly coordinator:
    | 'questions'
    | NonNullable<CoordinatorWindowState['election']>['status']['phase']
    | 'cancelled'
    | 'closing'
    | 'joining'
    | 'taking-over'
    | 'locked';
  readonly node: 'join' | NonNullable<NodeWindowState['node']>['phase'];
  readonly voter:
    | Exclude<VoterScreen, 'cast'>
    | 'code'
    | 'late'
    | 'rehearsal'
    | 'checking'
    | 'receipt'
    | 'lookup'
    | 'booth-setup'
    | 'booth-unfit'
    | 'booth-waiting'
    | 'booth-entry'
    | 'booth-again'
    | 'booth-over';
  readonly verifier: 'empty' | 'running' | 'verdict' | 'fork' | 'foreign' | 'foreign-running';
  readonly simulation: 'empty' | 'running' | 'done' | 'series-running';
  readonly lesson: 'hood';
  readonly wall:
    | WallElection['status']['phase']
    | 'closing'
    | 'joining'
    | 'taking-over'
    | 'without-result'
    | 'cancelled'
    | 'telling'
    | 'curtain'
    | 'empty';
  readonly watch: 'waiting' | 'board';
}

/** Screens of which the state alone does not tell: a person turned to them, or they show what has just been done. */
interface FromPeople {
  readonly launcher: 'counting' | 'guide' | 'ready' | 'side-by-side' | 'teaching';
  readonly coordinator:
    | 'rules'
    | 'people'
    | 'laptops'
    | 'codes'
    | 'slips'
    | 'lost-slip'
    | 'roll'
    | 'poster'
    | 'minutes';
  readonly node: never;
  readonly voter: 'sealing' | 'cast';
  readonly verifier: 'hood';
  readonly simulation: 'series' | 'series-report';
  readonly lesson: never;
  readonly wall: never;
  readonly watch: never;
}

type Named<Screens extends Readonly<Record<Role, string>>> = { [R in Role]: `${R}-${Screens[R]}` }[Role];

export type ScreenFromState = Named<FromState>;
export type ScreenFromPeople = Named<FromPeople>;
/** The role, then what is shown: `voter-form`. */
export type ScreenName = ScreenFromState | ScreenFromPeople;
