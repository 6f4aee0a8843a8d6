/** The organiser's own list of names beside those who signed up: nothing of it leaves the window. */
import { useState } from 'preact/hooks';
import { textIn } from '../../../../shared/election/ballot-file/text/encoding.ts';
import type { RollVoter } from '../../../../shared/protocol/coordinator/roll.ts';
import { Field } from '../../../design/controls/field.tsx';
import { FileButton } from '../../../design/controls/file-button.tsx';
import { Card } from '../../../design/layout/card.tsx';
import { Disclosure } from '../../../design/layout/disclosure.tsx';
import { Banner } from '../../../design/notices/banner.tsx';
import { Name } from '../../../design/signs/name.tsx';
import { useTexts } from '../../../design/surroundings.ts';
import { compared, namesIn } from './marks.ts';

/** Kept while the window lives, whatever screen it shows. */
let typed = '';

export function CompareList({ voters }: { voters: readonly RollVoter[] }) {
  const t = useTexts();
  const [text, setText] = useState(typed);
  const [unread, setUnread] = useState(false);
  const change = (next: string) => {
    typed = next;
    setText(next);
    setUnread(false);
  };
  const read = async (file: File) => {
    const found = textIn(new Uint8Array(await file.arrayBuffer()));
    if (typeof found === 'string') change(found);
    else setUnread(true);
  };
  const listed = namesIn(text);
  return (
    <Card title={t('coordinator.roll.compare')}>
      {listed.length > 0 && <Found voters={voters} listed={listed} />}
      <Disclosure
        summary={
          listed.length === 0
            ? t('coordinator.roll.compare.give')
            : t('coordinator.roll.compare.how', { count: listed.length })
        }
      >
        <Field label={t('coordinator.roll.compare.label')} hint={t('coordinator.roll.compare.hint')}>
          {(id, describedBy) => (
            <textarea
              id={id}
              rows={8}
              value={text}
              onInput={(event) => change(event.currentTarget.value)}
              {...(describedBy ? { 'aria-describedby': describedBy } : {})}
            />
          )}
        </Field>
        <FileButton onFile={read}>{t('coordinator.roll.compare.file')}</FileButton>
        {unread && <Banner tone="fail">{t('coordinator.roll.compare.no-text')}</Banner>}
      </Disclosure>
    </Card>
  );
}

function Found({ voters, listed }: { voters: readonly RollVoter[]; listed: readonly string[] }) {
  const t = useTexts();
  const { missing, strangers, spelled } = compared(voters, listed);
  return (
    <div class="stack" aria-live="polite">
      {missing.length + strangers.length === 0 && (
        <Banner tone="ok">{t('coordinator.roll.compare.all', { count: listed.length })}</Banner>
      )}
      <Names title={t('coordinator.roll.compare.strangers', { count: strangers.length })} names={strangers} />
      <Names title={t('coordinator.roll.compare.missing', { count: missing.length })} names={missing} />
      <Names
        title={t('coordinator.roll.compare.spelled', { count: spelled.length })}
        names={spelled.map(({ here, listed: on }) => `${here} (${on})`)}
      />
    </div>
  );
}

function Names({ title, names }: { title: string; names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <div>
      <strong>{title}</strong>
      <ul class="sentences">
        {names.map((name) => (
          <li key={name}>
            <Name>{name}</Name>
          </li>
        ))}
      </ul>
    </div>
  );
}
