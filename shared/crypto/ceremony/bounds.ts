/** Most nodes of an election, hence most coefficients of a polynomial and most shares of a deal. */
export const MAX_NODES = 32;
