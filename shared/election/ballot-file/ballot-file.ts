/** Ballots from elsewhere: published elections to practise with, or to check the count against. */
import { readBlt } from './blt.ts';
import { readCsv } from './csv.ts';
import { type BallotFile, refuser, shown } from './file.ts';
import { readPreflib } from './preflib.ts';

/**
 * Reads PrefLib (.soc .soi .toc .toi), BLT (.blt) and CSV (.csv) by the ending of `name`; the caller bounds the text's
 * length. Throws `bad-ballot-file` with file, line and reason, and nothing else.
 */
export function readBallotFile(name: string, text: string): BallotFile {
  const refuse = refuser(name);
  const source = text.startsWith('\ufeff') ? text.slice(1) : text;
  const file = name.split(/[/\\]/).at(-1)!;
  const dot = file.lastIndexOf('.');
  const kind = file.slice(dot + 1).toLowerCase();
  const title = dot > 0 ? file.slice(0, dot) : file;
  switch (kind) {
    case 'soc':
    case 'soi':
    case 'toc':
    case 'toi':
      return readPreflib(kind, source, title, refuse);
    case 'blt':
      return readBlt(source, title, refuse);
    case 'csv':
      return readCsv(source, title, refuse);
    default:
      return refuse(1, `${shown(kind)} is no kind of ballot file: expected .soc, .soi, .toc, .toi, .blt or .csv`);
  }
}
