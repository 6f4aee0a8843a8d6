/** Codes of files, disks, windows and processes on one computer. */
import { part } from './code.ts';

export const fileCodes = part({
  unreadable: {
    by: 'whoever made the file',
    means: 'the file is something else, cut short, altered, or of another version',
    todo: 'ask for it again',
  },
  'not-saved': { by: 'this computer', means: 'a file could not be written', todo: 'choose another place' },
  'too-long': { by: 'the program', means: 'a record is longer than its file can hold', todo: 'report it with the log' },
  'bad-ballot-file': { by: 'whoever made the file', means: 'a line is no ballot', todo: 'see file, line and reason' },
  'empty-ballot-file': { by: 'whoever made the file', means: 'the file holds no ballots', todo: 'give another file' },
  'not-in-this-format': {
    by: 'whoever runs it',
    means: 'a format has no way to say what these ballots or this count say',
    todo: 'choose another format',
  },
  'bad-export': { by: 'whoever runs it', means: 'this is no exported key', todo: 'choose the right file' },
  'bad-passphrase': {
    by: 'whoever runs it',
    means: 'the passphrase does not open this file, or the file was changed',
    todo: 'try again',
  },
  'no-receipt': {
    by: 'whoever made the file',
    means: 'the parts of a receipt do not fit together, so it proves nothing',
    todo: 'accuse nobody by it; take the file as it was saved',
  },
  'other-receipt': {
    by: 'whoever runs it',
    means: 'a receipt is of another election than the transcript',
    todo: 'take the file of its own election',
  },
  'receipt-first': {
    by: 'whoever runs it',
    means: 'a receipt was given where a transcript is wanted',
    todo: 'open the transcript first',
  },
  'witness-refused': {
    by: 'the witness',
    means: 'a witness outside of the election does not co-sign',
    todo: 'do as the message says',
  },
  'bad-vkey': {
    by: 'whoever runs it',
    means: 'this is no key of a witness',
    todo: 'take the line as the witness publishes it',
  },
  'bad-expectation': { by: 'whoever runs it', means: 'this is no fingerprint', todo: 'give all of its digits' },
});

export const storageCodes = part({
  'storage-in-use': { by: 'whoever runs it', means: 'another process has these files', todo: 'close it' },
  'storage-damaged': { by: 'this computer', means: 'a file is damaged', todo: 'see the hint: it differs by file' },
  'storage-version': {
    by: 'whoever runs it',
    means: 'a file or folder is of another version, and was not touched',
    todo: 'open it with the Ostraka that the message names',
  },
  'being-deleted': {
    by: 'whoever runs it',
    means: 'an election was being deleted here when that was cut short',
    todo: 'delete it again',
  },
  'not-ours': {
    by: 'whoever runs it',
    means: 'what is to be deleted is no election that Ostraka keeps, or leads out of its folder',
    todo: 'name the folder of one election',
  },
  'still-needed': {
    by: 'whoever runs it',
    means: 'an election is to be deleted that is not over, or may not be',
    todo: 'wait for its end; or delete it all the same, and lose what the message says',
  },
  'storage-full': { by: 'this computer', means: 'the disk is full', todo: 'free some space and start again' },
  'storage-failed': { by: 'this computer', means: 'the disk refuses', todo: 'see that it is there and may be written' },
  'storage-unreachable': {
    by: 'whoever runs it',
    means: 'the database does not answer, or lets this program do nothing',
    todo: 'see the message',
  },
  'storage-unknown': {
    by: 'this computer',
    means: 'the session with the database ended, and whether its last write stands is not known',
    todo: 'start again: what stands is found then',
  },
  'storage-unsafe': {
    by: 'whoever runs it',
    means: 'the database does not promise that what it acknowledges survives',
    todo: 'see the message',
  },
  'storage-deposed': {
    by: 'whoever runs it',
    means: 'another process leads on this board since',
    todo: 'let one of them end',
  },
  'no-adapter': {
    by: 'whoever runs it',
    means: 'the part of Ostraka that works with databases is not installed',
    todo: 'install it as the message says',
  },
  'bad-blob': { by: 'whoever sent it', means: 'a blob is not what its name says', todo: 'send it again' },
  'keys-locked': {
    by: 'this computer',
    means: 'the system does not give out the keys’ key',
    todo: 'unlock its keyring',
  },
  'not-empty': {
    by: 'whoever runs it',
    means: 'there is a board, or an election’s results, in this directory already',
    todo: 'choose another',
  },
  'other-sweep': {
    by: 'whoever runs it',
    means:
      'the directory, or the database by this name, holds something else than the runs of this plan, which nothing is written over',
    todo: 'choose another',
  },
  'profile-in-use': { by: 'whoever runs it', means: 'the profile is open already', todo: 'use its window' },
});

