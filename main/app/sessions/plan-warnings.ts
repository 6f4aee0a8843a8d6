/** What an organiser should know of a plan before opening the lobby: texts of the catalogue. */
import { OstrakaError } from '../../../shared/codec/error.ts';
import { newSigningKey } from '../../../shared/crypto/signature.ts';
import { manifestFault, type Plan } from '../../../shared/election/manifest.ts';
import { systemRandom } from './system-random.ts';

export const warningTexts = {
  'warning.one-laptop': 'Any single one of these laptops could read the ballots.',
  'warning.pages': 'Ballots sealed in a web page: whoever serves or alters the page could read or replace them.',
  'warning.codes': 'Whoever makes the codes could vote with any that nobody uses.',
  'warning.patterns':
    'Rankings, scores and several contests on one ballot leave rare combinations that can tell who cast them.',
  'warning.write-ins': 'Names that are written in become public; an agreed name can tell who wrote it.',
  'warning.lesson': 'This is a lesson: cheats in it are staged.',
  'warning.simulation': 'This is a simulation: nothing in it is secret.',
  'warning.alone': 'No network was found: only this computer can join.',
} as const;

export type Warning = keyof typeof warningTexts;

export function warningsOf(plan: Plan): Warning[] {
  const { contests, threshold, leastMixes, voters, lesson, simulation } = plan;
  const rich = contests.some(
    ({ ballot, options }) => (ballot === 'ranking' || ballot === 'score') && options.length > 4,
  );
  return [
    ...(Math.min(threshold, leastMixes) === 1 ? (['warning.one-laptop'] as const) : []),
    ...(voters.pages ? (['warning.pages'] as const) : []),
    ...(voters.credentials === 'codes' ? (['warning.codes'] as const) : []),
    ...(contests.length > 1 || rich ? (['warning.patterns'] as const) : []),
    ...(contests.some(({ writeIn }) => writeIn) ? (['warning.write-ins'] as const) : []),
    ...(lesson ? (['warning.lesson'] as const) : []),
    ...(simulation ? (['warning.simulation'] as const) : []),
  ];
}

/** Refuses a plan that no set of nodes could make a manifest of. Throws `bad-manifest`. */
export function requireSoundPlan(plan: Plan): void {
  const nodes = Array.from({ length: Math.max(plan.threshold, plan.leastMixes) }, (_, i) => ({
    name: `node ${i + 1}`,
    key: newSigningKey(systemRandom).publicKey,
  }));
  const coordinator = newSigningKey(systemRandom).publicKey;
  const fault = manifestFault({ version: 1, ...plan, coordinator, nodes });
  if (fault) throw new OstrakaError('bad-manifest', fault, { hint: 'change the plan before the lobby opens' });
}
