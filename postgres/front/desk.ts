/** Whoever leads answers what fronts bring, and writes down what it shows. */
import type { FrontsDesk, Shown, Submission } from '../../main/storage/postgres/fronts.ts';
import { bytesOf } from '../board/bytes.ts';
import { type Asked, Line } from './line.ts';
import * as sql from './statements.ts';

/** @param term of which no row is written any more once another leads */
export async function openDesk(asked: Asked, term: string): Promise<FrontsDesk> {
  let hear = (): void => {};
  const line = await Line.open(asked, {
    name: 'ostraka leader, for fronts',
    channel: sql.TO_LEADER,
    hear: () => hear(),
  });
  return {
    async waiting(most, known) {
      const rows = await line.query(sql.WAITING, known, most);
      return rows.map(
        ({ name, kind, body, address }): Submission => ({
          name: String(name),
          kind: kind as Submission['kind'],
          body: bytesOf(body),
          address: address === null ? null : String(address),
        }),
      );
    },
    async tell(shown, answers) {
      const names = [...answers.keys()];
      const given = [...answers.values()].map((answer) => JSON.stringify(answer));
      const of = shown ? [Buffer.from(shown.leader), shown.size, toldOf(shown)] : [null, null, null];
      const told = await line.query(sql.TELL, term, ...of, names, given);
      if (told.length === 0)
        throw asked.fail(
          'storage-deposed',
          `another process leads on the board in ${asked.shown} since`,
          'let one of them end',
        );
    },
    async tidy() {
      await line.query(sql.TIDY);
    },
    onNews(listener) {
      hear = listener;
      hear();
    },
    close: () => line.close(),
  };
}

const toldOf = ({ leader: _, size: __, ...told }: Shown): string => JSON.stringify(told);