export const windowCodes = part({
  'unknown-call': { by: 'the program', means: 'a window calls what there is not', todo: 'report it with the log' },
  'wrong-role': { by: 'the program', means: 'a window calls what is another role’s', todo: 'report it with the log' },
  closed: { by: 'whoever runs it', means: 'the window is closed', todo: 'open it again' },
  'no-token': {
    by: 'whoever runs it',
    means: 'the secret that lets this page or command in is spent, or cannot be read',
    todo: 'start again, as the person who owns it',
  },
  'no-key': { by: 'whoever runs it', means: 'the page’s address names no coordinator', todo: 'scan the code again' },
  elsewhere: {
    by: 'nobody',
    means: 'pages of this election make their keys at another address',
    todo: 'wait: the page goes there',
  },
  'no-storage': {
    by: 'this computer',
    means: 'the browser keeps nothing for this page, so a key would be lost',
    todo: 'open it in the phone’s own browser, outside of private browsing, or use the app',
  },
  'no-worker': {
    by: 'this computer',
    means: 'the browser did not start the part of the page that seals ballots',
    todo: 'load the page again, in an up-to-date browser, or use the app',
  },
  'not-copied': { by: 'this computer', means: 'the browser did not let this be copied', todo: 'copy it by hand' },
  interrupted: { by: 'whoever runs it', means: 'the person stopped it', todo: 'begin again' },
});

export const processCodes = part({
  usage: { by: 'whoever runs it', means: 'the command is not used like this', todo: 'see --help' },
  'bad-host': {
    by: 'whoever runs it',
    means: 'by this address nobody can find an election: it is none, not this computer’s, or holds on one cable only',
    todo: 'give another address of this computer',
  },
  'bad-front': {
    by: 'whoever runs it',
    means:
      'what was given of a proxy before this computer is no address that it connects from, or no public one over https',
    todo: 'give both as docs/PROXY.md has them',
  },
  'address-kept': {
    by: 'whoever runs it',
    means: 'voters’ pages have made keys at the present address, and browsers keep them by address',
    todo: 'leave the address until the election is over',
    status: 409,
  },
  'compare-first': {
    by: 'whoever runs it',
    means: 'an address, or a name in the network, does not prove which election it leads to',
    todo: 'compare the twelve words, then join by the whole link',
  },
  'bad-option': { by: 'whoever runs it', means: 'an option of the app has no such value', todo: 'see the message' },
  'bad-engine': { by: 'this computer', means: 'the arithmetic asked for does not work here', todo: 'ask for another' },
  'port-taken': { by: 'whoever runs it', means: 'another program has this port', todo: 'choose another --port' },
  'cannot-listen': { by: 'this computer', means: 'the address cannot be listened on', todo: 'choose another --host' },
  'process-ended': { by: 'the program', means: 'a process of a simulated election died', todo: 'see its last words' },
  'worker-crashed': { by: 'this computer', means: 'a thread died over its job', todo: 'try again; report it' },
  'pool-closed': { by: 'the program', means: 'a job came after its workers had gone', todo: 'report it with the log' },
  'bad-job': { by: 'the program', means: 'a job cannot be sent to a thread', todo: 'report it with the log' },
  chaos: { by: 'the program', means: 'the chaos test found what must not be', todo: 'report it with its seed' },
});
