/** What befalls laptops and the network between them. A fault is plain data, so that a script can be written down. */

/** `coordinator`, `node-1` …, `voter-1` …. */
export type PartyName = string;

/** One direction of a node's session, or what a laptop asks over HTTP: `node-1 says`, `node-1 hears`, `node-1 asks`. */
export type LinkName = string;

export type Fault =
  /** The n-th message of a link never arrives; a session dies of it some seconds later. */
  | { readonly kind: 'lose'; readonly link: LinkName; readonly message: number }
  /** It arrives twice. */
  | { readonly kind: 'duplicate'; readonly link: LinkName; readonly message: number; readonly by: number }
  /** It arrives late, overtaken by those after it. */
  | { readonly kind: 'delay'; readonly link: LinkName; readonly message: number; readonly by: number }
  /** A byte of it is another one. */
  | { readonly kind: 'garble'; readonly link: LinkName; readonly message: number }
  /** Nothing passes between this laptop and the others. */
  | { readonly kind: 'cut'; readonly party: PartyName; readonly at: number; readonly lasts: number }
  /** The process dies in its n-th step: after that part of what the step writes and says, in order. */
  | {
      readonly kind: 'crash';
      readonly party: PartyName;
      readonly step: number;
      readonly moment: number;
      readonly lasts: number;
    }
  /** The laptop's clock is set. */
  | { readonly kind: 'clock'; readonly party: PartyName; readonly at: number; readonly by: number }
  /** The lid is closed. */
  | { readonly kind: 'sleep'; readonly party: PartyName; readonly at: number; readonly lasts: number }
  /** Its work takes so many times as long. */
  | {
      readonly kind: 'slow';
      readonly party: PartyName;
      readonly at: number;
      readonly lasts: number;
      readonly times: number;
    }
  /** The person at a node finds that its words differ. */
  | { readonly kind: 'differs'; readonly party: PartyName; readonly at: number }
  /** It never comes back. */
  | { readonly kind: 'gone'; readonly party: PartyName; readonly at: number }
  /** Another laptop takes over from it; the old one wakes up so long after, or never. */
  | { readonly kind: 'replaced'; readonly party: 'coordinator'; readonly at: number; readonly wakes: number | null }
  /** Its server dies in a commit, and the standby, which lacks so many commits, is promoted; the old one comes back so long after, or never. */
  | {
      readonly kind: 'promoted';
      readonly party: 'coordinator';
      readonly at: number;
      readonly lost: number;
      readonly wakes: number | null;
    }
  /** Its server is lost, and what that held so long ago is restored. */
  | { readonly kind: 'restored'; readonly party: 'coordinator'; readonly at: number; readonly back: number };

export type Crash = Extract<Fault, { kind: 'crash' }>;

/** What befalls a single message. */
export type FateOfMessage = Extract<Fault, { link: LinkName }>;

export type FaultKind = Fault['kind'];

/** What each kind of fault is, for people; the documentation is checked against this. */
export const faultsInWords: Readonly<Record<FaultKind, string>> = {
  lose: 'a message never arrives, and its session breaks some seconds later',
  duplicate: 'a message arrives twice',
  delay: 'a message arrives late, and later ones overtake it',
  garble: 'a byte of a message is changed on its way, and its session breaks some seconds later',
  cut: 'nothing passes between one laptop and the others for a while',
  crash: 'a process dies between any two things that a step writes or says, and starts again from its disk',
  clock: 'a laptop’s clock is set forward or back, by up to an hour',
  sleep: 'a laptop’s lid is closed for up to a minute and a half',
  slow: 'a laptop takes up to a hundred times as long for its work',
  differs: 'the person at a node says that its words are not the wall’s',
  gone: 'a node never comes back',
  replaced: 'the coordinator dies during or after voting, another laptop takes over, and the old one may wake up later',
  promoted:
    'the server of the coordinator’s board dies in a commit, its standby is promoted, and the old one may come back later',
  restored: 'the server of the coordinator’s board is lost, and a backup of some seconds before is restored',
};

/** A fault in one line. */
export function faultInWords(fault: Fault): string {
  const { kind, ...rest } = fault;
  return `${kind} ${Object.entries(rest)
    .map(([name, value]) => `${name}=${value}`)
    .join(' ')}`;
}
