/** The numbers of the verifier's checks; verify/checks.ts says what each is about. */
export const checkIds = [
  'V1',
  'V2',
  'V3',
  'V4',
  'V5',
  'V6',
  'V7',
  'V8',
  'V9',
  'V10',
  'V11',
  'V12',
  'V13',
  'V14',
  'V15',
  'V16',
  'V17',
  'V18',
] as const;
export type CheckId = (typeof checkIds)[number];
