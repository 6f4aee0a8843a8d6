/** Failures of what a person asked for: shown by the screen or dialog they happened in, until the next attempt. */

import { type ComponentChildren, createContext } from 'preact';
import { useContext, useMemo, useState } from 'preact/hooks';
import * as v from 'valibot';
import { culpritSchema } from '../../../shared/codec/culprit.ts';
import { isErrorCode } from '../../../shared/codec/errors/codes.ts';
import type { IpcError } from '../../../shared/protocol/ipc.ts';
import { culpritIn } from '../../../shared/verdict/texts/culprit.ts';
import { isTextKey } from '../../texts/catalogue.ts';
import { useTexts } from '../surroundings.ts';
import { Banner } from './banner.tsx';

export interface Errors {
  readonly error: IpcError | null;
  report(error: unknown): void;
  clear(): void;
}

const ErrorsContext = createContext<Errors>({ error: null, report: (error) => console.error(error), clear: () => {} });

export const useErrors = (): Errors => useContext(ErrorsContext);

/** What was thrown, in the contract's form; anything else is an internal error. */
export function ipcErrorOf(thrown: unknown): IpcError {
  const field = (name: string): unknown =>
    thrown !== null && typeof thrown === 'object' ? Reflect.get(thrown, name) : undefined;
  const text = (name: string): string | null => {
    const value = field(name);
    return typeof value === 'string' && value !== '' ? value : null;
  };
  const culprit = field('culprit');
  const code = text('code') ?? '';
  return {
    code: isErrorCode(code) ? code : 'internal',
    message: text('message') ?? String(thrown),
    hint: text('hint'),
    culprit: v.is(culpritSchema, culprit) ? culprit : null,
  };
}

/** An error as words: what happened, who caused it, what to do. The catalogue's words where it has them for the code. */
export function ErrorText({ error }: { error: IpcError }) {
  const t = useTexts();
  const key = `errors.${error.code}`;
  const culprit = error.culprit && culpritIn(t, error.culprit);
  const said = isTextKey(key) ? t(key, { culprit: culprit ?? '' }) : null;
  return (
    <span>
      {said ?? error.message}
      {culprit && !(said ?? error.message).includes(culprit) && ` (${culprit})`}
      {error.hint && said === null && <span class="muted"> {error.hint}</span>}
    </span>
  );
}

/** Collects the errors of what stands inside and shows the last one on top. */
export function ErrorScope({ children }: { children: ComponentChildren }) {
  const [error, setError] = useState<IpcError | null>(null);
  const errors = useMemo<Errors>(
    () => ({ error, report: (thrown) => setError(ipcErrorOf(thrown)), clear: () => setError(null) }),
    [error],
  );
  return (
    <ErrorsContext.Provider value={errors}>
      {error && (
        <Banner tone="fail">
          <ErrorText error={error} />
        </Banner>
      )}
      {children}
    </ErrorsContext.Provider>
  );
}
