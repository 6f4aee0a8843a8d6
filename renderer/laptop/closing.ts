/** Asks before a window is closed that runs what an election needs: the app in these words, a browser in its own. */
import { useEffect } from 'preact/hooks';
import type { Bridge, ClosingQuestion, Duty } from '../../shared/protocol/ipc.ts';
import type { Shell, useTexts } from '../design/surroundings.ts';

type Say = ReturnType<typeof useTexts>;

export function useClosingQuestion(bridge: Bridge, shell: Shell['shell'], duties: readonly Duty[], t: Say): void {
  const question = shell === 'app' ? JSON.stringify(closingQuestion(duties, t)) : null;
  const asks = shell === 'browser' && duties.length > 0;
  useEffect(() => {
    if (question !== null) bridge.call('window.closing', { question: JSON.parse(question) }).catch(console.error);
  }, [bridge, question]);
  useEffect(() => {
    if (!asks) return;
    const ask = (event: BeforeUnloadEvent) => {
      event.preventDefault();
      // Browsers before 2023 go by this.
      event.returnValue = true;
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [asks]);
}

/** What stops, each in a line, and what that means. */
function closingQuestion(duties: readonly Duty[], t: Say): ClosingQuestion | null {
  if (duties.length === 0) return null;
  const lines = duties.map(({ role, title }) =>
    title === null ? t('common.laptop.closing.untitled') : t(`common.laptop.closing.${role}`, { title }),
  );
  const details = [...new Set(duties.map(({ role }) => t(`common.laptop.closing.${role}.detail`)))];
  return {
    message: lines.join('\n').slice(0, 1000),
    detail: details.join('\n\n'),
    stay: t('common.laptop.closing.stay'),
    stop: t('common.laptop.closing.stop'),
  };
}
