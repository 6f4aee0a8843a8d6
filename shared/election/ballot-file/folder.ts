/** Ballots that are several files in one folder, as some voting systems export them. */
import type { Bytes } from '../../codec/bytes.ts';
import { OstrakaError } from '../../codec/error.ts';
import { CaritatVote, caritatFiles } from './caritat/caritat.ts';
import type { BallotFile } from './file.ts';
import type { Asked } from './format.ts';
import { answered, type OvervoteRule } from './overvotes.ts';
import { DominionExport, dominionFiles } from './records/dominion.ts';
import { Fault } from './records/fields.ts';
import { HartExport, hartFiles } from './records/hart.ts';
import { JsonMembers } from './records/json.ts';
import { plain, refuser } from './refuse.ts';

interface FileTaker {
  push(chunk: Bytes): void;
  finish(): void;
}

interface FolderFormat {
  readonly files: readonly string[];
  take(file: string): FileTaker;
  finish(): BallotFile;
}

/**
 * Reads the files of a folder one after the other, each in pieces of any size. Throws `bad-ballot-file` with file, line and
 * reason, and `empty-ballot-file`.
 */
export class BallotFolderReader {
  readonly #name: string;
  readonly #format: FolderFormat;
  readonly #overvotes: OvervoteRule | undefined;

  /** `names` are those of all files in the folder, without the folder's own name. */
  constructor(name: string, names: readonly string[], asked: Asked = {}) {
    this.#name = name;
    this.#overvotes = asked.overvotes;
    this.#format = formatOf(name, names, asked);
  }

  /** The files to give, in this order. */
  get files(): readonly string[] {
    return this.#format.files;
  }

  take(file: string): FileTaker {
    return this.#format.take(file);
  }

  finish(): BallotFile {
    const file = this.#format.finish();
    if (file.voters > 0) return answered(file, this.#overvotes);
    throw new OstrakaError('empty-ballot-file', `${plain(this.#name)}: it holds no ballots`);
  }
}

function formatOf(name: string, names: readonly string[], asked: Asked): FolderFormat {
  try {
    if (names.some((each) => /^(?:CvrExport|ContestManifest)/.test(each)))
      return dominion(name, dominionFiles(names), asked);
    const records = hartFiles(names);
    if (records.length > 0) return hart(name, records, asked);
    const ballots = caritatFiles(names);
    if (ballots.length > 0) return caritat(name, ballots);
    throw new Fault(
      'no folder of ballots is known that looks like this: expected an export of Dominion’s or Hart’s, or vote.yml of caritat’s with ballots',
    );
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    throw new OstrakaError('bad-ballot-file', `${plain(name)}: ${error.message}`);
  }
}

function hart(name: string, files: readonly string[], asked: Asked): FolderFormat {
  const all = new HartExport(refuser(name), asked);
  return {
    files,
    take: (file) => all.file(refuser(`${name}/${file}`)),
    finish: () => all.finish(),
  };
}

function caritat(name: string, files: readonly string[]): FolderFormat {
  const vote = new CaritatVote(refuser(name));
  return {
    files,
    take: (file) => vote.file(file, refuser(`${name}/${file}`)),
    finish: () => vote.finish(name.split(/[/\\]/).findLast((part) => part !== '') ?? name),
  };
}

function dominion(name: string, files: readonly string[], asked: Asked): FolderFormat {
  const all = new DominionExport(refuser(name), asked);
  return {
    files,
    take: (file) => {
      const refuse = refuser(`${name}/${file}`);
      return new JsonMembers(all.file(file, refuse), refuse);
    },
    finish: () => all.finish(),
  };
}
