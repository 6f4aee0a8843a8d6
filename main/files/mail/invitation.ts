/**
 * An invitation for a mail or the intranet, as plain text: where and when to vote, what to compare and what to check. It holds nothing
 * secret: of a code and its link there are only the names of columns in the table of slips, for a mail merge to fill in.
 */
import type { ToldTimes } from '../../../shared/board/hours.ts';
import type { Language } from '../../../shared/codec/texts.ts';
import { whenElsewhere } from '../../../shared/election/times/elsewhere.ts';
import { type InvitationWords, invitationTexts } from './texts.ts';

export interface Invitation {
  readonly title: string;
  readonly lesson: boolean;
  readonly rehearsal: boolean;
  /** Null where none are announced. */
  readonly times: Pick<ToldTimes, 'opens' | 'closes'> | null;
  /** The address of the page for phones, with the organiser's key; the join link where no pages are served. */
  readonly where: string;
  readonly pages: boolean;
  readonly credentials: 'codes' | 'keys';
  /** Of those who sign up: until voting closes, and under names that they invent. */
  readonly latecomers: boolean;
  readonly inventedNames: boolean;
  /** Twelve of the organiser's laptop, six that all screens share, twelve of the election; null before there are any. */
  readonly words: {
    readonly laptop: readonly string[];
    readonly six: readonly string[] | null;
    readonly election: readonly string[] | null;
  };
}

/** Columns of the table of slips (slips-file.ts), as programs for mail merges name what they fill in. */
const LINK = '{{link}}';
const CODE = '{{code}}';

/** @param zone of the announced times, by its IANA name; this computer's where it is left out */
export function invitationText(invitation: Invitation, language: Language, zone?: string): string {
  const say = invitationTexts[language];
  const { times, where, pages, credentials, words } = invitation;
  // A title that looks like a column would be filled in, too.
  const title = invitation.title.replace(/\{(?=\{)/g, '{ ');
  const codes = credentials === 'codes';
  const at = (seconds: number): string => whenElsewhere(language, 1000 * seconds, zone);
  const link = codes && pages ? LINK : where;
  const steps = [
    say.network,
    pages ? say.open(link) : say.app(link),
    codes ? say.code(CODE) : signUpIn(say, invitation),
    say.vote,
  ];
  return `${[
    say.subject(title),
    '',
    title,
    ...(invitation.lesson ? [say.lesson] : []),
    ...(invitation.rehearsal ? [say.rehearsal] : []),
    ...(times?.opens ? [say.opens(at(times.opens))] : []),
    ...(times?.closes ? [say.closes(at(times.closes))] : []),
    '',
    say.how,
    ...steps.map((step, i) => `${i + 1}. ${step}`),
    '',
    say.compare,
    ...(words.six ? [`- ${say.six(words.six.join(' '))}`] : [`- ${say.sixLater}`]),
    `- ${say.laptop(words.laptop.join(' '))}`,
    `- ${say.proof}`,
    '',
    say.check,
    ...say.checks.map((one) => `- ${one}`),
    `- ${words.election ? say.election(words.election.join(' ')) : say.electionLater}`,
    ...(codes ? ['', say.sender(LINK, CODE)] : []),
  ].join('\n')}\n`;
}

const signUpIn = (say: InvitationWords, { latecomers, inventedNames }: Invitation): string =>
  say.signUp[`${inventedNames ? 'invented' : 'named'}${latecomers ? 'Late' : ''}`];
