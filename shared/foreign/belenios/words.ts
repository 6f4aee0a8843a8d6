/** Texts of an election among the words of a report: in quotation marks where they could be taken for these, or two for one. */

/** What lines of results are called here. */
const OWN = /^((valid |invalid |blank |further different )?ballots|blank vote|counted by|elected|nobody|place \d+)$/;

/** So long may a text be that is told; nothing else bounds it, and it stands in many places. */
const MOST = 1000;

/** A text as long as anybody reads. */
export const short = (text: string, most = MOST): string =>
  text.length <= most ? text : `${text.slice(0, most).replace(/[\ud800-\udbff]$/, '')}…`;

/** A text alone in its place. */
export const told = (text: string): string => quotedWhereDue(short(text));

const quotedWhereDue = (text: string): string =>
  text === '' || text !== text.trim() || text.startsWith('"') || OWN.test(text) ? JSON.stringify(text) : text;

/** One of several, which commas stand between, and numbers behind. */
export const toldAmongOthers = (text: string): string =>
  /,| \d+$/.test(text) ? JSON.stringify(short(text)) : told(text);
