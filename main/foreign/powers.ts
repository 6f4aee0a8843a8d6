/** Powers modulo large numbers as this computer computes them fastest. */
import { type Powers, plainPowers } from '../../shared/foreign/powers.ts';

export const powersHere = (): Powers => plainPowers;
