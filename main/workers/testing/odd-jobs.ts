/** A worker that does what the pool's test asks of it. */

import { threadId } from 'node:worker_threads';
import { OstrakaError } from '../../../shared/codec/error.ts';
import { serve } from '../serve.ts';

export type OddJob =
  | { readonly kind: 'square'; readonly of: number }
  | { readonly kind: 'thread' }
  | { readonly kind: 'sum'; readonly bytes: Uint8Array }
  | { readonly kind: 'meet'; readonly at: SharedArrayBuffer; readonly party: number }
  | { readonly kind: 'refuse' | 'stumble' | 'throw text' | 'exit' | 'crash later' | 'uncloneable' | 'never' }
  | { readonly kind: 'give' | 'given' };

let jobs = 0;
let given = new Uint8Array();

serve(async (job: OddJob) => {
  jobs++;
  switch (job.kind) {
    case 'square':
      return job.of ** 2;
    case 'thread':
      return { threadId, jobs };
    case 'sum':
      return { sum: job.bytes.reduce((sum, byte) => sum + byte, 0), back: job.bytes };
    case 'give':
      given = Uint8Array.of(1, 2, 3);
      return { found: [{ bytes: given }] };
    case 'given':
      return given.length;
    case 'meet': {
      // Returns once `party` jobs have come here, which they can only do at the same time.
      const met = new Int32Array(job.at);
      Atomics.add(met, 0, 1);
      Atomics.notify(met, 0);
      for (let seen = Atomics.load(met, 0); seen < job.party; seen = Atomics.load(met, 0)) Atomics.wait(met, 0, seen);
      return threadId;
    }
    case 'refuse':
      throw new OstrakaError('bad-proof', 'the proof is wrong', {
        culprit: { kind: 'node', index: 3 },
        hint: 'leave it out',
      });
    case 'stumble':
      return new Uint8Array(-1);
    case 'throw text':
      throw 'a word';
    case 'uncloneable':
      return () => 0;
    case 'exit':
      return process.exit(7);
    case 'crash later':
      setImmediate(() => {
        throw new Error('in the middle of it');
      });
      return new Promise(() => {});
    case 'never':
      return new Promise(() => {});
  }
});
