/**
 * A table as spreadsheets and councils write it. Its first line says which kind it is: options whose ranks stand in the
 * cells (rank-table.ts), ranks whose options stand in the cells (rank-columns.ts), or a Scottish council's two numbers
 * (preference-profile.ts). Cells are parted by commas, semicolons or tabs.
 */
import { type Cast, Collector } from '../collector.ts';
import type { BallotFile } from '../file.ts';
import type { Asked, FormatReader } from '../format.ts';
import { ClearBallotTable, isClearBallot } from '../records/clear-ballot.ts';
import { type Refuse, shown } from '../refuse.ts';
import type { Line } from '../text/line.ts';
import { readWeight, whole } from '../weight.ts';
import { Cells, SEPARATORS, type Separator, separatorsIn } from './cells.ts';
import { columnsOf, leadingAside } from './columns.ts';
import { MarkTable } from './mark-table.ts';
import { PreferenceProfile } from './preference-profile.ts';
import { RankColumns } from './rank-columns.ts';
import { RankTable } from './rank-table.ts';
import { Rests } from './rests.ts';

/** One kind of table: is given the rows after the first. */
interface Table {
  /** Whether rows are ballots still. */
  readonly repeats: boolean;
  /** The ballot that the row is, where the very same row would be the same ballot again while `repeats` is true. */
  row(cells: Cells, line: number): Cast | null;
  /** Takes a row that is no row of cells; false where it has no use for it. */
  malformed?(row: string, line: number): boolean;
  finish(end: number, title: string): BallotFile;
  /** Whether it took the contest that was asked for. */
  readonly chose?: boolean;
}

interface Row {
  readonly bytes: Line;
  readonly line: number;
}

const MAX_ROW = 2 ** 24;

export class CsvReader implements FormatReader {
  readonly #refuse: Refuse;
  readonly #collector: Collector;
  #separator: Separator | null = null;
  /** Rows that came before the separator was clear. */
  readonly #waiting: Row[] = [];
  /** The beginning of a row, of which a quoted cell goes on in the next line. */
  #open: Row | null = null;
  #table: Table | null = null;
  /** A first row of two numbers: a council's, or columns that are called by numbers. The second row tells. */
  #two: { readonly numbers: readonly [number, number]; readonly line: number } | null = null;
  readonly #cells = new Cells();
  /** Where the first columns say nothing of preferences. */
  #rests: Rests | null = null;
  readonly #asked: Asked;
  repeats = true;

  constructor(refuse: Refuse, asked: Asked = {}) {
    this.#refuse = refuse;
    this.#asked = asked;
    this.#collector = new Collector(refuse);
  }

  line(bytes: Line, line: number): Cast | null {
    const open = this.#open;
    if (open === null) {
      const known = this.#rests?.find(bytes);
      if (known == null) return this.#whole(bytes, line);
      this.#collector.again(known, 1, line);
      return null;
    }
    this.#open = null;
    const joined = open.bytes.copy(bytes);
    if (joined.end > MAX_ROW) this.#refuse(open.line, 'a quotation mark is not closed');
    return this.#whole(joined, open.line);
  }

  get chose(): boolean {
    return this.#table?.chose === true;
  }

  again(cast: Cast, times: number, line: number): void {
    this.#collector.again(cast, times, line);
  }

