/** A simulation: an election in which programs vote and one computer plays all laptops, and which says so forever. */

/** What stands above everything else that is said of a simulation, on every screen, in every verdict and on paper. */
export const SIMULATION_MARK = 'This is a simulation: no people vote in it, and nothing in it is secret.';
