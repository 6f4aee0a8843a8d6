/**
 * Who may have made what does not hold. What stands on a board was put there by whoever ran it: unless a signature of somebody holds, it is
 * either theirs or the board's, and both are named.
 */
import type { Ballot } from './format/ballot.ts';

const BOARD = 'whoever ran the board';

export const orBoard = (label: string): string => `${label} or ${BOARD}`;

/** The list of credentials is nobody's who is on it. */
export const LISTED_BY = 'whoever made the list of credentials';

/** A credential is long, and its beginning tells it from others. */
const credentialLabel = (credential: string): string =>
  `credential ${credential.length > 16 ? `${credential.slice(0, 16)}…` : credential}`;

/** Who cast it; the board as well, unless it is known to be signed. */
export const castBy = ({ credential }: Ballot, isSigned: boolean): string =>
  isSigned ? credentialLabel(credential) : orBoard(credentialLabel(credential));
