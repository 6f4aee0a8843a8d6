/** What an archive says of itself: one screen of plain text, in the languages of the windows. */
import type { Language } from '../../../shared/codec/texts.ts';

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
  /** Whether voters had names, which may lie apart. */
  readonly names: boolean;
  /** Whether `verify.html` is there. */
  readonly verifier: boolean;
  /** Whether cast vote records are left out, since no clock of the laptops dates them. */
  readonly undated: boolean;
}

type Write = (described: Described) => readonly (string | null)[];

const en: Write = ({ title, transcript, minutes, names, verifier, undated }) => [
  `Archive of an election held with Ostraka: ${title}`,
  '',
  `${transcript}: the whole public record; all else here follows from it`,
  verifier ? 'verify.html: checks the record in any browser, without a network' : null,
  `${minutes}: what happened, to read, to print and to sign`,
  `${RESULTS}/: the result and, where there is one, the opened ballots for other programs`,
  undated ? '  (no cast vote records: these bear a date, and the record shows none)' : null,
  ...(names
    ? [
        `${NAMES}/: the file of voters’ names, where it was kept. It may be deleted: all`,
        '  checks hold without it, and SHA256SUMS does not name it.',
      ]
    : []),
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

const de: Write = ({ title, transcript, minutes, names, verifier, undated }) => [
  `Archiv einer Wahl mit Ostraka: ${title}`,
  '',
  `${transcript}: das ganze öffentliche Brett; alles andere hier folgt daraus`,
  verifier ? 'verify.html: prüft das Brett in jedem Browser, ohne Netz' : null,
  `${minutes}: was geschah, zum Lesen, Drucken und Unterschreiben`,
  `${RESULTS}/: das Ergebnis und, wenn es eines gibt, die geöffneten Stimmzettel für andere Programme`,
  undated ? '  (keine „Cast Vote Records“: Sie tragen ein Datum, und das Brett zeigt keines)' : null,
  ...(names
    ? [
        `${NAMES}/: die Datei mit den Namen der Wählenden, wenn sie aufgehoben wurde. Sie`,
        '  darf gelöscht werden: Alle Prüfungen gelten ohne sie, SHA256SUMS nennt sie nicht.',
      ]
    : []),
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

/** Minutes are not written in it, nor in French: `archiveFiles` makes them in English. */
const es: Write = ({ title, transcript, minutes, names, verifier, undated }) => [
  `Expediente de una elección hecha con Ostraka: ${title}`,
  '',
  `${transcript}: el registro público entero; todo lo demás se deduce de él`,
  verifier ? 'verify.html: comprueba el registro en cualquier navegador, sin red' : null,
  `${minutes}: lo que pasó, para leer, imprimir y firmar (en inglés)`,
  `${RESULTS}/: el resultado y, si lo hay, las papeletas abiertas para otros programas`,
  undated ? '  (sin «cast vote records»: llevan una fecha, y el registro no muestra ninguna)' : null,
  ...(names
    ? [
        `${NAMES}/: el archivo con los nombres de los votantes, si se conservó. Se puede`,
        '  borrar: todo se comprueba igual sin él, y SHA256SUMS no lo nombra.',
      ]
    : []),
  '',
  '¿Ha cambiado o falta un archivo? En esta carpeta:',
  '  sha256sum -c SHA256SUMS (Linux), shasum -a 256 -c SHA256SUMS (macOS),',
  '  certutil -hashfile ARCHIVO SHA256 (Windows, uno por uno)',
  'Quien cambia aquí un archivo puede cambiar su suma: guarda SHA256SUMS también en otro sitio.',
  '',
  '¿Es correcta la elección? Para eso no hacen falta sumas ni confiar en esta carpeta:',
  verifier ? '  abre verify.html y elige el registro, o' : null,
  `  ostraka verify ${transcript} --expect "PALABRAS"`,
  'PALABRAS son las doce que se mostraron en la elección. El registro tiene estas:',
];

const fr: Write = ({ title, transcript, minutes, names, verifier, undated }) => [
  `Archive d’une élection tenue avec Ostraka\u00a0: ${title}`,
  '',
  `${transcript}\u00a0: tout le registre public\u202f; tout le reste en découle`,
  verifier ? 'verify.html\u00a0: vérifie le registre dans tout navigateur, sans réseau' : null,
  `${minutes}\u00a0: ce qui s’est passé, à lire, à imprimer et à signer (en anglais)`,
  `${RESULTS}/\u00a0: le résultat et, s’il y en a un, les bulletins ouverts pour d’autres programmes`,
  undated
    ? '  (sans «\u00a0cast vote records\u00a0»\u00a0: ils portent une date, et le registre n’en montre aucune)'
    : null,
  ...(names
    ? [
        `${NAMES}/\u00a0: le fichier des noms des votants, s’il a été gardé. On peut`,
        '  le supprimer\u00a0: tout se vérifie sans lui, et SHA256SUMS ne le nomme pas.',
      ]
    : []),
  '',
  'Un fichier a-t-il changé, ou manque-t-il\u202f? Dans ce dossier\u00a0:',
  '  sha256sum -c SHA256SUMS (Linux), shasum -a 256 -c SHA256SUMS (macOS),',
  '  certutil -hashfile FICHIER SHA256 (Windows, un par un)',
  'Qui change un fichier ici peut changer sa somme\u00a0: gardez SHA256SUMS ailleurs aussi.',
  '',
  'L’élection est-elle juste\u202f? Cela ne demande ni sommes ni confiance en ce dossier\u00a0:',
  verifier ? '  ouvrez verify.html et choisissez le registre, ou' : null,
  `  ostraka verify ${transcript} --expect "MOTS"`,
  'MOTS\u00a0: les douze qui ont été montrés à l’élection. Le registre a ceux-ci\u00a0:',
];

const inLanguage: Readonly<Record<Language, Write>> = { en, de, es, fr };

export function readmeOf(language: Language, described: Described): string {
  const lines = inLanguage[language](described).filter((line) => line !== null);
  const { words } = described;
  return `${[...lines, `  ${words.slice(0, 6).join(' ')}`, `  ${words.slice(6).join(' ')}`].join('\n')}\n`;
}
