import { MAX_COMPARED } from '../../../shared/election/tally/side-by-side/poll.ts';
import { Button } from '../../design/controls/button.tsx';
import { TextInput } from '../../design/controls/field.tsx';
import { Disclosure } from '../../design/layout/disclosure.tsx';
import { useTexts } from '../../design/surroundings.ts';
import { type Draft, moreOptions, nameFault, renamed, withoutOption } from './draft.ts';

/** Who stands, two to eight of them. */
export function Names({ draft, onDraft }: { readonly draft: Draft; readonly onDraft: (draft: Draft) => void }) {
  const t = useTexts();
  const { options } = draft;
  const faults = options.map((_, option) => nameFault(options, option));
  /** The first letter that is no name yet. */
  const fresh = (): string =>
    [...'ABCDEFGHI'].find((letter) => !options.some((option) => option.trim() === letter)) ?? '';
  return (
    <Disclosure summary={t('side-by-side.names')} open={faults.some((fault) => fault !== null)}>
      <ul class="stack plain-list">
        {options.map((name, option) => (
          <li key={option} class="kind-head">
            <TextInput
              label={t('side-by-side.names.name', { number: option + 1 })}
              value={name}
              maxLength={60}
              onInput={(next) => onDraft(renamed(draft, option, next))}
              error={faults[option] ? t(`side-by-side.names.${faults[option]}`) : null}
            />
            {options.length > 2 && (
              <Button
                kind="quiet"
                label={t('side-by-side.names.remove', { name })}
                onClick={() => onDraft(withoutOption(draft, option))}
              >
                <span aria-hidden="true">×</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      <div>
        <Button
          reason={options.length >= MAX_COMPARED ? t('side-by-side.names.full', { most: MAX_COMPARED }) : null}
          onClick={() => onDraft(moreOptions(draft, fresh()))}
        >
          {t('side-by-side.names.add')}
        </Button>
      </div>
    </Disclosure>
  );
}
