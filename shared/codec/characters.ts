/**
 * Classes of characters, for the brackets of a regular expression with the flag u. They are lists and stay as they are: the
 * tables of Unicode grow with each runtime, and a verdict must be the same on all of them, years later as well.
 */

/** What stands for a space or ends a line. */
export const SPACES = '\\t-\\r \\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff';

/** What controls a terminal, ends a line, turns the direction of letters, or is half of a character. */
export const CONTROLS = '\\0-\\x1f\\x7f-\\x9f\\u061c\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069\\ud800-\\udfff';

/** What no line of a note holds; a newline ends it. */
export const NO_LINE = '\\0-\\t\\v-\\x1f\\x7f-\\x9f\\ud800-\\udfff';
