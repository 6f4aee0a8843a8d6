/** A thread that computes powers. */
import { serve } from '../workers/serve.ts';
import { type PowersJob, productsHere } from './products-here.ts';

serve((job: PowersJob) => productsHere(job));
