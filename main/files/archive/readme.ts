/** What an archive says of itself: one screen of plain text, in the languages of the command line. */
import type { OwnLanguage } from '../../../shared/codec/texts.ts';

/** Of the file in it, and of what lies apart: it may be deleted, and no sum is kept of it. */
export const README = 'README.txt';
export const NAMES = 'names';
export const RESULTS = 'results';

export interface Described {
  readonly title: string;
  /** Of the transcript, and of the minutes. */
  readonly transcript: string;
  readonly minutes: string;
  readonly words: readonly string[];
  /** Whether `verify.html` is there. */
  readonly verifier: boolean;
  /** Whether cast vote records are left out, since no clock of the laptops dates them. */
  readonly undated: boolean;
}

type Write = (described: Described) => readonly (string | null)[];

const en: Write = ({ title, transcript, minutes, verifier, undated }) => [
  `Archive of an election held with Ostraka: ${title}`,
  '',
  `${transcript}: the whole public record; all else here follows from it`,
  verifier ? 'verify.html: checks the record in any browser, without a network' : null,
  `${minutes}: what happened, to read, to print and to sign`,
  `${RESULTS}/: the result and, where there is one, the opened ballots for other programs`,
  undated ? '  (no cast vote records: these bear a date, and the record shows none)' : null,
  `${NAMES}/: the file of voters’ names, where it was kept. It may be deleted: all`,
  '  checks hold without it, and SHA256SUMS does not name it.',
  '',
  'Is a file changed or missing? In this folder:',
  '  sha256sum -c SHA256SUMS (Linux), shasum -a 256 -c SHA256SUMS (macOS),',
  '  certutil -hashfile FILE SHA256 (Windows, file by file)',
  'Who changes a file here can change its sum: keep SHA256SUMS elsewhere, too.',
  '',
  'Is the election right? That takes no sums and no trust in this folder:',
  verifier ? '  open verify.html and choose the record, or' : null,
  `  ostraka verify ${transcript} --expect "WORDS"`,
  'WORDS are the twelve that were shown at the election. The record has these:',
];

const de: Write = ({ title, transcript, minutes, verifier, undated }) => [
  `Archiv einer Wahl mit Ostraka: ${title}`,
  '',
  `${transcript}: das ganze öffentliche Brett; alles andere hier folgt daraus`,
  verifier ? 'verify.html: prüft das Brett in jedem Browser, ohne Netz' : null,
  `${minutes}: was geschah, zum Lesen, Drucken und Unterschreiben`,
  `${RESULTS}/: das Ergebnis und, wenn es eines gibt, die geöffneten Stimmzettel für andere Programme`,
  undated ? '  (keine „Cast Vote Records“: Sie tragen ein Datum, und das Brett zeigt keines)' : null,
  `${NAMES}/: die Datei mit den Namen der Wählenden, wenn sie aufgehoben wurde. Sie`,
  '  darf gelöscht werden: Alle Prüfungen gelten ohne sie, SHA256SUMS nennt sie nicht.',
  '',
  'Ist eine Datei verändert, oder fehlt eine? In diesem Ordner:',
  '  sha256sum -c SHA256SUMS (Linux), shasum -a 256 -c SHA256SUMS (macOS),',
  '  certutil -hashfile DATEI SHA256 (Windows, Datei für Datei)',
  'Wer hier eine Datei ändert, kann ihre Summe mit ändern: Hebt SHA256SUMS auch anderswo auf.',
  '',
  'Stimmt die Wahl? Dafür braucht es keine Summen und kein Vertrauen in diesen Ordner:',
  verifier ? '  verify.html öffnen und das Brett wählen, oder' : null,
  `  ostraka verify ${transcript} --expect "WÖRTER"`,
  'WÖRTER sind die zwölf, die bei der Wahl gezeigt wurden. Im Brett stehen diese:',
];

const inLanguage: Readonly<Record<OwnLanguage, Write>> = { en, de };

export function readmeOf(language: OwnLanguage, described: Described): string {
  const lines = inLanguage[language](described).filter((line) => line !== null);
  const { words } = described;
  return `${[...lines, `  ${words.slice(0, 6).join(' ')}`, `  ${words.slice(6).join(' ')}`].join('\n')}\n`;
}
