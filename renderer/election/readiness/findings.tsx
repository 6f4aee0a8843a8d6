import { nameKey } from '../../../shared/protocol/readiness/brief.ts';
import { type Finding, type State, stateOf, type ToldFinding } from '../../../shared/protocol/readiness/finding.ts';
import { adviceKey, saysKey, stateKey, valuesOf } from '../../../shared/protocol/readiness/texts.ts';
import { Icon } from '../../design/signs/icon.tsx';
import { useTexts } from '../../design/surroundings.ts';
import type { Tone } from '../../design/tone.ts';
import './findings.css';

export const toneOf: Readonly<Record<State, Tone>> = { good: 'ok', warn: 'wait', bad: 'fail', unknown: 'plain' };

/** What was found on a laptop, each with what to do. */
export function Findings({ findings }: { findings: readonly (ToldFinding & Partial<Finding>)[] }) {
  const t = useTexts();
  return (
    <ul class="findings">
      {findings.map((one) => {
        const state = stateOf(one);
        const tone = toneOf[state];
        const advice = adviceKey(one);
        return (
          <li key={one.check} class="finding" data-check={one.check}>
            <span class={`finding-state tone-${tone}`}>
              {tone !== 'plain' && <Icon name={tone} />}
              <span>{t(stateKey(state))}</span>
            </span>
            <div>
              <strong>{t(nameKey(one.check))}</strong>
              <p>{t(saysKey(one), valuesOf(one))}</p>
              {one.detail && <p class="muted small finding-detail">{one.detail}</p>}
              {advice && <p class="muted">{t(advice, valuesOf(one))}</p>}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
