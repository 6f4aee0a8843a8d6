/**
 * Every domain separator of protocol version 1, on one page. Two uses never share a label, and changing one is a new
 * protocol version: old transcripts stop verifying.
 */
export const PROTOCOL = 'ostraka/1';

export const labels = {
  /** Challengers (proofs/challenger.ts): the proof's name. */
  ballotProof: 'ballot knowledge',
  dealProof: 'deal knowledge',
  sealedShareProof: 'sealed share knowledge',
  complaintProof: 'complaint opening',
  shuffleProof: 'shuffle',
  decryptionProof: 'decryption',
  /** Weights that combine several equations into one. */
  ballotWeights: 'ballot batch weights',
  shuffleWeights: 'shuffle batch weights',
  shufflesWeights: 'many shuffles batch weights',
  decryptionWeights: 'decryption batch weights',
  openingWeights: 'opening batch weights',
  complaintWeights: 'complaint opening weights',
  signatureWeights: 'signature batch weights',
  /** Hedged nonces: system randomness hashed with the full statement. */
  nonce: 'nonce',

  /** Generators hashed to the group (generators.ts); RFC 9380 domain separation tag. */
  generatorDst: 'ostraka/1 generators ristretto255_XMD:SHA-512_R255MAP_RO_',

  /** Hashes to names (SHA-256, labelled.ts). */
  fingerprint: 'election fingerprint',
  contestsHash: 'contests hash',
  ballotHash: 'ballot hash',
  nonceCommitment: 'ceremony nonce commitment',
  dealHash: 'deal hash',
  dealsHash: 'all deals hash',
  comparisonWords: 'comparison words',
  lot: 'lot',
  lotDraw: 'lot draw',
  simulatedBallots: 'simulated ballots',
  codeKey: 'one-time code key',
  voterName: 'voter name',
  shareKey: 'share sealing key',
  madeUpVoter: 'made-up voter of a lesson',
  rehearsedPlan: 'plan without its hours',
  sweepSeed: 'seed of a run of a sweep',
  sweepOrder: 'order of the runs of a sweep',
  releasedList: 'list of ballots released in a lesson',

  /** What Ed25519 signs. */
  entrySignature: 'entry',
  joinSignature: 'join',
  sessionSignature: 'session',
  blobSignature: 'blob upload',
  refusalSignature: 'refusal',
  enrolSignature: 'enrol',
  reportSignature: 'takeover report',
  comparisonSignature: 'comparison of words',
  releaseSignature: 'release of a ballot in a lesson',
  releasedListSignature: 'agreement to ballots released in a lesson',
  nextSignature: 'next round',
  measurementSignature: 'measurements of a node',
  readinessSignature: 'readiness of a laptop',
  registrarRollSignature: 'roll of a registrar',
  registrarReplaceSignature: 'replacement by a registrar',
} as const;

export type Label = (typeof labels)[keyof typeof labels];
