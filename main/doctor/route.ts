/** What the way to an election has shown: the route itself, a login page of the network, the clock. Judgements and nothing else. */
import { isIPv4 } from 'node:net';
import { type Finding, finding } from '../../shared/protocol/readiness/finding.ts';
import type { Interfaces } from '../network/addresses.ts';
import { isLoopback } from '../network/place.ts';
import type { Aim, Reach } from './reach.ts';

/** Milliseconds from which on a room notices that it waits. */
const SLOW = 500;
/**
 * Seconds by which clocks may differ. The protocol sets no limit: nothing that is signed or decided depends on a wall clock, so that
 * no difference makes a laptop unfit. What people compare are times on screens.
 */
const APART = 30;

/** What OpenSSL and Node call a certificate that is for other names. */
const OTHER_NAMES = 'ERR_TLS_CERT_ALTNAME_INVALID';
const CERTIFICATE = /CERT|ISSUER|SELF_SIGNED|UNABLE_TO_VERIFY/;
const NO_WAY = new Set(['EHOSTUNREACH', 'ENETUNREACH', 'ENETDOWN', 'EADDRNOTAVAIL', 'EHOSTDOWN']);

export interface Tried {
  readonly aim: Aim;
  readonly met: Reach;
}

export function judgeRoute(tried: Tried | null, interfaces: Interfaces): Finding {
  if (!tried) return finding('route', 'unasked');
  const { aim, met } = tried;
  const { failed, answer, lasts } = met;
  const where = `${aim.host} ${aim.port}`;
  if (answer) {
    const { milliseconds } = answer;
    if (answer.ostraka === 'other') return finding('route', 'other-key', {}, where);
    if (answer.ostraka === null) return finding('route', 'foreign', {}, where);
    if (lasts === false) return finding('route', 'no-socket', { milliseconds }, where);
    return finding('route', milliseconds > SLOW ? 'slow' : 'good', { milliseconds }, where);
  }
  const { at, code, message } = failed ?? { at: 'answer', code: '', message: '' };
  if (at === 'name') return finding('route', 'no-name', {}, aim.host);
  if (at === 'answer')
    return finding('route', CERTIFICATE.test(code) ? 'certificate' : 'cut', {}, `${where}: ${message}`);
  if (code === 'ECONNREFUSED') return finding('route', isLoopback(aim.host) ? 'nowhere' : 'refused', {}, where);
  // In its own network a laptop is told by ARP that nobody is there, as it is where the network passes nothing between its devices.
  if (isNeighbour(aim.host, interfaces)) return finding('route', 'isolated', {}, where);
  if (NO_WAY.has(code)) return finding('route', 'no-way', {}, where);
  return finding('route', code === 'ETIMEDOUT' ? 'silent' : 'cut', {}, `${where}: ${message}`);
}

export function judgePortal(tried: Tried | null): Finding {
  if (!tried) return finding('portal', 'unasked');
  const { answer, failed } = tried.met;
  if (!answer)
    return finding(
      'portal',
      failed?.code === OTHER_NAMES ? 'certificate' : 'unreached',
      {},
      failed?.code === OTHER_NAMES ? failed.message : null,
    );
  if (answer.ostraka !== null) return finding('portal', 'none');
  if (answer.location !== null && answer.status >= 300 && answer.status < 400)
    return finding('portal', 'redirect', {}, originOf(answer.location));
  // Sign-in pages that a network puts in the place of what was asked for (RFC 6585, section 6).
  return answer.isPage || answer.status === 511
    ? finding('portal', 'page', {}, answer.type || null)
    : finding('portal', 'none');
}

export function judgeClock(tried: Tried | null): Finding {
  if (!tried) return finding('clock', 'unasked');
  const { answer } = tried.met;
  if (!answer || answer.ostraka === null || answer.ahead === null) return finding('clock', 'untold');
  const seconds = Math.abs(answer.ahead) / 1000;
  if (seconds < APART) return finding('clock', 'good', { seconds: Math.max(1, seconds) });
  return finding('clock', answer.ahead > 0 ? 'ahead' : 'behind', { seconds });
}

/** Where a page leads, without what a network may have put into its address. */
const originOf = (location: string): string | null => URL.parse(location)?.origin ?? null;

/** Whether an address lies in a network that this laptop is in itself. */
function isNeighbour(host: string, interfaces: Interfaces): boolean {
  if (!isIPv4(host)) return false;
  return Object.values(interfaces)
    .flatMap((infos) => infos ?? [])
    .some(
      ({ family, internal, address, netmask }) =>
        family === 'IPv4' &&
        !internal &&
        netmask !== '255.255.255.255' &&
        (numberOf(address) & numberOf(netmask)) === (numberOf(host) & numberOf(netmask)),
    );
}

const numberOf = (address: string): number => address.split('.').reduce((sum, part) => (sum << 8) | Number(part), 0);
