/** What a node's window says of its laptop: who it is, what it does, what it has checked. */
import { useState } from 'preact/hooks';
import type { NodeWindowState } from '../../../shared/protocol/ipc.ts';
import type { Work } from '../../../shared/protocol/messages.ts';
import { TextInput } from '../../design/controls/field.tsx';
import { SaveButton } from '../../design/controls/save-button.tsx';
import { Card } from '../../design/layout/card.tsx';
import { Disclosure } from '../../design/layout/disclosure.tsx';
import { Icon } from '../../design/signs/icon.tsx';
import { Name } from '../../design/signs/name.tsx';
import { Words } from '../../design/signs/words.tsx';
import { useBridge, useTexts } from '../../design/surroundings.ts';
import { WorkProgress } from '../../election/work-progress.tsx';

export type JoinedNode = NonNullable<NodeWindowState['node']>;

export function WhoCard({ node }: { node: JoinedNode }) {
  const t = useTexts();
  const { name, words, index, nodes, connected, trouble, turnedAway } = node;
  return (
    <Card title={t('common.this-laptop')}>
      <p class="node-name">
        <Icon name="laptop" />{' '}
        <strong>
          <Name>{name}</Name>
        </strong>
      </p>
      <p>{index && nodes ? t('node.place', { index, nodes }) : t('node.place.none')}</p>
      <p>
        <Icon name={connected ? 'ok' : 'wait'} />{' '}
        {t(connected ? 'node.connected' : turnedAway?.isFinal ? 'node.away.not-in' : 'node.disconnected')}
        {trouble && !turnedAway && (
          <span class="muted small" lang="en">
            {' '}
            {trouble}
          </span>
        )}
      </p>
      <Disclosure summary={t('node.who.words')}>
        <Words words={words} />
        <p class="muted small">{t('node.who.words.why')}</p>
      </Disclosure>
    </Card>
  );
}

export function JobCard({ work }: { work: Work | null }) {
  const t = useTexts();
  return (
    <Card title={t('node.job')}>
      {work ? (
        <WorkProgress label={t(`node.job.${work.task}`)} work={work} />
      ) : (
        <p class="muted">{t('node.job.none')}</p>
      )}
    </Card>
  );
}

export function CheckedCard({ node }: { node: JoinedNode }) {
  const t = useTexts();
  const { folded, cosigned, verifiedProofs, wordsMatch } = node;
  const signs = wordsMatch !== false;
  const behind = Math.max(0, folded - cosigned);
  const all = behind === 0;
  if (folded === 0)
    return (
      <Card title={t('node.checked')}>
        <p class="muted">{t('node.checked.none')}</p>
      </Card>
    );
  return (
    <Card title={t('node.checked')}>
      <ul class="facts">
        {wordsMatch && (
          <li>
            <Icon name="ok" /> <span>{t('node.words.matched')}</span>
          </li>
        )}
        <li>
          <Icon name="ok" /> <span>{t('node.checked.entries', { count: folded })}</span>
        </li>
        <li>
          <Icon name={verifiedProofs > 0 ? 'ok' : 'wait'} />{' '}
          <span>{t('node.checked.proofs', { count: verifiedProofs })}</span>
        </li>
        <li>
          <Icon name={all && signs ? 'ok' : 'wait'} />
          <span>
            {t('node.checked.cosigned', { count: cosigned })}{' '}
            <span class="muted">
              {!signs
                ? t('node.witness.no-more')
                : all
                  ? t('node.witness.all')
                  : t('node.witness.behind', { count: behind })}
            </span>
          </span>
        </li>
      </ul>
      <p class="muted small">{t('node.witness.why')}</p>
      <Disclosure summary={t('common.exact')}>
        <p class="muted">{t('node.exact.text')}</p>
      </Disclosure>
    </Card>
  );
}

const SHORTEST = 12;

export function ExportKey() {
  const bridge = useBridge();
  const t = useTexts();
  const [passphrase, setPassphrase] = useState('');
  const short = passphrase.length < SHORTEST;
  return (
    <Disclosure summary={t('node.export')}>
      <p>{t('node.export.text')}</p>
      <TextInput
        type="password"
        label={t('node.export.passphrase')}
        hint={t('node.export.hint')}
        value={passphrase}
        onInput={setPassphrase}
        maxLength={200}
      />
      <div class="row">
        <SaveButton
          save={() => bridge.call('node.export', { passphrase })}
          reason={short ? t('node.export.short') : null}
        >
          {t('node.export.button')}
        </SaveButton>
      </div>
    </Disclosure>
  );
}
