import { useRef } from 'preact/hooks';
import { useErrors } from '../notices/errors.tsx';
import { Button, type ButtonProps } from './button.tsx';

export interface FileButtonProps extends Pick<ButtonProps, 'kind' | 'size' | 'reason' | 'children'> {
  /** Gets the file that was chosen; its failures go to the nearest error scope. */
  readonly onFile: (file: File) => Promise<unknown>;
  /** Kinds of files that are offered first, as in HTML; any may come all the same. */
  readonly accept?: string;
}

/** A button that lets a person choose a file. */
export function FileButton({ onFile, accept, ...looks }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  const take = useTaking(onFile);
  return (
    <>
      <input
        ref={input}
        type="file"
        {...(accept ? { accept } : {})}
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

/** Hands on what was chosen, dropped or pasted, if anything was; failures go to the nearest error scope. */
export function useTaking<T>(onTaken: (taken: T) => Promise<unknown>): (taken: T | undefined) => Promise<void> {
  const { report, clear } = useErrors();
  return async (taken) => {
    if (taken === undefined) return;
    clear();
    try {
      await onTaken(taken);
    } catch (error) {
      report(error);
    }
  };
}
