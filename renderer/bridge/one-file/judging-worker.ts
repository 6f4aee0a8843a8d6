/**
 * The thread of the one-file verifier. Browsers start no module from a file's worker, none here may start another, and one
 * of them reads no file in a worker: so it is a classic script, the page's own, works alone, and gets bytes.
 */
import { useEngine } from '../../../shared/crypto/arithmetic/engine.ts';
import { useSignatures } from '../../../shared/crypto/signature.ts';
import { verifiesByEngine } from '../../../shared/crypto/signature-batch.ts';
import { chooseEngine } from '../../../shared/crypto/wasm/choose.ts';
import { WasmEngine } from '../../../shared/crypto/wasm/wasm-engine.ts';
import { threadPowers } from '../../../shared/foreign/residues/residues.ts';
import { type ForeignOrder, type FromForeign, takeForeign } from '../../../shared/foreign/thread.ts';
import { judge } from '../../../shared/verdict/judge.ts';
import { JudgesDesk } from '../../../shared/verdict/judges-desk.ts';
import type { FromVerdict, ToVerdict, VerdictOrder } from '../../../shared/verdict/judging-thread.ts';

/** The first message is the order, every other a question; with somebody else's election it is the only one. */
export type ToJudge = VerdictOrder | ToVerdict | { readonly foreign: ForeignOrder };

/** Makes this thread the one that judges. */
export function judgeHere(): void {
  const { engine, reason } = chooseEngine();
  console.info(`arithmetic: ${engine.name} (${reason})`);
  useEngine(engine);
  // By the rule of the protocol, and never by the browser's own: they differ in what they accept.
  if (engine instanceof WasmEngine) useSignatures({ verifies: verifiesByEngine });

  const desk = new JudgesDesk((message: FromVerdict) => postMessage(message));
  const clock = () => performance.now();

  addEventListener('message', ({ data }: MessageEvent<ToJudge>) => {
    if ('foreign' in data)
      void takeForeign(data.foreign, { powers: threadPowers, clock }, (message: FromForeign) => postMessage(message));
    else if ('question' in data) desk.answer(data);
    else void desk.take(data, (transcript, options) => judge(transcript, { ...options, clock }));
  });
}
