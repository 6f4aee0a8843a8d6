import type { ComponentChildren } from 'preact';
import type { ProposalStatus } from '../../shared/protocol/coordinator/status.ts';
import { Icon } from '../design/signs/icon.tsx';
import { useLanguage, useTexts } from '../design/surroundings.ts';
import { listed } from '../texts/texts.ts';

export interface ProposalsProps {
  readonly proposals: readonly ProposalStatus[];
  /** How many laptops must agree. */
  readonly needed: number;
  /** What can be done about one. */
  readonly action?: (proposal: ProposalStatus) => ComponentChildren;
}

/** Written-in names that are proposed as one person, with who agrees. */
export function Proposals({ proposals, needed, action }: ProposalsProps) {
  const t = useTexts();
  const { language } = useLanguage();
  const lists = new Intl.ListFormat(language);
  return (
    <ul class="facts">
      {proposals.map((proposal) => (
        <li key={proposal.hash}>
          <Icon name={proposal.joined ? 'ok' : 'wait'} />
          <span>
            {proposal.joins.map(({ names }, i) => (
              <strong key={i}>
                {lists.format(names.map(({ name, ballots }) => t('joining.name', { name, count: ballots })))}{' '}
              </strong>
            ))}
            <span class="muted">
              {proposal.joined
                ? t('joining.joined', { names: listed(language, proposal.agreed) })
                : t('joining.agreed', { count: proposal.agreed.length, needed })}
            </span>{' '}
            {action?.(proposal)}
          </span>
        </li>
      ))}
    </ul>
  );
}
