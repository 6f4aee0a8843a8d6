/** A node's window before the election begins: whom it listens to, who else is here, and what comes next. */

import { Card } from '../../design/layout/card.tsx';
import { Course } from '../../design/layout/course.tsx';
import { Icon } from '../../design/signs/icon.tsx';
import { Name } from '../../design/signs/name.tsx';
import { Words } from '../../design/signs/words.tsx';
import { useTexts } from '../../design/surroundings.ts';
import type { JoinedNode } from './node-cards.tsx';

const next = ['key', 'words', 'mix'] as const;

export function Waiting({ node: { name: own, leader, status, connected } }: { node: JoinedNode }) {
  const t = useTexts();
  // Who else is here, only the coordinator can tell.
  const names = connected && status ? status.nodes.map(({ name }) => name) : [];
  return (
    <>
      <Card title={t('node.leader')}>
        <Words words={leader} large />
        <p class="muted small">{t('node.leader.why')}</p>
      </Card>
      {names.length > 0 && (
        <Card title={t('common.laptops-here', { count: names.length })}>
          <ul class="facts" aria-live="polite">
            {names.map((name) => (
              <li key={name}>
                <Icon name="laptop" />
                <span>{name === own ? t('node.lobby.own', { name }) : <Name>{name}</Name>}</span>
              </li>
            ))}
          </ul>
        </Card>
      )}
      <Card title={t('node.next')}>
        <Course parts={next.map((part) => ({ title: t(`node.next.${part}`), text: t(`node.next.${part}.text`) }))} />
      </Card>
    </>
  );
}
