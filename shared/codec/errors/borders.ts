/** Codes of what does not even arrive: bytes that cannot be read, questions that nobody may ask or too many ask. */
import { part } from './code.ts';

export const formatCodes = part({
  'bad-length': {
    by: 'whoever sent it',
    means: 'it is longer or shorter than its kind can be',
    todo: 'send what the format says',
  },
  'bad-shape': {
    by: 'whoever sent it',
    means: 'a field is missing, unknown or no value of its kind',
    todo: 'see the path in the message',
  },
  'not-canonical': { by: 'whoever sent it', means: 'it is no canonical CBOR', todo: 'encode it canonically' },
  'bad-hex': { by: 'whoever sent it', means: 'it is no hexadecimal', todo: 'write bytes as pairs of 0–9, a–f' },
  'bad-point': {
    by: 'whoever sent it',
    means: '32 bytes encode no point of the group, or its identity where that is refused',
    todo: 'trust nothing that holds it',
  },
  'bad-scalar': {
    by: 'whoever sent it',
    means: '32 bytes are no scalar below the group order',
    todo: 'trust nothing that holds it',
  },
  'bad-proof': {
    by: 'whoever sent it',
    means: 'a proof does not hold, or is not even one in form',
    todo: 'do not use what it was to prove',
  },
  'bad-note': { by: 'whoever sent it', means: 'it is no signed note', todo: 'ask for the checkpoint again' },
  'bad-checkpoint-signature': {
    by: 'whoever sent it',
    means: 'the coordinator has not signed this checkpoint',
    todo: 'do not believe it',
  },
  'wrong-origin': {
    by: 'whoever sent it',
    means: 'this checkpoint is of another board',
    todo: 'ask for the right one',
  },
  'bad-link': { by: 'whoever runs it', means: 'this is no join link', todo: 'copy the whole line, from ostraka:// on' },
  'bad-answer': {
    by: 'the coordinator',
    means: 'an answer is none in form, or not to the question',
    todo: 'try again; ask whether it is the coordinator that answers',
  },
  'captive-portal': {
    by: 'the network',
    means: 'a page of the network answers in the place of the coordinator',
    todo: 'sign in to the network, or use another one',
  },
  'unknown-code': {
    by: 'whoever sent it',
    means: 'another version of the program says something that this one has no code for',
    todo: 'read the message; use one version everywhere',
  },
});

export const doorCodes = part({
  'bad-request': { by: 'whoever sent it', means: 'the request cannot be read', todo: 'see the message' },
  forbidden: {
    by: 'whoever sent it',
    means: 'this is not theirs to ask',
    todo: 'bring the token or signature that it takes',
    status: 403,
  },
  'not-found': { by: 'whoever sent it', means: 'there is nothing of this name', todo: 'check the name', status: 404 },
  'blob-missing': {
    by: 'whoever sent it',
    means: 'a blob that an entry names is not here',
    todo: 'upload it, then submit the entry again',
    status: 404,
  },
  'out-of-range': {
    by: 'whoever sent it',
    means: 'the board or tree is not as long as that',
    todo: 'ask for what the status says is there',
    status: 404,
  },
  'not-yet': {
    by: 'nobody',
    means: 'what is asked for is still to come',
    todo: 'wait a moment and ask again',
    status: 409,
  },
  'too-large': {
    by: 'whoever sent it',
    means: 'it is larger than anything that is taken here (of headers: 431)',
    todo: 'send less at once',
    status: 413,
  },
  'too-slow': {
    by: 'the network',
    means: 'it did not arrive, or was not read, in time',
    todo: 'try again on a better connection',
    status: 408,
  },
  'too-many': {
    by: 'whoever sent it',
    means: 'one address or session asks more often than anyone needs to',
    todo: 'wait a minute',
    status: 429,
  },
  busy: {
    by: 'nobody',
    means: 'so much is under way that nothing more is taken just now',
    todo: 'try again soon',
    status: 503,
  },
  'bad-proxy': {
    by: 'the proxy',
    means: 'the proxy before the coordinator does not say, or not in due form, who asks and that they came over https',
    todo: 'set the proxy up as docs/PROXY.md has it',
    status: 502,
  },
  'coordinator-disk': {
    by: 'the coordinator',
    means: 'the coordinator cannot use its disk: full, damaged or gone',
    todo: 'look at its own screen, which says more',
    status: 507,
  },
  internal: {
    by: 'the program',
    means: 'a defect of the program',
    todo: 'report it with what stands in the log',
    status: 500,
  },
});

/** Of sessions: what they are ended with, or never opened for. */
export const sessionCodes = part({
  'bad-frame': {
    by: 'whoever sent it',
    means: 'a frame is no message',
    todo: 'send binary frames of one message each',
  },
  'no-hello': { by: 'a node', means: 'a session did not begin with its hello in time', todo: 'connect again' },
  'not-admitted': {
    by: 'nobody',
    means: 'the election began without this laptop',
    todo: 'watch; it cannot mix in this one',
  },
  'name-taken': { by: 'a node', means: 'another laptop has this name', todo: 'choose another name' },
  'address-full': {
    by: 'nobody',
    means: 'as many laptops or voters have come from one address as may',
    todo: 'ask the organiser, who can allow it more',
    status: 403,
  },
  'sent-away': { by: 'nobody', means: 'the organiser has sent this laptop away', todo: 'ask the organiser' },
  'lobby-cleared': { by: 'nobody', means: 'the organiser has begun the lobby anew', todo: 'join again' },
  cancelled: {
    by: 'the organiser',
    means: 'the organiser has cancelled this election before voting opened',
    todo: 'nothing: nothing of it counts',
    status: 409,
  },
  'lobby-full': {
    by: 'nobody',
    means: 'as many laptops are here as an election can have',
    todo: 'do without this one',
  },
  disconnected: { by: 'the network', means: 'the connection broke before the answer', todo: 'try again in a moment' },
  unreachable: {
    by: 'the network',
    means: 'nobody answers at the coordinator’s address',
    todo: 'check that it runs and that both are in one network',
  },
});
