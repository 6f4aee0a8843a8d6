import type { Contest, Rule } from '../../shared/election/contest.ts';
import { methodIn, valuesIn } from '../../shared/election/tally/choices/method.ts';
import { methods, type Sentence } from '../../shared/election/tally/methods.ts';
import { MAX_STATES } from '../../shared/election/tally/runoff/ways.ts';
import { ruleInWords } from '../../shared/verdict/outcome/speaker.ts';
import { useTexts } from '../design/surroundings.ts';
import { hyphenated } from './hyphenated.ts';
import './how-it-counts.css';

interface HowItCountsProps {
  readonly rule: Rule;
  /** In which it counts; left out, as it does where nothing is chosen. */
  readonly contest?: Contest;
  /** Whether it counted under version 1, where that did otherwise. */
  readonly version1?: boolean;
}

/** All that there is to say of a rule: how it counts, ties, seats, and where it is published. */
export function HowItCounts({ rule, contest, version1 = false }: HowItCountsProps) {
  const t = useTexts();
  const method = contest ? methodIn(contest, rule) : methods[rule];
  const values = contest ? { ...valuesIn(contest) } : { states: MAX_STATES };
  const say = (...keys: readonly Sentence[]) => keys.map((key) => t(`method.${key}`, values)).join(' ');
  const before = version1 ? method.version1 : undefined;
  const seats = (version1 && method.seatsVersion1) || method.seats;
  const parts = { ...(before ? {} : { ranks: method.ranks, ties: method.ties }), seats };
  return (
    <dl class="how-it-counts">
      <div>
        <dt>{t('method.how.counts')}</dt>
        <dd>{say(method.counts, ...(method.also ?? []), ...(before ? [before] : []))}</dd>
      </div>
      {(['ranks', 'ties', 'seats'] as const).map(
        (part) =>
          parts[part] &&
          parts[part].length > 0 && (
            <div key={part}>
              <dt>{t(`method.how.${part}`)}</dt>
              <dd>{say(...parts[part])}</dd>
            </div>
          ),
      )}
      <div>
        <dt>{t('method.how.sources')}</dt>
        {method.sources.map((source) => (
          <dd key={source} lang="en">
            {source}
          </dd>
        ))}
      </div>
    </dl>
  );
}

/** The name of a rule where it fills so many seats, and whether several come out in proportion, with room for a phone to break it. */
export function useRuleName(): (rule: Rule, seats: number) => string {
  const t = useTexts();
  return (rule, seats) => hyphenated(ruleInWords(t, rule, seats));
}
