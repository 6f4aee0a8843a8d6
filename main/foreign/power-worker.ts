/** A thread that computes powers. */
import { serve } from '../workers/serve.ts';
import { type CurveOrder, curveCarriedOut } from './curve-here.ts';
import { carriedOut, type PowersOrder } from './products-here.ts';

serve((order: PowersOrder | CurveOrder) => ('known' in order ? curveCarriedOut(order) : carriedOut(order)));
