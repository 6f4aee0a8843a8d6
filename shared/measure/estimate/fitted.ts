/** The costs that the program comes with. `ostraka estimate --fit DIR --out FILE` made them; another machine differs by a factor. */
import type { Fitted } from './fit.ts';
import data from './fitted.json' with { type: 'json' };

export const fitted = data as Fitted;
