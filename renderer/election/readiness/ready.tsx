import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { type Check, checkNames, type Finding, worstOf } from '../../../shared/protocol/readiness/finding.ts';
import { verdictOf } from '../../../shared/protocol/readiness/texts.ts';
import { Button } from '../../design/controls/button.tsx';
import { TextInput } from '../../design/controls/field.tsx';
import { Screen } from '../../design/layout/screen.tsx';
import type { ScreenName } from '../../design/layout/screens.ts';
import { Banner } from '../../design/notices/banner.tsx';
import { useErrors } from '../../design/notices/errors.tsx';
import { Progress } from '../../design/signs/progress.tsx';
import { useBridge, useTexts } from '../../design/surroundings.ts';
import { Findings, toneOf } from './findings.tsx';

/** What the way to an election tells of several checks is tried once for all of them. */
const TOGETHER: readonly Check[] = ['route', 'discovery', 'portal', 'clock'];
const rounds: readonly (readonly Check[])[] = [
  ...checkNames.filter((check) => !TOGETHER.includes(check)).map((check) => [check]),
  TOGETHER,
];

/** “Is this laptop ready?”: everything is tried once the screen is there, and again whenever somebody wants it. */
export function Ready({ name, tools }: { name: ScreenName; tools: ComponentChildren }) {
  const t = useTexts();
  return (
    <Screen name={name} title={t('doctor.screen.title')} lead={t('doctor.screen.lead')} tools={tools} narrow>
      <Checks />
    </Screen>
  );
}

function Checks() {
  const t = useTexts();
  const bridge = useBridge();
  const { report } = useErrors();
  const [link, setLink] = useState('');
  const [findings, setFindings] = useState<readonly Finding[]>([]);
  const [done, setDone] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  /** Counts what was begun: what an earlier one still hears is nobody's any more. */
  const run = useRef(0);

  const look = async () => {
    const own = ++run.current;
    setFindings([]);
    setDone(false);
    let all: readonly Finding[] = [];
    try {
      for (const checks of rounds) {
        const found = await bridge.call('window.examine', { checks: [...checks], link: link.trim() || null });
        if (own !== run.current) return;
        all = [...all, ...found];
        setFindings(all.toSorted((a, b) => checkNames.indexOf(a.check) - checkNames.indexOf(b.check)));
      }
    } finally {
      if (own === run.current) setDone(true);
    }
  };
  useEffect(() => {
    look().catch(report);
    return () => {
      run.current += 1;
    };
  }, []);

  const worst = worstOf(findings);
  return (
    <div class="stack">
      {done && findings.length === checkNames.length ? (
        <Banner tone={toneOf[worst]}>
          {verdictOf(findings).map(({ key, values }) => (
            <p key={key}>
              <strong>{t(key, values)}</strong>
            </p>
          ))}
        </Banner>
      ) : (
        !done && <Progress label={t('doctor.screen.running')} done={findings.length} total={checkNames.length} />
      )}
      <TextInput
        label={t('common.join-link')}
        hint={t('doctor.screen.link.hint')}
        value={link}
        onInput={setLink}
        maxLength={400}
        onEnter={() => button.current?.click()}
      />
      <div class="row">
        <Button kind="primary" onClick={look} buttonRef={button}>
          {t('doctor.screen.again')}
        </Button>
      </div>
      <Findings findings={findings} />
    </div>
  );
}
