/** Reports of series, made in a thread: an election that is held meanwhile, and the window, do not wait for them. */
import type { Culprit } from '../../../../../shared/codec/culprit.ts';
import { OstrakaError } from '../../../../../shared/codec/error.ts';
import type { ErrorCode } from '../../../../../shared/codec/errors/codes.ts';
import type { OwnLanguage } from '../../../../../shared/codec/texts.ts';
import { startWorker, workerUrl } from '../../../../threads/worker-url.ts';
import type { MadeReport } from './series-report.ts';

export interface ReportOrder {
  readonly ids: readonly string[];
  /** Of the results, in the order of `ids`. */
  readonly directories: readonly string[];
  readonly language: OwnLanguage;
}

export type FromReport =
  | { readonly made: MadeReport }
  | {
      readonly failed: {
        readonly code: ErrorCode;
        readonly message: string;
        readonly culprit?: Culprit;
        readonly hint?: string;
      };
    };

/** Throws what `seriesReport` throws, and `internal` where the thread ends without a word. */
export function makeReport(order: ReportOrder): Promise<MadeReport> {
  const worker = startWorker(workerUrl('./series-report-worker.ts', import.meta.url), { workerData: order });
  return new Promise((resolve, reject) => {
    worker.once('message', (heard: FromReport) => {
      if ('made' in heard) return resolve(heard.made);
      const { code, message, ...about } = heard.failed;
      reject(new OstrakaError(code, message, about));
    });
    worker.once('error', reject);
    // After its last word, this changes nothing.
    worker.once('exit', (code) => reject(new OstrakaError('internal', `the thread of a report ended with ${code}`)));
  });
}

/** The report that was made last, for the files that people save of it one after the other. */
export class LastReport {
  readonly #make: typeof makeReport;
  #last: { readonly of: string; readonly made: Promise<MadeReport> } | null = null;

  constructor(make = makeReport) {
    this.#make = make;
  }

  /** Made anew: results may have come since. */
  fresh(order: ReportOrder): Promise<MadeReport> {
    const made = this.#make(order);
    const last = { of: JSON.stringify(order), made };
    this.#last = last;
    made.catch(() => {
      if (this.#last === last) this.#last = null;
    });
    return made;
  }

  /** As it was shown, if it was: what is saved is what was seen. */
  shown(order: ReportOrder): Promise<MadeReport> {
    return this.#last?.of === JSON.stringify(order) ? this.#last.made : this.fresh(order);
  }

  /** Of series that are gone nothing is kept. */
  forget(): void {
    this.#last = null;
  }
}
