import type { Choices } from '../../shared/election/choice.ts';
import type { Contest } from '../../shared/election/contest.ts';
import type { Order } from '../../shared/election/order.ts';
import { Icon } from '../design/signs/icon.tsx';
import { useTexts } from '../design/surroundings.ts';
import { gapIn, inWords } from './said-choices.ts';
import './choices-in-words.css';
import { Name } from '../design/signs/name.tsx';

const gradeOf = (contest: Contest, score: number): string | number =>
  (contest.ballot === 'score' && contest.grades?.[score]) || score;

interface ChoicesProps {
  readonly contests: readonly Contest[];
  readonly choices: Choices;
  /** In which whoever reads it was asked; left out, as the plan has it. */
  readonly orders?: readonly Order[];
}

/** What stands on a ballot, one question after the other. Where there is only one its title goes without saying. */
export function ChoicesInWords({ contests, choices, orders }: ChoicesProps) {
  const t = useTexts();
  return (
    <dl class="choices">
      {contests.map((contest, i) => {
        const said = inWords(contest, choices[i]!, orders?.[i]);
        const gap = gapIn(contest, choices[i]!);
        return (
          <div key={i}>
            <dt>
              <Name>{contest.title}</Name>
            </dt>
            {gap && (
              <dd class="gap">
                <Icon name="wait" /> {t(`voter.gap.${gap.kind}`, { missing: gap.missing })}
              </dd>
            )}
            {said.map(({ name, mark }) => (
              <dd key={name}>
                {mark?.kind === 'place' && `${mark.value}. `}
                <strong>
                  <Name>{name}</Name>
                </strong>
                {mark?.kind === 'score' && `: ${gradeOf(contest, mark.value)}`}
              </dd>
            ))}
          </div>
        );
      })}
    </dl>
  );
}
