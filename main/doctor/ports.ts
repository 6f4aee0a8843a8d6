/** Whether an election could be led from this laptop: its port, and whether its own addresses are reached. */
import { connect, createServer, type Server } from 'node:net';
import { type Finding, finding } from '../../shared/protocol/readiness/finding.ts';

/** Milliseconds in which a laptop reaches itself. */
const WITHIN = 2000;

/** How an attempt to listen came out. */
export interface Listened {
  /** The system's code; null where it worked. */
  readonly code: string | null;
  /** Whether an Ostraka answers at the port. */
  readonly isOurs: boolean;
  /** Who has it, as far as the system tells. */
  readonly holder: string | null;
}

export function judgePort(port: number, { code, isOurs, holder }: Listened): Finding {
  if (code === null) return finding('ports', 'free', { port });
  if (code === 'EADDRINUSE')
    return isOurs ? finding('ports', 'ours', { port }) : finding('ports', 'taken', { port }, holder);
  return code === 'EACCES' || code === 'EPERM'
    ? finding('ports', 'denied', { port })
    : finding('ports', 'failed', { port }, code);
}

/** Opens the port on every address of this laptop, as a coordinator does, and closes it again. */
export async function tryPort(
  port: number,
  holderOf: (port: number) => Promise<string | null>,
  isOurs: (port: number) => Promise<boolean>,
): Promise<Listened> {
  try {
    const server = await listen(port);
    await new Promise((resolve) => server.close(resolve));
    return { code: null, isOurs: false, holder: null };
  } catch (error) {
    const code = codeOf(error);
    if (code !== 'EADDRINUSE') return { code, isOurs: false, holder: null };
    const ours = await isOurs(port);
    return { code, isOurs: ours, holder: ours ? null : await holderOf(port) };
  }
}

// ---- firewall ---------------------------------------------------------------------------------------------------------

export interface Heard {
  /** Of this laptop in the network; empty without one. */
  readonly addresses: readonly string[];
  /** Those of them at which it does not reach itself. */
  readonly unreached: readonly string[];
  readonly firewall: Firewall;
}

/** What the system tells of its firewall. */
export interface Firewall {
  /** `open` lets others come to the port. */
  readonly state: 'on' | 'off' | 'open' | null;
  readonly name: string | null;
}

export function judgeFirewall(port: number, { addresses, unreached, firewall }: Heard): Finding {
  if (addresses.length === 0) return finding('firewall', 'no-network');
  // Of several addresses one may be of a tunnel; the likeliest is what others use.
  if (unreached.includes(addresses[0]!)) return finding('firewall', 'shut', { port }, addresses[0]);
  switch (firewall.state) {
    case 'on':
      return finding('firewall', 'on', { port }, firewall.name);
    case 'open':
      return finding('firewall', 'open', { port }, firewall.name);
    case 'off':
      return finding('firewall', 'off', { port });
    default:
      return finding('firewall', 'untold', { port });
  }
}

/** At which of its addresses this laptop does not reach itself: on a port that the system chooses. */
export async function unreachedOf(addresses: readonly string[]): Promise<string[]> {
  const server = await listen(0);
  server.on('connection', (socket) => {
    socket.on('error', () => {});
    socket.end();
  });
  const { port } = server.address() as { port: number };
  try {
    const reached = await Promise.all(addresses.map((address) => answers(address, port)));
    return addresses.filter((_, i) => !reached[i]);
  } finally {
    await new Promise((resolve) => server.close(resolve));
  }
}

function answers(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: WITHIN });
    const end = (is: boolean): void => {
      socket.destroy();
      resolve(is);
    };
    socket.once('connect', () => end(true));
    socket.once('timeout', () => end(false));
    socket.once('error', () => end(false));
  });
}

function listen(port: number): Promise<Server> {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, exclusive: true }, () => resolve(server));
  });
}

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : 'unknown');
