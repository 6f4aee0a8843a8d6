/** Slips of one-time codes as a table, for a mail merge: made at once with the codes, which nobody keeps. */
import { slipLink, writtenAddress } from '../../shared/protocol/link.ts';
import { writeCsv } from './csv.ts';

/** What stands on slips: the same in print and in the table. */
export interface Slips {
  readonly title: string;
  /** The day they were made, as YYYY-MM-DD. */
  readonly date: string;
  /** Twelve words of the coordinator's key, to compare with the screen. */
  readonly words: readonly string[];
  /** The address of the page for phones, with the coordinator's key; the join link where no pages are served. */
  readonly where: string;
  /** The number of the first. */
  readonly first: number;
  readonly codes: readonly string[];
}

/** A row for each slip; `link` is what its QR code holds, `address` what is typed by hand. */
export const slipsCsv = ({ title, date, words, where, first, codes }: Slips): string =>
  writeCsv(
    ['number', 'code', 'link', 'address', 'election', 'words', 'date'],
    codes.map((code, i) => [
      first + i,
      code,
      { link: slipLink(where, code) },
      { link: writtenAddress(where) },
      title,
      words.join(' '),
      date,
    ]),
  );

/** The day on this computer's calendar, as YYYY-MM-DD. */
export function isoDate(now: Date): string {
  const digits = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${digits(now.getMonth() + 1)}-${digits(now.getDate())}`;
}
