/** The coordinator's laptop is lost: this one follows another that leads the election from here on, or leads it itself. */
import { useState } from 'preact/hooks';
import type { Nearby } from '../../../shared/protocol/ipc.ts';
import { Button } from '../../design/controls/button.tsx';
import { TextInput } from '../../design/controls/field.tsx';
import { SaveButton } from '../../design/controls/save-button.tsx';
import { Card } from '../../design/layout/card.tsx';
import { Dialog } from '../../design/layout/dialog.tsx';
import { Disclosure } from '../../design/layout/disclosure.tsx';
import { Banner } from '../../design/notices/banner.tsx';
import { Words } from '../../design/signs/words.tsx';
import { useBridge, useTexts } from '../../design/surroundings.ts';
import { useCompareFirst } from '../../election/compare-first.tsx';
import type { LinkInField } from '../../election/invitation.ts';
import { FoundNearby } from './found-nearby.tsx';
import type { JoinedNode } from './node-cards.tsx';

/** What can be done while nobody answers; nothing while all is well. */
export function Succession({ node, nearby }: { node: JoinedNode; nearby: readonly Nearby[] }) {
  const t = useTexts();
  const takeover = node.status?.takeover;
  if (node.connected && takeover)
    return (
      <>
        <Banner tone="wait">
          {t('node.succession.waiting', { agreed: takeover.agreed.length, needed: takeover.needed })}
        </Banner>
        <Card title={t('node.succession.words')}>
          <Words words={node.leader} large />
          <p class="muted small">{t('node.succession.words.why')}</p>
        </Card>
      </>
    );
  // What another node did wrong is no reason to leave the coordinator.
  const wronged = node.alarm?.culprit.kind === 'coordinator';
  if (node.connected && !wronged) return null;
  if (node.title === null || node.wordsMatch === false || node.turnedAway?.isFinal) return null;
  return (
    <Card title={t(wronged ? 'node.succession.wronged' : 'node.succession.title')} tone="wait">
      <p>{t(wronged ? 'node.succession.wronged.text' : 'node.succession.patience')}</p>
      <Follow node={node} nearby={nearby} />
      <Lead />
    </Card>
  );
}

function Follow({ node, nearby }: { node: JoinedNode; nearby: readonly Nearby[] }) {
  const bridge = useBridge();
  const t = useTexts();
  const [{ link, found }, setLink] = useState<LinkInField>({ link: '', found: false });
  const { name } = node;
  const { press, question } = useCompareFirst((way) => bridge.call('node.join', { ...way, name, takeOver: true }));
  return (
    <Disclosure summary={t('node.succession.follow')}>
      <p>{t('node.take-over.text')}</p>
      {question}
      {nearby.map((one) => (
        <div class="row" key={one.link}>
          <FoundNearby found={one} chosen={found && link === one.link} onChoose={setLink} />
        </div>
      ))}
      <TextInput
        label={t('node.succession.link')}
        hint={t('typed.hint')}
        value={link}
        onInput={(link) => setLink({ link, found: false })}
        maxLength={400}
      />
      <div class="row">
        <Button
          kind="primary"
          reason={link.trim() === '' ? t('node.succession.empty') : null}
          onClick={() => press(link.trim(), found)}
        >
          {t('node.take-over.button')}
        </Button>
      </div>
    </Disclosure>
  );
}

function Lead() {
  const bridge = useBridge();
  const t = useTexts();
  const [asking, setAsking] = useState(false);
  return (
    <Disclosure summary={t('node.succession.lead')}>
      <p>{t('node.succession.lead.text')}</p>
      <div class="row">
        <Button onClick={() => setAsking(true)}>{t('node.succession.lead.button')}</Button>
        <SaveButton save={() => bridge.call('node.save', { what: 'transcript' })}>
          {t('node.succession.save')}
        </SaveButton>
      </div>
      <p class="muted small">{t('node.succession.save.text')}</p>
      {asking && (
        <Dialog title={t('node.succession.sure')} onClose={() => setAsking(false)}>
          <p>{t('node.succession.sure.text')}</p>
          <Button kind="primary" size="large" onClick={() => bridge.call('node.take-over', {})}>
            {t('node.succession.sure.button')}
          </Button>
        </Dialog>
      )}
    </Disclosure>
  );
}
