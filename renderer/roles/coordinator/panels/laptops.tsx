import type { Compared } from '../../../../shared/protocol/coordinator/comparing.ts';
import type { NodeStatus, Status } from '../../../../shared/protocol/coordinator/status.ts';
import { Card } from '../../../design/layout/card.tsx';
import { Icon } from '../../../design/signs/icon.tsx';
import { useTexts } from '../../../design/surroundings.ts';
import type { Tone } from '../../../design/tone.ts';
import { WorkProgress } from '../../../election/work-progress.tsx';
import type { TextKey } from '../../../texts/catalogue.ts';
import './laptops.css';
import { Name } from '../../../design/signs/name.tsx';

/** Each laptop with what it does now and the last thing it has done. */
export function Laptops({
  status: { nodes, phase, differing },
  compared,
}: {
  status: Status;
  /** What their people have said of the six words. */
  compared: Compared;
}) {
  const t = useTexts();
  return (
    <Card title={t('coordinator.laptops')}>
      {nodes.length === 0 && <p class="muted">{t('coordinator.lobby.nodes.none')}</p>}
      <ul class="laptops">
        {nodes.map((node) => {
          const differs = differing.some(({ index }) => index === node.index);
          const { tone, key } = differs
            ? ({ tone: 'fail', key: 'coordinator.laptop.differs' } as const)
            : standing(node, phase === 'enrolment' ? compared : null);
          return (
            <li key={node.name}>
              <div class="laptop-line">
                <Icon name="laptop" />
                <strong>
                  {node.index !== null && `${node.index} · `}
                  <Name>{node.name}</Name>
                </strong>
                <span class="laptop-standing">
                  {tone !== 'plain' && <Icon name={tone} />} {t(key)}
                </span>
              </div>
              {phase !== 'finished' && node.connected && node.work && (
                <WorkProgress label={t(`coordinator.laptop.${node.work.task}`)} work={node.work} />
              )}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

/** @param compared while it is time to compare the words */
function standing(node: NodeStatus, compared: Compared | null): { tone: Tone; key: TextKey } {
  if (!node.connected) return { tone: 'wait', key: 'common.offline' };
  if (node.attested) return { tone: 'ok', key: 'coordinator.laptop.attested' };
  if (node.shares) return { tone: 'ok', key: 'mix.share' };
  if (node.mix === 'proven') return { tone: 'ok', key: 'coordinator.laptop.proven' };
  if (node.mix === 'posted') return { tone: 'wait', key: 'coordinator.laptop.mixed' };
  if (node.index !== null && compared?.same.includes(node.index)) return { tone: 'ok', key: 'coordinator.laptop.same' };
  if (node.index !== null && compared?.silent.includes(node.index))
    return { tone: 'wait', key: 'coordinator.laptop.silent' };
  return { tone: 'plain', key: 'coordinator.laptop.connected' };
}
