/** What a coordinator says on its terminal as it starts: how the election is found, when it opens, and what is still to be typed. */
import { mayRemind, type Plan, registrarOf } from '../../../shared/election/manifest.ts';
import { isRehearsal, marksOf } from '../../../shared/election/rehearsal/mark.ts';
import { planWordsOf } from '../../../shared/election/rehearsal/plan.ts';
import { inUtc } from '../../../shared/election/times/times.ts';
import { keyWords } from '../../../shared/election/words/words.ts';
import type { Status } from '../../../shared/protocol/coordinator/status.ts';
import { sleepInWords } from '../../power/words.ts';
import { heldInWords } from './narration.ts';

export interface Welcome {
  readonly plan: Plan;
  readonly link: string;
  /** Of the coordinator's key. */
  readonly words: readonly string[];
  readonly tokenFile: string;
  /** Where others type that it is, and where programs on this computer reach it. */
  readonly origin: string;
  readonly direct: string;
  readonly status: Status;
  /** Whether it may lead: not before it has taken over, where it does that. */
  readonly leads: boolean;
  /** Whether two people sit at its desk. */
  readonly areTwo: boolean;
}

export function welcome({ plan, link, words, tokenFile, origin, direct, status, leads, areTwo }: Welcome): string[] {
  const { phase } = status;
  const registrar = registrarOf(plan);
  const again = leads ? '' : ' --take-over';
  return [
    `Ostraka coordinator: ${plan.title}`,
    ...marksOf(plan),
    ...(areTwo ? ['desk        two people: opening and closing take the passphrases of both'] : []),
    `join link   ${link}`,
    `key words   ${words.join(' ')}`,
    // The app announces what it leads; a laptop that looks for this one waits in vain.
    ...(phase === 'lobby'
      ? [`nearby      not announced in the network: laptops take the link, or type ${origin}`]
      : []),
    `plan words  ${planWordsOf(plan).join(' ')}`,
    ...(registrar ? [`registrar   ${keyWords(registrar, null).join(' ')}`] : []),
    ...timeLines(status),
    `token file  ${tokenFile}`,
    `nodes       ostraka node --join ${link} --data DIR --name NAME${again}`,
    ...(isRehearsal(plan) ? [] : [`voters      ostraka vote --join ${link} ${knownBy(plan)} --choose "…"`]),
    `awake       ${sleepInWords()}`,
    'stop        Ctrl-C; started again with the same --data it goes on where it was',
    ...(registrar && (phase === 'lobby' || phase === 'ceremony' || phase === 'enrolment')
      ? [
          `codes       ostraka registrar codes ${link} --data registrar --count N: there, once the nodes have made the key`,
        ]
      : []),
    ...verbsFor(plan, status, leads).map(
      (verb) =>
        `organiser   ostraka organiser ${verb} --at ${verb.endsWith('--csv') ? link : direct} --token-file ${tokenFile}`,
    ),
  ];
}

const knownBy = ({ voters }: Plan): string => (voters.credentials === 'codes' ? '--code CODE' : '--as NAME');

/** What is announced, as it was moved last, while it is still to come. */
function timeLines(status: Status): string[] {
  const { phase, times } = status;
  if (!times || phase === 'finished') return [];
  const { opens, closes, results } = times;
  const isBefore = phase === 'lobby' || phase === 'ceremony' || phase === 'enrolment';
  return [
    ...(opens !== null && isBefore ? [`opens       ${inUtc(opens)}, by itself`] : []),
    ...(closes !== null && (isBefore || phase === 'voting') ? [`closes      ${inUtc(closes)}, by itself`] : []),
    ...(results ? [`results     held back until ${heldInWords(status)}`] : []),
  ];
}

/** What the organiser may still have to say; what is done at its hour is not. */
function verbsFor(plan: Plan, { phase, times }: Status, leads: boolean): readonly string[] {
  if (!leads) return ['take-over'];
  const polling = [
    ...(mayRemind(plan) ? ['remind'] : []),
    ...(times?.closes == null ? ['close'] : ['extend TIME --reason TEXT']),
  ];
  const opening = [
    ...(plan.voters.credentials === 'codes' && !registrarOf(plan) && !isRehearsal(plan) ? ['codes N --csv'] : []),
    ...(times?.opens == null ? ['open-voting'] : []),
    ...polling,
  ];
  switch (phase) {
    case 'lobby':
      return ['open-enrolment', ...opening];
    case 'ceremony':
    case 'enrolment':
      return opening;
    case 'voting':
      return polling;
    case 'mixing':
      return ['close'];
    case 'decryption':
      return plan.joinNames ? ['close', 'names', 'join-names', 'post-result'] : ['close'];
    case 'finished':
      return [];
  }
}
