import { useState } from 'preact/hooks';
import type { NodeLesson } from '../../../shared/protocol/ipc.ts';
import { Button } from '../../design/controls/button.tsx';
import { Field } from '../../design/controls/field.tsx';
import { Card } from '../../design/layout/card.tsx';
import { Banner } from '../../design/notices/banner.tsx';
import { useBridge, useLanguage, useTexts } from '../../design/surroundings.ts';
import { ChoicesInWords } from '../../election/choices-in-words.tsx';
import { listed } from '../../texts/texts.ts';

type Reading = NonNullable<NodeLesson['reading']>;
type Ballot = Reading['ballots'][number];

/** In a lesson: what as many laptops as the threshold read together, and one less do not. */
export function ReadCard({ reading, own }: { reading: Reading; own: number | null }) {
  const t = useTexts();
  const { needed, holders, withheld } = reading;
  return (
    <Card title={t('glass.read')}>
      <p class="muted">{t('glass.read.lead', { needed, total: holders })}</p>
      {withheld ? <p>{t(`glass.read.${withheld}`)}</p> : <Readers reading={reading} own={own} />}
    </Card>
  );
}

function Readers({ reading, own }: { reading: Reading; own: number | null }) {
  const bridge = useBridge();
  const t = useTexts();
  const { language } = useLanguage();
  const [chosen, setChosen] = useState<string | null>(null);
  const { ballots, mayJoin, awaited } = reading;
  // What others read already is what this laptop is asked to join.
  const begun = ballots.find(({ joined }) => joined.length > 0);
  const ballot = ballots.find(({ hash }) => hash === chosen) ?? begun ?? ballots[0]!;
  const isIn = ballot.joined.some(({ node }) => node === own);
  return (
    <>
      <Field label={t('glass.read.which')}>
        {(id) => (
          <select id={id} value={ballot.hash} onChange={({ currentTarget }) => setChosen(currentTarget.value)}>
            {ballots.map(({ hash, tracker }) => (
              <option key={hash} value={hash}>
                {tracker}
              </option>
            ))}
          </select>
        )}
      </Field>
      <div role="status" class="stack">
        <Read ballot={ballot} reading={reading} />
      </div>
      {!isIn && mayJoin && awaited.length === 0 && (
        <div class="row">
          <Button onClick={() => bridge.call('node.read', { ballot: ballot.hash })}>{t('glass.read.join')}</Button>
        </div>
      )}
      {mayJoin && awaited.length > 0 && (
        <p class="muted">{t('glass.agreeing', { names: listed(language, awaited) })}</p>
      )}
      {!mayJoin && <p class="muted">{t('glass.read.gone')}</p>}
    </>
  );
}

function Read({ ballot: { joined, read }, reading: { needed, contests } }: { ballot: Ballot; reading: Reading }) {
  const t = useTexts();
  if (joined.length === 0) return <p>{t('glass.read.nobody')}</p>;
  return (
    <>
      {joined.map(({ node, name }) => (
        <p key={node}>{t('glass.read.joined', { name })}</p>
      ))}
      {!read && <p>{t('glass.read.closed', { more: needed - joined.length })}</p>}
      {read && (
        <Banner tone="fail">
          <p class="alarm">{t('glass.read.opened', { needed })}</p>
          {read.choices ? (
            <ChoicesInWords contests={contests} choices={read.choices} />
          ) : (
            <p>{t('glass.read.invalid')}</p>
          )}
        </Banner>
      )}
    </>
  );
}
