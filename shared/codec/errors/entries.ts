/** Codes with which the board refuses an entry, and those of faults that stand on it; the verifier maps each to a check. */
import { part } from './code.ts';

export const refusalCodes = part({
  // any entry
  malformed: { by: 'the coordinator', means: 'a leaf of the board is no entry', todo: 'do not use this board' },
  'wrong-election': { by: 'whoever sent it', means: 'the entry is of another election', todo: 'use the right link' },
  'wrong-author': { by: 'whoever sent it', means: 'it is not this party’s to say', todo: 'nothing: it does not count' },
  forked: {
    by: 'the coordinator',
    means: 'its author has seen another board than this one',
    todo: 'compare checkpoints: two signed ones convict the coordinator',
  },
  'bad-signature': { by: 'whoever sent it', means: 'its author has not signed it', todo: 'nothing: it does not count' },
  'out-of-phase': {
    by: 'nobody',
    means: 'this is not the time for it',
    todo: 'see in which phase the election is',
    status: 409,
  },
  // manifest
  'bad-manifest': {
    by: 'the organiser',
    means: 'these nodes and numbers make no election',
    todo: 'change the plan as the message says',
  },
  // key ceremony
  'wrong-attempt': { by: 'a node', means: 'it is of another attempt at the key', todo: 'go on with the present one' },
  'said-before': { by: 'whoever sent it', means: 'this has been said, and is said once', todo: 'nothing' },
  'bad-nonce': {
    by: 'a node',
    means: 'the opened nonce is not the one committed to',
    todo: 'restart without the node',
  },
  'bad-complaint': {
    by: 'a node',
    means: 'it opens no share that this node was dealt',
    todo: 'nothing: it does not count',
  },
  'wrong-key': {
    by: 'whoever sent it',
    means: 'the key is not the agreed one, no key at all, or another party’s',
    todo: 'use a key of its own, or the one that the deals make',
  },
  'bad-restart': {
    by: 'the coordinator',
    means: 'a restart leaves out whom it may not',
    todo: 'do not use this board',
  },
  // roll and ballots
  'bad-roll': {
    by: 'the organiser',
    means: 'a key stands on the roll twice, or cannot be there',
    todo: 'mend the roll',
  },
  'not-on-roll': { by: 'a voter', means: 'this key is not on the roll', todo: 'ask the organiser' },
  'bad-bind': {
    by: 'a voter',
    means: 'the one-time code is spent, or the key that takes it is no voter’s own',
    todo: 'if it was not you, tell the organiser',
  },
  'code-spent': {
    by: 'the organiser',
    means: 'the one-time code has been used and cannot be replaced',
    todo: 'nothing: its voter has voted, or can vote, with it',
    status: 409,
  },
  'code-revoked': {
    by: 'a voter',
    means: 'another one-time code has taken the place of this one',
    todo: 'use the new code, or ask the organiser',
  },
  'second-ballot': { by: 'a voter', means: 'this election takes one ballot each', todo: 'nothing: the first counts' },
  replayed: {
    by: 'a voter',
    means: 'a ballot comes again, or replaces another than the voter’s last',
    todo: 'read the board and seal anew',
  },
  copied: { by: 'a voter', means: 'its ciphertexts are on the board already', todo: 'seal a ballot of one’s own' },
  'audited-and-cast': {
    by: 'a voter',
    means: 'a ballot that was opened as a test is cast, or the reverse',
    todo: 'seal a fresh ballot',
  },
  'over-limit': { by: 'whoever sent it', means: 'it is more than this election allows', todo: 'ask the organiser' },
  'page-not-allowed': { by: 'a voter', means: 'this election takes no ballots from pages', todo: 'use the app' },
  'bad-ballot': {
    by: 'a voter',
    means: 'it proves not that its voter knows what is in it',
    todo: 'seal a fresh ballot',
  },
  'bad-opening': {
    by: 'a voter',
    means: 'an opened ballot does not hold what its opening says',
    todo: 'do not vote with the device that sealed it',
  },
  'unknown-audit': {
    by: 'a voter',
    means: 'this voter has opened no such ballot as a test',
    todo: 'object with the device that opened it',
  },
  'no-ballots': { by: 'the organiser', means: 'there is no ballot to mix', todo: 'close when somebody has voted' },
  'too-few-ballots': {
    by: 'nobody',
    means: 'fewer ballots count than the manifest asks for: none of them is mixed or opened',
    todo: 'wait for more, or confirm the number: then the election ends without a result',
    status: 409,
  },
  'enough-ballots': {
    by: 'the coordinator',
    means: 'the board ends as if too few ballots counted, and enough do',
    todo: 'do not use this board',
  },
  'bad-time': {
    by: 'the organiser',
    means: 'an announced time cannot be that, or what is to show the laptops’ clocks does not',
    todo: 'choose a later time',
    status: 409,
  },
  'bad-reminder': {
    by: 'the organiser',
    means: 'a list of those who have not voted is not allowed by the plan, was made already, or would be empty',
    todo: 'remind everybody alike',
    status: 409,
  },
  // mixing
  'unwitnessed-close': { by: 'a node', means: 'fewer than q nodes have co-signed the close', todo: 'wait for them' },
  'not-your-turn': { by: 'a node', means: 'another node mixes now, or this one lost its turn', todo: 'wait' },
  'wrong-input': { by: 'a node', means: 'it mixes another list than the last one', todo: 'mix the end of the chain' },
  'wrong-length': { by: 'a node', means: 'it is not as long as what it answers', todo: 'nothing: it does not count' },
  'unknown-mix': {
    by: 'a node',
    means: 'no standing mix of this node has this output',
    todo: 'nothing: it does not count',
  },
  'bad-skip': { by: 'the coordinator', means: 'it skips whom nobody waits for', todo: 'do not use this board' },
  'bad-seal': {
    by: 'the coordinator',
    means: 'the list that it makes final is not the end of the proven chain',
    todo: 'do not use this board',
  },
  'after-seal': {
    by: 'a node',
    means: 'the list is final, and nothing is mixed any more',
    todo: 'nothing: it came too late',
  },
  // decryption and result
  'wrong-list': { by: 'a node', means: 'key shares for another list than the final one', todo: 'do not use them' },
  'too-few-shares': {
    by: 'the coordinator',
    means: 'fewer than t sets of key shares hold',
    todo: 'wait for more nodes',
  },
  'bad-join': {
    by: 'whoever sent it',
    means: 'it joins names that are none, or that this election does not join',
    todo: 'join written-in names only, where the plan allows it',
  },
  'wrong-plaintexts': {
    by: 'the coordinator',
    means: 'the plaintexts are not what the key shares open',
    todo: 'do not believe the result',
  },
  'wrong-tally': {
    by: 'the coordinator',
    means: 'the tally is not what the plaintexts count to',
    todo: 'do not believe the result',
  },
  'wrong-result': { by: 'a node', means: 'it attests another result than the published one', todo: 'ask its person' },
  // takeover
  'bad-takeover': {
    by: 'the coordinator',
    means: 'too few nodes have reported, or they disagree about the board',
    todo: 'wait for more nodes, or take over where the largest copy is',
  },
});

/** What stands on the board against a party. */
export const faultCodes = part({
  'bad-deal': {
    by: 'a node',
    means: 'it dealt shares of the key that do not fit',
    todo: 'nothing: the key is made without it',
  },
  'no-joint-key': {
    by: 'a node',
    means: 'the deals of all nodes of an attempt cancel out to no key, which takes every one of them',
    todo: 'hold another election, with other laptops',
  },
  'false-complaint': {
    by: 'a node',
    means: 'it complained of a good share',
    todo: 'nothing: the key is made without it',
  },
  'time-out': {
    by: 'nobody',
    means: 'the coordinator says that a node fell silent, and nobody can prove whose fault it was',
    todo: 'ask the people at both laptops',
  },
  'bad-shuffle': { by: 'a node', means: 'its proof of shuffle does not hold', todo: 'nothing: its mix does not count' },
  'bad-shares': {
    by: 'a node',
    means: 'the proof of its key shares does not hold',
    todo: 'nothing: they do not count',
  },
});

export const isFaultCode = (code: string): code is keyof typeof faultCodes => Object.hasOwn(faultCodes, code);
