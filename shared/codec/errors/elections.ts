/** Codes of what parties of an election find in it, and of what cannot be done with one. */
import { part } from './code.ts';

/** Against the coordinator, mostly: what stops a node or a voter's device. */
export const alarmCodes = part({
  fork: {
    by: 'the coordinator',
    means: 'the coordinator has signed two different boards',
    todo: 'tell everyone; keep the proof; do not go on',
  },
  'bad-board': { by: 'the coordinator', means: 'its board breaks the rules', todo: 'tell everyone; do not go on' },
  'went-back': {
    by: 'the coordinator',
    means: 'the board shows fewer entries than the coordinator has signed before',
    todo: 'keep what was seen; go on watching: where it grows in another way, that proves a fork',
  },
  'bad-cosignature': {
    by: 'whoever sent it',
    means: 'what stands as a node’s co-signature under a checkpoint does not verify',
    todo: 'do not count it; compare checkpoints with that node',
  },
  contradiction: {
    by: 'the coordinator',
    means: 'the board no longer agrees with a receipt',
    todo: 'keep the receipt and show it to everyone',
  },
  'missing-ballot': {
    by: 'the coordinator',
    means: 'the board no longer agrees with this voter’s receipt',
    todo: 'save the receipt and show it to everyone',
  },
  'lost-ballot': {
    by: 'nobody',
    means: 'another coordinator took over, and its board does not hold the ballot of this receipt',
    todo: 'vote again while voting is open; else save the receipt and show it to the organiser',
  },
  'bad-receipt': {
    by: 'the coordinator',
    means: 'the coordinator says that it has the ballot and cannot prove it',
    todo: 'tell the organiser; look whether the board holds the ballot',
  },
  'wrong-coordinator': {
    by: 'the coordinator',
    means: 'whoever answers is not the coordinator that the link names',
    todo: 'ask the organiser for the present link',
  },
  'unknown-coordinator': {
    by: 'the coordinator',
    means: 'the coordinator did not begin this election, and the device did not know it before',
    todo: 'compare words, or use the device that knows the election',
  },
  'left-behind': {
    by: 'nobody',
    means: 'the board goes on, after a takeover, without entries that were seen here',
    todo: 'a laptop that mixes watches, and can take no part any more; a voter opens the election again and looks for the ballot',
  },
  'secret-lost': {
    by: 'this computer',
    means: 'this laptop no longer holds a secret that its part takes',
    todo: 'let it watch; the others go on without it',
  },
  simulation: { by: 'the organiser', means: 'this election is a simulation', todo: 'take no part in it' },
  'old-manifest': {
    by: 'the organiser',
    means: 'this election is new, and its manifest of an old version, which protects voters less',
    todo: 'take no part in it; begin it with the present program',
  },
  'words-differ': {
    by: 'the coordinator',
    means: 'this laptop and the projector show other words, so another election',
    todo: 'ask for the link again',
  },
});

