import { useRef, useState } from 'preact/hooks';
import { useBridge, useTexts } from '../design/bridge.ts';
import { Button } from '../design/button.tsx';
import { Disclosure } from '../design/disclosure.tsx';
import { useErrors } from '../design/errors.tsx';
import { SaveButton } from '../design/save-button.tsx';

/** Laptops compare what the coordinator has shown each of them, and what it has signed for voters. */
export function Compare() {
  const bridge = useBridge();
  const t = useTexts();
  const { report, clear } = useErrors();
  const input = useRef<HTMLInputElement>(null);
  const [found, setFound] = useState<{ size: number; reached: boolean } | null>(null);
  const compare = async (file: File | undefined) => {
    if (!file) return;
    clear();
    setFound(null);
    try {
      setFound(await bridge.call('node.compare', { text: await file.text() }));
    } catch (error) {
      report(error);
    }
  };
  return (
    <Disclosure summary={t('node.compare')}>
      <p>{t('node.compare.text')}</p>
      <input
        ref={input}
        type="file"
        hidden
        onChange={({ currentTarget }) => {
          void compare(currentTarget.files?.[0]);
          currentTarget.value = '';
        }}
      />
      <div class="row">
        <Button onClick={() => input.current?.click()}>{t('node.compare.button')}</Button>
        <SaveButton save={() => bridge.call('node.save', { what: 'checkpoint' })}>{t('node.compare.save')}</SaveButton>
      </div>
      <p role="status">
        {found && t(found.reached ? 'node.compare.same' : 'node.compare.later', { count: found.size })}
      </p>
    </Disclosure>
  );
}
