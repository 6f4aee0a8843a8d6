/** The thread that makes one report of series, and ends. */
import { parentPort, workerData } from 'node:worker_threads';
import { asOstrakaError } from '../../../../../shared/codec/error.ts';
import { seriesReport } from './series-report.ts';
import type { FromReport, ReportOrder } from './series-report-thread.ts';

const { ids, directories, language } = workerData as ReportOrder;
const tell = (message: FromReport) => parentPort!.postMessage(message);
try {
  tell({ made: seriesReport(ids, directories, language) });
} catch (error) {
  const { code, message, culprit, hint } = asOstrakaError(error);
  tell({ failed: { code, message, ...(culprit && { culprit }), ...(hint !== undefined && { hint }) } });
}
