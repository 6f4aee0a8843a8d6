import type { RefCallback } from 'preact';
import type { Contest } from '../../../../shared/election/contest.ts';
import type { Order } from '../../../../shared/election/order.ts';
import { Button } from '../../../design/controls/button.tsx';
import { Icon } from '../../../design/signs/icon.tsx';
import { useTexts } from '../../../design/surroundings.ts';
import { ChoicesInWords } from '../../../election/choices-in-words.tsx';
import { type Answer, choiceOf, type Draft, faultOf } from './draft.ts';
import './answers.css';
import { Name } from '../../../design/signs/name.tsx';

interface AnswersProps {
  readonly contests: readonly Contest[];
  readonly orders: readonly Order[];
  readonly draft: Draft;
  readonly heading: RefCallback<HTMLElement>;
  readonly onChange: (question: number) => void;
}

/** All answers as they would be sealed, and the way back to each: what was asked one at a time is seen whole. */
export function Answers({ contests, orders, draft, heading, onChange }: AnswersProps) {
  const t = useTexts();
  return (
    <section class="stack answers">
      <h2 ref={heading} tabIndex={-1}>
        {t('questions.review')}
      </h2>
      <p class="muted">{t('questions.review.lead')}</p>
      <ol>
        {contests.map((contest, i) => (
          <li key={i}>
            <Answered contest={contest} order={orders[i]!} answer={draft[i] ?? null} />
            <Button
              label={t('questions.change.which', { place: i + 1, title: contest.title })}
              onClick={() => onChange(i)}
            >
              {t('questions.change')}
            </Button>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** An answer in words; or what must be mended before it is one. */
function Answered({ contest, order, answer }: { contest: Contest; order: Order; answer: Answer | null }) {
  const t = useTexts();
  const fault = faultOf(contest, answer);
  const choice = answer && choiceOf(contest, answer);
  if (choice && !fault) return <ChoicesInWords contests={[contest]} choices={[choice]} orders={[order]} />;
  return (
    <dl class="choices">
      <div>
        <dt>
          <Name>{contest.title}</Name>
        </dt>
        <dd class="gap">
          <Icon name="wait" /> {fault && t(fault.key, 'values' in fault ? fault.values : {})}
        </dd>
      </div>
    </dl>
  );
}
