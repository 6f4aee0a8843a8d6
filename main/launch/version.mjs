/** What this Node can do. Plain JavaScript, for any Node from 20 on. */
const [major, minor] = process.versions.node.split('.').map(Number);

/** This very process runs the sources without a word of warning. */
export const current = major > 24 || (major === 24 && minor >= 3);

/** This one strips types too, but warns of that and of SQLite. */
export const able = current || major === 24 || (major === 23 && minor >= 6) || (major === 22 && minor >= 18);
