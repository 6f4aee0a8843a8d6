/** The picture of an option beside its name, from the board, once its hash is that of the manifest. */
import { useEffect, useState } from 'preact/hooks';
import { type Bytes, hex } from '../../../shared/codec/bytes.ts';
import { type PictureName, pictureFault, pictureHeader } from '../../../shared/election/picture.ts';
import type { Bridge, WindowState } from '../../../shared/protocol/ipc.ts';
import { useSurroundings, useTexts } from '../../design/surroundings.ts';
import { toBase64 } from './base64.ts';
import './option-picture.css';

/** Windows that have a board at hand, or whoever serves one. */
const showing: ReadonlySet<WindowState['role']> = new Set<WindowState['role']>(['coordinator', 'voter', 'verifier']);

/** What stands in the place of a picture: its address, or why there is none. */
type Seen = { readonly address: string } | { readonly fault: 'missing' | 'altered' };

/** By hash: what a name stands for never changes. */
const known = new Map<string, Seen>();

/** Bytes as an address of their own, by the type that they say themselves; null where they may not be shown. */
export function addressOf(bytes: Bytes): string | null {
  if (pictureFault(bytes) !== null) return null;
  return `data:${pictureHeader(bytes)!.type};base64,${toBase64(bytes)}`;
}

async function look(bridge: Bridge, name: PictureName): Promise<Seen> {
  const found = await bridge.call('window.picture', name).catch(() => 'missing' as const);
  if (typeof found === 'string') return { fault: found };
  const address = addressOf(found);
  if (address === null) return { fault: 'missing' };
  known.set(hex(name.sha256), { address });
  return { address };
}

/** Its name stands beside it, and says all that a screen reader needs; where it is missing, that is said as well. */
export function OptionPicture({ picture }: { picture: PictureName | null }) {
  const t = useTexts();
  const { bridge, shell } = useSurroundings();
  const name = picture && showing.has(shell.role) ? hex(picture.sha256) : null;
  const [last, setLast] = useState<{ readonly name: string; readonly seen: Seen } | null>(null);
  const seen = name === null ? null : (known.get(name) ?? (last?.name === name ? last.seen : null));
  useEffect(() => {
    if (!picture || name === null || known.has(name)) return;
    let wanted = true;
    void look(bridge, picture).then((seen) => wanted && setLast({ name, seen }));
    return () => {
      wanted = false;
    };
  }, [name]);
  if (name === null) return null;
  if (seen && 'fault' in seen)
    return <span class="option-picture-missing muted small">{t(`common.picture.${seen.fault}`)}</span>;
  // What the browser cannot decode has no place of its own.
  const undecoded = () => {
    known.set(name, { fault: 'missing' });
    setLast({ name, seen: { fault: 'missing' } });
  };
  return (
    <span class="option-picture">
      {seen && <img src={seen.address} alt="" decoding="async" draggable={false} onError={undecoded} />}
    </span>
  );
}
