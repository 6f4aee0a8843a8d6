/** What main loads of this package for a board. */
import type { BoardAsked, DatabaseBoard, FrontAsked, PostgresAdapter } from '../../main/storage/postgres/adapter.ts';
import type { FrontLink } from '../../main/storage/postgres/fronts.ts';
import { Link } from '../front/link.ts';
import { PostgresBoard } from './board.ts';
import { Session } from './session.ts';

export const openBoard = (async (asked: BoardAsked): Promise<DatabaseBoard> =>
  new PostgresBoard(await Session.lead(asked), asked)) satisfies PostgresAdapter['openBoard'];

export const openFront = ((asked: FrontAsked): Promise<FrontLink> =>
  Link.open(asked)) satisfies PostgresAdapter['openFront'];
