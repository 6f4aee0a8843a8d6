import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import { Disclosure } from '../../design/layout/disclosure.tsx';
import { useErrors } from '../../design/notices/errors.tsx';
import type { SayCompared } from '../../texts/compared/compared.ts';
import { useCompared } from './use-compared.ts';

type Failed = ComponentType<{ readonly say: SayCompared }>;

/** What voting theory asks and a rule does not meet; the polls that show it are fetched once somebody wants to see them. */
export function Criteria() {
  const say = useCompared();
  const { report } = useErrors();
  const [shown, setShown] = useState<{ readonly Failed: Failed } | null>(null);
  if (say === null) return null;
  const fetchPolls = () => {
    if (shown === null) import('./failed-rules.tsx').then(({ FailedRules: Failed }) => setShown({ Failed }), report);
  };
  return (
    <section class="stack" aria-label={say('criteria.title')}>
      <h2>{say('criteria.title')}</h2>
      <p class="muted small">{say('criteria.lead')}</p>
      <Disclosure summary={say('criteria.open')} onOpen={fetchPolls}>
        {shown && <shown.Failed say={say} />}
      </Disclosure>
    </section>
  );
}
