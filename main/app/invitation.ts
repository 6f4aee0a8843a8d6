/**
 * `ostraka://` links that open the app. Any page or mail can hold one, so a link is text until a person has agreed to it:
 * it is read strictly, shown as an invitation, and never acted on by itself.
 */
import { readLink, writeLink } from '../../shared/protocol/link.ts';

/** The link, written anew from what was understood of it. Throws `bad-link`. */
export const readInvitation = (text: string): string => writeLink(readLink(text.slice(0, 400)));