  finish(end: number, title: string): BallotFile {
    if (this.#open !== null) this.#refuse(this.#open.line, 'a quotation mark is not closed');
    const [first] = this.#waiting;
    if (first !== undefined)
      this.#decide(SEPARATORS.findLast((each) => separatorsIn(first.bytes.text())?.has(each)) ?? ',');
    if (this.#two !== null && this.#table === null)
      this.#refuse(this.#two.line, 'nothing follows its two numbers, of candidates and of seats');
    if (this.#table === null) return this.#refuse(1, 'it has no line of options');
    return this.#table.finish(end, title);
  }

  /** The first row says which separators there are; where they are several, the second says which of them parts cells. */
  #findSeparator(row: Row): null {
    const text = row.bytes.text();
    const named = /^\s*"?sep=(.)"?\s*$/i.exec(text);
    if (named !== null && this.#waiting.length === 0) {
      const separator = SEPARATORS.find((each) => each === named[1]);
      return this.#decide(
        separator ?? this.#refuse(row.line, `${shown(named[1]!)} is no separator: expected , ; or a tab`),
      );
    }
    const counts = separatorsIn(text);
    if (counts === null) this.#open = kept(row);
    if (counts === null || text.trim() === '') return null;
    this.#waiting.push(kept(row));
    const [first] = this.#waiting as [Row];
    const possible = separatorsIn(first.bytes.text())!;
    if (this.#waiting.length === 1) return possible.size > 1 ? null : this.#decide([...possible.keys()][0] ?? ',');
    const fitting = SEPARATORS.filter((each) => possible.has(each) && possible.get(each) === counts.get(each));
    if (fitting.length === 1) return this.#decide(fitting[0]!);
    const each = [...possible.keys()].map((one) => (one === '\t' ? 'tabs' : `“${one}”`)).join(' or ');
    return this.#refuse(first.line, `its cells could be parted by ${each}: begin the file with a line like sep=;`);
  }

  #decide(separator: Separator): null {
    this.#separator = separator;
    if (separator !== ',') this.#collector.note({ note: 'separator', separator });
    for (const { bytes, line } of this.#waiting.splice(0)) this.#row(bytes, line, separator);
    return null;
  }

  /** A row that has all its lines, as far as we know. */
  #whole(bytes: Line, line: number): Cast | null {
    const cast =
      this.#separator === null ? this.#findSeparator({ bytes, line }) : this.#row(bytes, line, this.#separator);
    // Where rows are known by their rests, whole lines need not be.
    this.repeats = this.#open === null && this.#rests === null && (this.#table?.repeats ?? false);
    return cast;
  }

  #row(bytes: Line, line: number, separator: Separator): Cast | null {
    const cells = this.#cells;
    const fault = cells.split(bytes, separator);
    if (fault === 'open') {
      this.#open = kept({ bytes, line });
      return null;
    }
    if (fault !== null) {
      if (this.#table?.malformed?.(bytes.text(), line)) return null;
      return this.#refuse(line, `text follows a closing quotation mark: ${shown(fault.fault)}`);
    }
    // A line without a single sign is no row.
    if (cells.length === 1 && cells.filled === 0) return null;
    if (this.#table === null) return cells.filled === 0 ? null : this.#begin(cells, line);
    const cast = this.#table.row(cells, line);
    if (cast !== null) this.#rests?.add(bytes, cells, cast);
    return cast;
  }

  /** The first row that holds anything says which kind of table it is; where it is two numbers, the second does. */
  #begin(cells: Cells, line: number): Cast | null {
    const texts = cells.texts();
    const before = this.#two;
    if (before !== null) {
      const { numbers, line: first } = before;
      this.#table =
        readWeight(texts[0]!) !== null || /^candidate 1$/i.test(texts[0]!)
          ? new PreferenceProfile(numbers[0], numbers[1], first, this.#collector, this.#refuse)
          : this.#tableOf(numbers.map(String), first);
      return this.#table.row(cells, line);
    }
    const [one = null, two = null, ...more] = texts.map((text) => whole(text, 0, 999_999_999));
    if (one !== null && two !== null && more.length === 0) this.#two = { numbers: [one, two], line };
    else this.#table = this.#tableOf(texts, line);
    return null;
  }

  #tableOf(first: readonly string[], line: number): Table {
    const [begin = ''] = first;
    if (/^VoteKit \w+Profile$/.test(begin))
      this.#refuse(
        line,
        `${shown(begin)} is how VoteKit keeps its own profiles: export a table with a ballot on each row`,
      );
    if (isClearBallot(first)) return new ClearBallotTable(first, line, this.#refuse, this.#asked);
    const columns = columnsOf(first, line, this.#refuse);
    const leading = leadingAside(columns);
    if (leading > 0) this.#rests = new Rests(leading, this.#separator!);
    const ends = this.#asked.overvotes === 'exhaustImmediately';
    if (columns.kind === 'ranks') return new RankColumns(columns, this.#collector, this.#refuse, ends);
    const { says } = columns;
    return says === null
      ? new RankTable(columns, this.#collector, this.#refuse, ends)
      : new MarkTable(columns, says, this.#collector, this.#refuse);
  }
}

/** The row's bytes are the file's only as long as it is read. */
const kept = ({ bytes, line }: Row): Row => ({ bytes: bytes.copy(), line });
