/** Long words of rules’ names in all languages of the windows; a dot stands where a line may end and leave a hyphen. */
const LONG = [
  // English
  'alter·native',
  'cumu·lative',
  'elimi·nation',
  'judge·ment',
  'propor·tional',
  'sequen·tial',
  'trans·ferable',
  // German
  'Aus·scheiden',
  'Bewer·tungs·wahl',
  'Einzel·stimme',
  'Inte·grierte',
  'Mehrheits·wahl',
  'Schot·tische',
  'sequen·zielle',
  'über·trag·bare',
  'Zustim·mungs·wahl',
  // Spanish
  'acumu·lativo',
  'alterna·tiva',
  'elimi·nación',
  'instan·tánea',
  'mayori·tario',
  'propor·cional',
  'secuen·cial',
  'trans·ferible',
  // French
  'approba·tion',
  'élimi·nation',
  'majori·taire',
  'plurino·minal',
  'propor·tionnel',
  'séquen·tielle',
  'trans·férable',
] as const;

const broken = new Map(LONG.map((word) => [word.replaceAll('·', '').toLowerCase(), word.replaceAll('·', '\u00AD')]));

/**
 * The name of a rule for the screen of a phone with large letters, where its longest words have no room: with soft hyphens
 * (U+00AD) in them. For what is shown alone: what is saved, printed or typed has names as they are.
 */
export const hyphenated = (name: string): string =>
  name.replace(/\p{L}+/gu, (word) => word.charAt(0) + (broken.get(word.toLowerCase()) ?? word).slice(1));
