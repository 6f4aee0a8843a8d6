/** What minutes say of signatures, and of how anybody checks all of it. */

import type { BoardFacts, MinutesFacts } from '../../board/minutes/facts.ts';
import { type Language, listed } from '../../codec/texts.ts';
import { digits, type Element, element, list, name, paragraph, section, terms } from '../paper/page.ts';
import type { Say } from '../texts/texts.ts';
import { lines } from './election.ts';

/** Lines to sign on for whoever else was there. */
const OTHERS = 3;

export function signatureSection(
  { entries, accepted }: MinutesFacts,
  { parties, cosigned, root, ended }: BoardFacts,
  language: Language,
  say: Say,
): Element {
  const total = parties.length;
  const who = (names: readonly string[]): string =>
    names.length === 0
      ? say('minutes.nobody', { total })
      : say('minutes.attests.who', { count: names.length, total, names: listed(language, names) });
  const attesting = parties.flatMap(({ name: called, attested }) => (attested ? [called] : []));
  return section(
    say('minutes.signatures'),
    terms([
      ended ? [say('minutes.attests'), who(attesting)] : null,
      [say('minutes.cosigned'), who(cosigned)],
      [
        say('minutes.record'),
        accepted === entries
          ? say('minutes.record.size', { count: entries })
          : say('minutes.record.accepted', { accepted, count: entries }),
      ],
      [say('minutes.record.root'), digits(root)],
    ]),
  );
}

export function checkSection({ file, election }: MinutesFacts, say: Say): Element {
  return section(
    say('minutes.check'),
    terms([
      [say('minutes.check.file'), name(file.name), say('minutes.check.bytes', { bytes: file.bytes })],
      [say('minutes.check.sum'), digits(file.sha256)],
    ]),
    list(
      [
        say('minutes.check.same'),
        [say('minutes.check.run'), ...(election ? [command(file.name, election.electionWords)] : [])],
        say('minutes.check.verifier'),
        say('minutes.check.receipt'),
      ],
      'ol',
    ),
  );
}

export function handSection(board: BoardFacts | null, say: Say): Element {
  return section(
    say('minutes.hand'),
    paragraph(say('minutes.hand.what')),
    lines([
      say('minutes.hand.place'),
      say('minutes.hand.organiser'),
      ...(board?.registrar ? [say('minutes.hand.registrar')] : []),
      ...(board?.parties ?? []).map((party) => say('minutes.hand.laptop', { name: party.name })),
      ...new Array<string>(OTHERS).fill(say('minutes.hand.other')),
    ]),
  );
}

/** As it is typed: nothing of a name that a shell would take for more than a name. */
const command = (file: string, expected: readonly string[]): Element =>
  element(
    'code',
    { class: 'paper-command', translate: 'no' },
    `ostraka verify ${/^[\w.-]+$/.test(file) && !file.startsWith('-') ? file : 'FILE.ostraka'} --expect "${expected.join(' ')}"`,
  );
