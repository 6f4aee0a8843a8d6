/** Ballots from elsewhere: published elections to practise with, or to check the count against. docs/BALLOT-FILES.md. */
import type { Bytes } from '../../codec/bytes.ts';
import { OstrakaError } from '../../codec/error.ts';
import { BltReader } from './blt/blt.ts';
import { CondorcetReader } from './condorcet/cef.ts';
import { CsvReader } from './csv/csv.ts';
import type { BallotFile } from './file.ts';
import type { Asked, FormatReader } from './format.ts';
import { answered, type OvervoteRule } from './overvotes.ts';
import { PreflibReader } from './preflib/preflib.ts';
import { ReportReader } from './records/reader.ts';
import { plain, type Refuse, refuser, shown } from './refuse.ts';
import { Lines } from './text/lines.ts';
import { TextFileReader } from './text-file.ts';

/** Takes a file's bytes in turn, and knows the line it is at, from 1. */
interface Source {
  readonly number: number;
  push(chunk: Bytes): void;
  finish(title: string): BallotFile;
}

/**
 * Reads a ballot file of any kind in docs/BALLOT-FILES.md, by the ending of `name`, from bytes that come in pieces of any
 * size. Throws `bad-ballot-file` with file, line and reason, `empty-ballot-file` where there is no ballot in it, and nothing
 * else.
 */
export class BallotFileReader {
  readonly #name: string;
  readonly #title: string;
  readonly #source: Source;
  readonly #overvotes: OvervoteRule | undefined;

  constructor(name: string, asked: Asked = {}) {
    this.#name = name;
    this.#overvotes = asked.overvotes;
    const file = name.split(/[/\\]/).at(-1)!;
    const dot = file.lastIndexOf('.');
    this.#title = dot > 0 ? file.slice(0, dot) : file;
    this.#source = sourceOf(name, dot < 0 ? '' : file.slice(dot + 1).toLowerCase(), asked);
  }

  push(chunk: Bytes): void {
    this.#source.push(chunk);
  }

  finish(): BallotFile {
    const file = this.#source.finish(this.#title);
    if (file.voters === 0)
      throw new OstrakaError('empty-ballot-file', `${plain(this.#name)}:${this.#source.number}: it holds no ballots`);
    return answered(file, this.#overvotes);
  }
}

/** The same of a file that is there as a whole. */
export function readBallotFile(name: string, bytes: Bytes, asked: Asked = {}): BallotFile {
  const reader = new BallotFileReader(name, asked);
  reader.push(bytes);
  return reader.finish();
}

/** A format that is read line by line. */
class LinesOf implements Source {
  readonly #lines: Lines;
  readonly #format: FormatReader;
  readonly #refuse: Refuse;
  readonly #asked: Asked;

  constructor(format: FormatReader, refuse: Refuse, asked: Asked) {
    this.#format = format;
    this.#refuse = refuse;
    this.#asked = asked;
    this.#lines = new Lines(format, refuse);
  }

  get number(): number {
    return this.#lines.number;
  }

  push(chunk: Bytes): void {
    this.#lines.push(chunk);
  }

  finish(title: string): BallotFile {
    this.#lines.finish();
    const { number: end, encoding } = this.#lines;
    const file = this.#format.finish(end, title);
    if (this.#asked.contest !== undefined && this.#format.chose !== true)
      this.#refuse(end, 'it holds one contest, without a number: leave --contest away');
    return encoding === 'utf-8' ? file : { ...file, notes: [{ note: 'encoding', encoding }, ...file.notes] };
  }
}

function sourceOf(name: string, kind: string, asked: Asked): Source {
  const refuse = refuser(name);
  if (kind === 'json') return new ReportReader(refuse, asked);
  return new LinesOf(readerOf(name, kind, refuse, asked), refuse, asked);
}

function readerOf(name: string, kind: string, refuse: Refuse, asked: Asked): FormatReader {
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
      return new CsvReader(refuse, asked);
    case 'cvotes':
      return new CondorcetReader(refuse);
    case 'txt':
      return new TextFileReader(refuse);
    case 'csp':
    case 'bin':
      throw unread(
        name,
        'a .csp or .bin file is OpenTally’s own, and not read',
        'have OpenTally write it as BLT, or give the BLT file that it was made of',
      );
    case 'xlsx':
    case 'xls':
    case 'ods':
      throw unread(name, 'this is a spreadsheet, as ES&S exports its cast-vote records', 'save its sheet as CSV');
    case 'xml':
      throw unread(
        name,
        'XML is read where Hart writes a file for each record',
        'give the folder of the records; NIST’s format is read as JSON, so export that',
      );
    case 'yml':
    case 'yaml':
      throw unread(
        name,
        'YAML is read where caritat has a file for each ballot',
        'give the folder of vote.yml and the ballots',
      );
    case 'zip':
      throw unread(name, 'this is an archive', 'unpack it, and give the folder or the file in it');
    default:
      throw new OstrakaError(
        'bad-ballot-file',
        `${plain(name)}: ${kind === '' ? 'its name has no ending' : `${shown(kind)} is no kind of ballot file`}: expected .soc, .soi, .toc, .toi, .cat, .blt, .csv, .tsv, .cvotes, .txt or .json`,
        { hint: 'name the file by the format it is in' },
      );
  }
}

const unread = (name: string, why: string, hint: string): OstrakaError =>
  new OstrakaError('bad-ballot-file', `${plain(name)}: ${why}: ${hint}`, { hint });
