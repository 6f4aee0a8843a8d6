import { useEffect, useState } from 'preact/hooks';
import { useErrors } from '../../design/notices/errors.tsx';

/**
 * What a process answers, asked anew whenever `about` is another; null until it has answered, and where it does not. An
 * answer to what nobody asks any more is dropped; failures go to the nearest error scope.
 */
export function useAnswer<T>(about: string, ask: () => Promise<T>): T | null {
  const { report, clear } = useErrors();
  const [answered, setAnswered] = useState<{ readonly about: string; readonly answer: T } | null>(null);
  useEffect(() => {
    let asking = true;
    clear();
    ask().then(
      (answer) => asking && setAnswered({ about, answer }),
      (error: unknown) => asking && report(error),
    );
    return () => {
      asking = false;
    };
  }, [about]);
  return answered?.about === about ? answered.answer : null;
}
