/** Names that the organiser proposes to count as one person: this laptop's person agrees, or does nothing. */
import { useState } from 'preact/hooks';
import type { ProposalStatus } from '../../../shared/protocol/coordinator/status.ts';
import { Button } from '../../design/controls/button.tsx';
import { Card } from '../../design/layout/card.tsx';
import { Dialog } from '../../design/layout/dialog.tsx';
import { useBridge, useLanguage, useTexts } from '../../design/surroundings.ts';
import { Proposals } from '../../election/proposals.tsx';
import { listed } from '../../texts/texts.ts';
import type { JoinedNode } from './node-cards.tsx';

export function JoiningQuestion({ node: { status, index } }: { node: JoinedNode }) {
  const t = useTexts();
  const bridge = useBridge();
  const { language } = useLanguage();
  const [asking, setAsking] = useState<ProposalStatus | null>(null);
  const joining = status?.joining;
  if (!joining || joining.proposals.length === 0) return null;
  const own = status.nodes.find((one) => one.index === index)?.name;
  const open = (proposal: ProposalStatus) => own !== undefined && !proposal.agreed.includes(own);
  const names = asking?.joins.flatMap((join) => join.names.map(({ name }) => t('core.quoted', { text: name }))) ?? [];
  const agree = (proposal: ProposalStatus) =>
    bridge.call('node.agree', { proposal: proposal.hash }).then(() => setAsking(null));
  return (
    <Card title={t('node.joining.title')} tone={joining.proposals.some(open) ? 'wait' : 'plain'}>
      <p>{t('node.joining.lead', { count: joining.needed })}</p>
      <Proposals
        proposals={joining.proposals}
        needed={joining.needed}
        action={(proposal) =>
          open(proposal) ? (
            <Button onClick={() => setAsking(proposal)}>{t('node.joining.agree')}</Button>
          ) : (
            <span class="muted">{t('node.joining.done')}</span>
          )
        }
      />
      {asking && (
        <Dialog title={t('node.joining.sure')} onClose={() => setAsking(null)}>
          <p>{listed(language, names)}</p>
          <p>{t('node.joining.sure.text')}</p>
          <Button kind="primary" size="large" onClick={() => agree(asking)}>
            {t('node.joining.agree')}
          </Button>
        </Dialog>
      )}
    </Card>
  );
}
