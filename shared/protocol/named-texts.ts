/** What processes name and windows put in words: keys of the texts (renderer/texts), which a test there finds all. */

/** What happened, as the timelines of windows tell it. */
export const timelineTexts = [
  'timeline.resumed',
  'timeline.lobby',
  'timeline.ceremony',
  'timeline.enrolment',
  'timeline.voting',
  'timeline.mixing',
  'timeline.decryption',
  'timeline.finished',
  'timeline.words',
  'timeline.node-joined',
  'timeline.node-back',
  'timeline.node-left',
  'timeline.node-back-again',
  'timeline.node-gone-again',
  'timeline.comings',
  'timeline.mixed',
  'timeline.mix-cut',
  'timeline.mix-proven',
  'timeline.shares',
  'timeline.attested',
  'timeline.audited',
  'timeline.objection',
  'timeline.words-differ',
  'timeline.words-again',
  'timeline.words-left-out',
  'timeline.agreed',
  'timeline.names-proposed',
  'timeline.names-joined',
  'timeline.taking-over',
  'timeline.taken-over',
  'timeline.fault',
  'timeline.fault-unproven',
  'timeline.stuck',
  'timeline.cancelled',
  // Of a node's own window.
  'timeline.connected',
  'timeline.disconnected',
  'timeline.connected-again',
  'timeline.disconnected-again',
  'timeline.dismissed',
  'timeline.work-mixing',
  'timeline.work-proving',
  'timeline.work-decrypting',
  'timeline.words-match',
  'timeline.alarm',
] as const;
export type TimelineText = (typeof timelineTexts)[number];

/** What a simulated election is at, in order. */
export const simulationTasks = [
  'task.starting',
  'task.key',
  'task.enrolling',
  'task.voting',
  'task.mixing',
  'task.decrypting',
  'task.attesting',
] as const;
export type SimulationTask = (typeof simulationTasks)[number];
