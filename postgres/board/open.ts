/** What main loads of this package for a board. */
import type { BoardAsked, DatabaseBoard, PostgresAdapter } from '../../main/storage/postgres/adapter.ts';
import { PostgresBoard } from './board.ts';
import { Session } from './session.ts';

export const openBoard = (async (asked: BoardAsked): Promise<DatabaseBoard> =>
  new PostgresBoard(await Session.lead(asked), asked)) satisfies PostgresAdapter['openBoard'];
