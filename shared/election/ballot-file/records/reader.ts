/** JSON files of cast-vote records: one that is whole by itself, or one of a folder. */
import type { Bytes } from '../../../codec/bytes.ts';
import type { BallotFile } from '../file.ts';
import type { Asked } from '../format.ts';
import type { Refuse } from '../refuse.ts';
import { type Json, JsonMembers, type JsonTaker } from './json.ts';
import { NistReport } from './nist.ts';

/** Members that tell what a file is that cannot be read alone. */
const PARTS: Readonly<Record<string, string>> = {
  Sessions:
    'this is one file of an export of Dominion’s, whose names stand in others: give the folder with its manifests',
  List: 'this is a manifest of an export of Dominion’s: give the folder that it stands in',
};

export class ReportReader implements JsonTaker {
  readonly #refuse: Refuse;
  readonly #members: JsonMembers;
  readonly #report: NistReport;
  /** Whether it is a report of NIST's, which says so somewhere. */
  #named = false;

  constructor(refuse: Refuse, asked: Asked) {
    this.#refuse = refuse;
    this.#members = new JsonMembers(this, refuse);
    this.#report = new NistReport(refuse, asked);
  }

  /** The number of the last line, at least 1. */
  get number(): number {
    return this.#members.line;
  }

  push(chunk: Bytes): void {
    this.#members.push(chunk);
  }

  element(name: string, value: Json, at: number, line: number): void {
    this.#report.element(name, value, at, line);
  }

  member(name: string, value: Json, line: number): void {
    const part = Object.hasOwn(PARTS, name) ? PARTS[name] : undefined;
    if (part !== undefined) this.#refuse(line, part);
    if (name === '@type') {
      this.#named = value === 'CVR.CastVoteRecordReport';
      if (this.#named) return;
    }
    this.#report.member(name, value, line);
  }

  finish(): BallotFile {
    this.#members.finish();
    if (!this.#named)
      this.#refuse(
        1,
        'a .json file is read as a report of cast-vote records by NIST’s common data format, which says “@type”: “CVR.CastVoteRecordReport”',
      );
    return this.#report.finish();
  }
}
