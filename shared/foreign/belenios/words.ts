/** Texts of an election among the words of a report: in quotation marks where they could be taken for these, or two for one. */

/** What lines of results are called here. */
const OWN = /^((valid |invalid |blank |further different )?ballots|blank vote|counted by|elected|nobody|place \d+)$/;

/** A text alone in its place. */
export const told = (text: string): string =>
  text === '' || text !== text.trim() || text.startsWith('"') || OWN.test(text) ? JSON.stringify(text) : text;

/** One of several, which commas stand between, and numbers behind. */
export const toldAmongOthers = (text: string): string => (/,| \d+$/.test(text) ? JSON.stringify(text) : told(text));
