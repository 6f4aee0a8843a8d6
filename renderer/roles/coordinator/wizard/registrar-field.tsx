import { useRef } from 'preact/hooks';
import { keyWords } from '../../../../shared/election/words/words.ts';
import { TextInput } from '../../../design/controls/field.tsx';
import { Disclosure } from '../../../design/layout/disclosure.tsx';
import { Words } from '../../../design/signs/words.tsx';
import { useTexts } from '../../../design/surroundings.ts';
import { NEW_KEY } from '../slips/registrar.tsx';
import type { DraftProps } from './draft-props.ts';
import { registrarFault } from './faults.ts';
import { registrarIn } from './plan.ts';

/** Whose key signs the list of codes, where another laptop makes them; its words are compared before anything else is done. */
export function RegistrarField({ draft, change }: DraftProps) {
  const t = useTexts();
  const fault = registrarFault(draft);
  const key = registrarIn(draft);
  // Who empties a field again still has it under the hands.
  const used = useRef(false);
  used.current ||= draft.registrar !== '';
  return (
    <Disclosure summary={t('registrar.wizard')} open={used.current}>
      <p class="muted">{t('registrar.wizard.text')}</p>
      <TextInput
        label={t('registrar.wizard.key')}
        hint={t('registrar.wizard.hint', { command: NEW_KEY })}
        value={draft.registrar}
        maxLength={100}
        error={fault && t(fault.key, fault.values)}
        onInput={(registrar) => change({ ...draft, registrar })}
      />
      {key && !fault && (
        <div class="stack">
          <p>{t('registrar.words')}</p>
          <Words words={keyWords(key, null)} />
        </div>
      )}
    </Disclosure>
  );
}
