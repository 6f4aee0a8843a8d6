/**
 * Which of a computer's addresses other devices in the room reach, the likeliest first. A function of the interfaces and of
 * the way that the system itself would take (`place.ts` asks it), so that one table tests all three systems.
 */
import type { NetworkInterfaceInfo } from 'node:os';

export type Interfaces = Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>;

/** What an interface leads to; the room's own network comes first. */
const kinds = ['room', 'unknown', 'elsewhere'] as const;
type Kind = (typeof kinds)[number];

/**
 * Addresses without brackets or zones, those on Wi-Fi and Ethernet first, and among these the one by which the system goes
 * out; empty without a network. IPv4 stands before IPv6: it is shorter to type.
 * @param routed the addresses from which the system would send to the Internet, as far as it knows a way
 */
export function rankedAddresses(interfaces: Interfaces, routed: readonly string[] = []): string[] {
  const ranked = Object.entries(interfaces)
    .flatMap(([name, infos]) => (infos ?? []).map((info) => ({ name, ...info })))
    .filter((info) => isReachable(info))
    .map((info, order) => ({ address: info.address, keys: [...keysOf(info, routed), order] }))
    .sort((a, b) => compare(a.keys, b.keys))
    .map(({ address }) => address);
  return [...new Set(ranked)];
}

type Named = NetworkInterfaceInfo & { readonly name: string };

/**
 * Link-local IPv6 addresses hold only with a zone, which no URL takes; site-local ones are withdrawn (RFC 3879);
 * 192.0.0.0/29 stands for IPv4 where the network has none (RFC 7335).
 */
function isReachable({ internal, family, address }: NetworkInterfaceInfo): boolean {
  if (internal) return false;
  return family === 'IPv4'
    ? !/^192\.0\.0\.[0-7]$/.test(address)
    : /^[23fF][0-9a-fA-F]/.test(address) && !isLocal(address);
}

const isLocal = (address: string): boolean => /^fe[89a-f]|^ff/i.test(address);

function keysOf(info: Named, routed: readonly string[]): number[] {
  const { address, family } = info;
  return [
    // No router has answered there.
    Number(address.startsWith('169.254.')),
    kinds.indexOf(kindOf(info)),
    Number(family === 'IPv6'),
    Number(!routed.includes(address)),
    Number(family === 'IPv4' && !PRIVATE.test(address)),
  ];
}

/**
 * A tunnel has no hardware address, whatever its maker calls it: what the system would send to the Internet may go through
 * it, and still no phone in the room is there.
 */
const NO_HARDWARE = '00:00:00:00:00:00';
/** Of adapters that programs make: VirtualBox (the host's own), VMware, Hyper-V, Xen and LXD, Docker, OpenVPN, Parallels. */
const MADE_UP = /^(0a:00:27|00:50:56|00:15:5d|00:16:3e|02:42|00:ff|00:1c:42)/i;
const VIRTUAL =
  /docker|podman|^br-|^veth|virbr|vmnet|vmware|vboxnet|virtualbox|vethernet|lxc|lxd|^cni|^bridge\d|^(tun|tap|utun|ppp|wg|ipsec)\d*$|tailscale|zerotier|^zt|nordlynx|proton|wireguard|vpn|^(awdl|llw|anpi)\d/i;
/** Linux by the kernel's and by udev's names, macOS, Windows in English and German. */
const ROOM =
  /^(en\d+|eth\d+|e(n|th)[opsxP]\w+|wl\w+|wi-?fi\b|wlan\b|ethernet\b|lan-verbindung|drahtlos|local area connection|wireless)/i;
const PRIVATE = /^(192\.168\.|10\.|172\.(1[6-9]|2\d|3[01])\.)/;

function kindOf({ name, mac, netmask }: Named): Kind {
  const alone = netmask === '255.255.255.255';
  if (mac === NO_HARDWARE || alone || MADE_UP.test(mac) || VIRTUAL.test(name)) return 'elsewhere';
  return ROOM.test(name) ? 'room' : 'unknown';
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((key, i) => key !== b[i]);
  return at < 0 ? 0 : a[at]! - b[at]!;
}
