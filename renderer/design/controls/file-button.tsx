import { useRef } from 'preact/hooks';
import { useErrors } from '../notices/errors.tsx';
import { Button, type ButtonProps } from './button.tsx';

export interface FileButtonProps extends Pick<ButtonProps, 'kind' | 'size' | 'reason' | 'children'> {
  /** Gets the file that was chosen; its failures go to the nearest error scope. */
  readonly onFile: (file: File) => Promise<unknown>;
}

/** A button that lets a person choose a file. */
export function FileButton({ onFile, ...looks }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  const take = useTaking(onFile);
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        onChange={({ currentTarget }) => {
          void take(currentTarget.files?.[0]);
          // The same file may be chosen again.
          currentTarget.value = '';
        }}
      />
      <Button {...looks} onClick={() => input.current?.click()} />
    </>
  );
}

/** Hands on a file that was chosen or dropped, if any was; failures go to the nearest error scope. */
export function useTaking(onFile: FileButtonProps['onFile']): (file: File | undefined) => Promise<void> {
  const { report, clear } = useErrors();
  return async (file) => {
    if (!file) return;
    clear();
    try {
      await onFile(file);
    } catch (error) {
      report(error);
    }
  };
}
