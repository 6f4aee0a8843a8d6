import { useState } from 'preact/hooks';
import { merged } from '../../../shared/election/tally/ballots.ts';
import { usualTicks } from '../../../shared/election/tally/side-by-side/outcomes.ts';
import {
  type Finding,
  isFound,
  paradoxKinds,
  theorems,
} from '../../../shared/election/tally/side-by-side/paradoxes.ts';
import { changed, type Poll } from '../../../shared/election/tally/side-by-side/poll.ts';
import {
  cycleInWords,
  notFoundInWords,
  orderInWords,
  paradoxInWords,
} from '../../../shared/election/tally/side-by-side/words.ts';
import { Button } from '../../design/controls/button.tsx';
import { Disclosure } from '../../design/layout/disclosure.tsx';
import { useTexts } from '../../design/surroundings.ts';
import { fits } from './draft.ts';
import { Outcomes } from './outcomes.tsx';
import { useSideSpeaker } from './speaker.ts';
import type { Found } from './use-findings.ts';

type FoundParadox = Extract<Finding, { readonly found: object }>;

interface ParadoxesProps {
  readonly poll: Poll;
  readonly ticks: number;
  readonly found: Found;
  /** Takes changed ballots for those that are looked at. */
  readonly onTake: (poll: Poll) => void;
}

/** What the rules do oddly with these ballots, a sentence each; and how far the rest was looked for. */
export function Paradoxes({ poll, ticks, found: { findings, done }, onTake }: ParadoxesProps) {
  const t = useTexts();
  const speaker = useSideSpeaker();
  // One is shown at a time.
  const [shown, setShown] = useState<string | null>(null);
  const found = findings.filter(isFound);
  const circle = cycleInWords(poll, speaker);
  return (
    <section class="stack" aria-label={t('side-by-side.paradoxes')}>
      <h2>{t('side-by-side.paradoxes')}</h2>
      <p class="muted small" role="status">
        {done && found.length === 0
          ? t('side-by-side.looked.none')
          : t(done ? 'side-by-side.looked' : 'side-by-side.looking', { count: found.length })}
      </p>
      {circle && <p>{circle}</p>}
      {paradoxKinds.map((kind) => {
        const alike = found.filter((one) => one.kind === kind);
        if (alike.length === 0) return null;
        return (
          <section key={kind} class="stack-small">
            <h3>{t(`side-by-side.kind.${kind}`)}</h3>
            <p class="muted small">{t(`side-by-side.gist.${kind}`)}</p>
            <ul class="stack plain-list">
              {alike.map((one) => (
                <li key={one.rule} class="paradox">
                  <Shown
                    finding={one}
                    poll={poll}
                    ticks={ticks}
                    open={shown === `${kind} ${one.rule}`}
                    onOpen={(open) => setShown(open ? `${kind} ${one.rule}` : null)}
                    onTake={onTake}
                  />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      {done && (
        <Disclosure summary={t('side-by-side.not-found')}>
          <ul class="plain-list">
            {notFoundInWords(findings, speaker).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <p class="muted small">
            {t('side-by-side.proofs')} {proofs.join('; ')}.
          </p>
        </Disclosure>
      )}
    </section>
  );
}

const proofs = [...new Set(Object.values(theorems).flatMap((rules) => Object.values(rules)))];

interface ShownProps extends Omit<ParadoxesProps, 'found'> {
  readonly finding: FoundParadox;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
}

function Shown({ finding, poll, ticks, open, onOpen, onTake }: ShownProps) {
  const t = useTexts();
  const speaker = useSideSpeaker();
  const sentence = paradoxInWords(finding, poll, speaker);
  const after = changed(poll, finding.found.change);
  const then = { ...after, ballots: merged(after.ballots) };
  const thenTicks = Math.min(ticks, Math.max(1, usualTicks(then)));
  return (
    <>
      <p>{sentence}</p>
      <div>
        <Button pressed={open} label={`${t('side-by-side.show')}: ${sentence}`} onClick={() => onOpen(!open)}>
          {t('side-by-side.show')}
        </Button>
      </div>
      {open && (
        <div class="stack paradox-shown">
          <p class="before-after" role="status">
            {t('side-by-side.shown', {
              rule: speaker.rule(finding.rule),
              before: poll.options[finding.found.before]!,
              after: then.options[finding.found.after]!,
            })}
          </p>
          <Disclosure summary={t('side-by-side.shown.ballots')} open>
            <BallotList poll={then} before={poll} />
          </Disclosure>
          <Outcomes poll={poll} ticks={ticks} then={{ poll: then, ticks: thenTicks }} about={finding.rule} />
          {fits(then) && (
            <div>
              <Button kind="quiet" onClick={() => onTake(then)}>
                {t('side-by-side.take')}
              </Button>
            </div>
          )}
        </div>
      )}
    </>
  );
}

/** A line for each kind; where the same names stand, lines that were not so before are marked. */
function BallotList({ poll, before }: { readonly poll: Poll; readonly before: Poll }) {
  const speaker = useSideSpeaker();
  const lineOf = (of: Poll, { marks, count }: Poll['ballots'][number]) =>
    `${speaker.figure(count, of.scale)} × ${orderInWords(of, marks, speaker)}`;
  const known = new Set(before.ballots.map((ballot) => lineOf(before, ballot)));
  const alike = poll.options.length === before.options.length;
  return (
    <ul class="plain-list">
      {poll.ballots.map((ballot) => {
        const line = lineOf(poll, ballot);
        return <li key={line}>{alike && !known.has(line) ? <mark>{line}</mark> : line}</li>;
      })}
    </ul>
  );
}
