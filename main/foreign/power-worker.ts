/** A thread that computes powers. */
import { serve } from '../workers/serve.ts';
import { carriedOut, type PowersOrder } from './products-here.ts';

serve((order: PowersOrder) => carriedOut(order));
