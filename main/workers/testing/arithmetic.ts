/** Loaded before every test: tests compute with what the app computes with, many times as fast as the reference. */
import { startArithmetic } from '../arithmetic.ts';

startArithmetic();
