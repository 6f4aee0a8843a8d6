/** Where other devices of the local network reach this computer. */
import { type NetworkInterfaceInfo, networkInterfaces } from 'node:os';

export const LOOPBACK = '127.0.0.1';
/** All addresses of this computer. */
export const EVERYWHERE = '0.0.0.0';

/** IPv4 addresses, the likeliest first; empty without a network. */
export function lanAddresses(
  interfaces: Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>> = networkInterfaces(),
): string[] {
  return Object.entries(interfaces)
    .flatMap(([name, addresses]) => (addresses ?? []).map((address) => ({ name, ...address })))
    .filter(({ internal, family }) => !internal && family === 'IPv4')
    .map(({ name, address }, order) => ({ address, order, rank: rankOf(name, address) }))
    .sort((a, b) => a.rank - b.rank || a.order - b.order)
    .map(({ address }) => address);
}

/** Bridges of virtual machines and tunnels reach no phone; link-local addresses mean that no router answered. */
const VIRTUAL = /^(docker|br-|veth|virbr|vmnet|vboxnet|vethernet|tun|tap|utun|wg|tailscale|zt)/i;
const PRIVATE = /^(192\.168\.|10\.|172\.(1[6-9]|2\d|3[01])\.)/;

function rankOf(name: string, address: string): number {
  if (address.startsWith('169.254.')) return 3;
  if (VIRTUAL.test(name)) return 2;
  return PRIVATE.test(address) ? 0 : 1;
}
