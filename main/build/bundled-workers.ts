/**
 * Every worker in one file, so that what they share stands in the app once: the thread's first argument says which one it
 * is (main/threads/worker-url.ts). Whoever adds a worker adds it here; a test holds the two lists together.
 */
export const workers: Readonly<Record<string, () => Promise<unknown>>> = {
  'calibration-worker': () => import('../workers/calibration-worker.ts'),
  'crowd-worker': () => import('../local-election/crowd-worker.ts'),
  'crypto-worker': () => import('../workers/crypto-worker.ts'),
  'foreign-worker': () => import('../foreign/foreign-worker.ts'),
  'nearby-worker': () => import('../network/nearby-worker.ts'),
  'power-worker': () => import('../foreign/power-worker.ts'),
  'series-report-worker': () => import('../app/roles/simulation/series/series-report-worker.ts'),
  'sibling-worker': () => import('../workers/sibling-worker.ts'),
  'verdict-worker': () => import('../verdict/verdict-worker.ts'),
  'writer-worker': () => import('../storage/writer-worker.ts'),
};

void workers[process.argv[2] ?? '']?.();
