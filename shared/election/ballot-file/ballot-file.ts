/** Ballots from elsewhere: published elections to practise with, or to check the count against. docs/BALLOT-FILES.md. */
import type { Bytes } from '../../codec/bytes.ts';
import { OstrakaError } from '../../codec/error.ts';
import { BltReader } from './blt/blt.ts';
import { CondorcetReader } from './condorcet/cef.ts';
import { CsvReader } from './csv/csv.ts';
import { DebianReader } from './debian/debian.ts';
import type { BallotFile } from './file.ts';
import type { FormatReader } from './format.ts';
import { PreflibReader } from './preflib/preflib.ts';
import { plain, type Refuse, refuser, shown } from './refuse.ts';
import { Lines } from './text/lines.ts';

/**
 * Reads PrefLib (.soc .soi .toc .toi .cat), BLT (.blt), CSV (.csv .tsv), the Condorcet Election Format (.cvotes) and Debian's
 * tally sheets (.txt), by the ending of `name`, from bytes that come in pieces of any size. Throws `bad-ballot-file` with file, line and reason, `empty-ballot-file` where there is no ballot in
 * it, and nothing else.
 */
export class BallotFileReader {
  readonly #name: string;
  readonly #title: string;
  readonly #lines: Lines;
  readonly #format: FormatReader;

  constructor(name: string) {
    this.#name = name;
    const refuse = refuser(name);
    const file = name.split(/[/\\]/).at(-1)!;
    const dot = file.lastIndexOf('.');
    this.#title = dot > 0 ? file.slice(0, dot) : file;
    this.#format = readerOf(name, dot < 0 ? '' : file.slice(dot + 1).toLowerCase(), refuse);
    this.#lines = new Lines(this.#format, refuse);
  }

  push(chunk: Bytes): void {
    this.#lines.push(chunk);
  }

  finish(): BallotFile {
    this.#lines.finish();
    const { number: end, encoding } = this.#lines;
    const file = this.#format.finish(end, this.#title);
    if (file.voters === 0)
      throw new OstrakaError('empty-ballot-file', `${plain(this.#name)}:${end}: it holds no ballots`);
    return encoding === 'utf-8' ? file : { ...file, notes: [{ note: 'encoding', encoding }, ...file.notes] };
  }
}

/** The same of a file that is there as a whole. */
export function readBallotFile(name: string, bytes: Bytes): BallotFile {
  const reader = new BallotFileReader(name);
  reader.push(bytes);
  return reader.finish();
}

function readerOf(name: string, kind: string, refuse: Refuse): FormatReader {
  switch (kind) {
    case 'soc':
    case 'soi':
    case 'toc':
    case 'toi':
    case 'cat':
      return new PreflibReader(kind, refuse);
    case 'blt':
      return new BltReader(refuse);
    case 'csv':
    case 'tsv':
      return new CsvReader(refuse);
    case 'cvotes':
      return new CondorcetReader(refuse);
    case 'txt':
      return new DebianReader(refuse);
    default:
      throw new OstrakaError(
        'bad-ballot-file',
        `${plain(name)}: ${kind === '' ? 'its name has no ending' : `${shown(kind)} is no kind of ballot file`}: expected .soc, .soi, .toc, .toi, .cat, .blt, .csv, .tsv, .cvotes or .txt`,
        { hint: 'name the file by the format it is in' },
      );
  }
}
