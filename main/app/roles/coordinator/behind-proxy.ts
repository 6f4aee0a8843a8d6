/** The proxy that an election of the app stands behind, as the wizard asks for it and as it is kept beside the plan. */
import * as v from 'valibot';
import { OstrakaError } from '../../../../shared/codec/error.ts';
import type { Argument } from '../../../../shared/protocol/ipc.ts';
import { type FrontOptions, proxyAddress, publicOrigin } from '../../../coordinator/front.ts';

export const keptFrontSchema = v.strictObject({ proxies: v.array(v.string()), origin: v.string() });

/** Null where none was asked for. Throws `bad-front`. */
export function frontOf(asked: Argument<'coordinator.create'>['front']): FrontOptions | null {
  if (!asked) return null;
  return {
    proxies: asked.proxies.map((text) =>
      judged(text, () => proxyAddress(text), 'one address that a proxy connects from'),
    ),
    origin: judged(asked.address, () => publicOrigin(asked.address), 'a public address over https'),
  };
}

/** What is judged by the very checks of the command line, whose errors speak of its options. */
function judged(text: string, judge: () => string | null, what: string): string {
  const found = (() => {
    try {
      return judge();
    } catch {
      return null;
    }
  })();
  if (found === null) throw new OstrakaError('bad-front', `“${text}” is not ${what}`);
  return found;
}