/** What cannot be done, or not now, or not here. */
export const electionCodes = part({
  'not-a-lesson': {
    by: 'whoever runs it',
    means: 'this election is one in earnest: no laptop cheats in it on purpose',
    todo: 'cheat in an election that was begun as a lesson',
    status: 409,
  },
  rehearsal: {
    by: 'a voter',
    means: 'this is a rehearsal: its test deck votes, and nobody else',
    todo: 'wait for the election itself',
    status: 409,
  },
  'not-released': {
    by: 'whoever runs it',
    means: 'this ballot is not one that the lesson made up, nor one that its voter lets be followed and opened',
    todo: 'choose one of those',
    status: 409,
  },
  'codes-only': { by: 'a voter', means: 'this election uses one-time codes; nobody enrols', todo: 'use a code' },
  'more-than-expected': {
    by: 'nobody',
    means: 'more laptops or voters have come than the organiser expects',
    todo: 'look who they are, then confirm the number or expect more',
    status: 409,
  },
  'too-few-laptops': {
    by: 'nobody',
    means: 'too few laptops are here for what comes after the close',
    todo: 'bring one back: open the app on it and choose this election; then close again',
    status: 409,
  },
  'too-early': {
    by: 'the organiser',
    means: 'voting was announced to close later',
    todo: 'wait for that time, or say that it is to close before',
    status: 409,
  },
  'two-needed': {
    by: 'the organiser',
    means: 'at this desk opening and closing take the passphrases of two people',
    todo: 'both give theirs',
    status: 403,
  },
  'wrong-passphrase': {
    by: 'the organiser',
    means: 'these are not the passphrases that were set at this desk',
    todo: 'each types their own again, the first person’s first',
    status: 403,
  },
  'passphrase-wait': {
    by: 'the organiser',
    means: 'several passphrases in a row were wrong, and the wait after them is not over',
    todo: 'wait as long as the message says',
    status: 429,
  },
  'weak-passphrase': {
    by: 'the organiser',
    means: 'a passphrase is shorter than twelve letters, or both are the same',
    todo: 'each chooses another',
  },
  'desk-locked': {
    by: 'the organiser',
    means: 'this window is locked, and does nothing until one of the two passphrases is given',
    todo: 'unlock it',
    status: 409,
  },
  'keys-only': { by: 'whoever runs it', means: 'voters bring keys of their own; there are no codes', todo: 'enrol' },
  'codes-elsewhere': {
    by: 'the organiser',
    means: 'the registrar makes the codes of this election, on another laptop',
    todo: 'make and replace them there',
    status: 409,
  },
  'bad-code': { by: 'a voter', means: 'this is no one-time code of this election', todo: 'compare it with the slip' },
  'another-code': {
    by: 'a voter',
    means: 'this device votes with another one-time code',
    todo: 'use another device for this code',
  },
  'no-code': { by: 'a voter', means: 'this election takes one-time codes', todo: 'give one' },
  'no-name': { by: 'a voter', means: 'the organiser admits voters by name', todo: 'give one' },
  'still-here': {
    by: 'the organiser',
    means: 'a laptop that is here keeps its name',
    todo: 'rename it, or leave it out',
    status: 409,
  },
  'bad-name': {
    by: 'whoever sent it',
    means: 'nobody can be called so: it is too long, or holds what people do not see or take for something else',
    todo: 'choose another name',
  },
  'voter-name-taken': {
    by: 'a voter',
    means: 'the list of voters has this name, or one that a reader takes for it',
    todo: 'add something; if nobody else has your name, tell the organiser',
  },
  'struck-off': { by: 'the organiser', means: 'the organiser struck this voter off the list', todo: 'speak with them' },
  'bad-choice': {
    by: 'a voter',
    means: 'the choice is none that this ballot allows',
    todo: 'choose as the ballot says',
  },
  'not-opened': { by: 'a voter', means: 'the ballot has not been opened as a test', todo: 'open it, then look again' },
  'out-of-order': { by: 'a voter', means: 'something else in voting comes first', todo: 'look at the screen' },
  'other-election': {
    by: 'whoever runs it',
    means: 'this is of another election',
    todo: 'use what belongs to this one',
  },
  'other-names': {
    by: 'whoever runs it',
    means: 'these names are of another election than this transcript',
    todo: 'ask for the names of this one',
  },
  'no-names': {
    by: 'nobody',
    means: 'the roll of this election holds no names',
    todo: 'nothing: one-time codes have none',
  },
  'no-election': { by: 'whoever runs it', means: 'this laptop is in no election', todo: 'join one first' },
  'no-board': { by: 'whoever runs it', means: 'there is no board here yet', todo: 'wait, or look elsewhere' },
  'no-result': { by: 'nobody', means: 'the election has no result', todo: 'see what it waits for' },
  'board-lost': {
    by: 'this computer',
    means: 'checkpoints are signed over entries that the disk does not hold any more',
    todo: 'let another laptop take over from a node’s copy',
  },
  'not-taken-over': {
    by: 'nobody',
    means: 'the new coordinator does not lead yet: too few nodes have reported',
    todo: 'try again in a moment',
  },
  'replica-behind': {
    by: 'nobody',
    means: 'a node holds more of the board than the laptop that takes over',
    todo: 'take over from there',
  },
  'no-fork': { by: 'whoever made the file', means: 'it proves no fork', todo: 'accuse nobody by it' },
  'bad-passcode': {
    by: 'whoever runs it',
    means: 'this is not the passcode that holds the booth',
    todo: 'ask whoever has set the booth up',
  },
  'booth-elsewhere': {
    by: 'whoever runs it',
    means: 'this booth goes on in another tab of the same browser',
    todo: 'close this one',
  },
  'not-on-board': {
    by: 'whoever made the file',
    means: 'the board holds no ballot of this name',
    todo: 'compare the receipt; if it was given out after casting, tell everyone',
  },
  'no-screens': {
    by: 'the organiser',
    means: 'in this election programs cast the ballots, not people',
    todo: 'join another election',
  },
  'bad-plan': { by: 'the organiser', means: 'the plan says something that is not allowed', todo: 'see the message' },
  'bad-index': { by: 'a node', means: 'it names a node that takes no part, or one twice', todo: 'do not use it' },
  'bad-secrets': { by: 'the program', means: 'secrets do not belong to this list', todo: 'report it with the log' },
});
