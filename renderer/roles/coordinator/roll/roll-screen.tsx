/** The whole list: searched, compared, printed, saved; struck off from before voting opens. The organiser's, never on the wall. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { ArrivedFrom } from '../../../../shared/protocol/coordinator/arrivals.ts';
import type { RollShown } from '../../../../shared/protocol/ipc.ts';
import { Button } from '../../../design/controls/button.tsx';
import { TextInput } from '../../../design/controls/field.tsx';
import { SaveButton } from '../../../design/controls/save-button.tsx';
import { Card } from '../../../design/layout/card.tsx';
import { Dialog } from '../../../design/layout/dialog.tsx';
import { Screen } from '../../../design/layout/screen.tsx';
import { Banner } from '../../../design/notices/banner.tsx';
import { useErrors } from '../../../design/notices/errors.tsx';
import { useBridge, useTexts } from '../../../design/surroundings.ts';
import type { Election } from '../panels/election.ts';
import { Expectation, Sources } from './arrivals.tsx';
import { CompareList } from './compare-list.tsx';
import { found, type MarkedVoter, marked } from './marks.ts';
import { RollRow } from './roll-row.tsx';
import './roll.css';

type Asked =
  | { readonly about: 'strike'; readonly voter: MarkedVoter }
  | { readonly about: 'address'; readonly from: ArrivedFrom }
  | { readonly about: 'forget' };

export function RollScreen({ election, onDone }: { election: Election; onDone: () => void }) {
  const t = useTexts();
  const bridge = useBridge();
  const [searched, setSearched] = useState('');
  const [asked, setAsked] = useState<Asked | null>(null);
  const { roll, status, whoVoted, latecomers, inventedNames } = election;
  const voters = useMemo(() => marked(roll.voters), [roll.voters]);
  const all = useSearch(roll, searched);
  const shown = all ? marked(all.voters) : found(voters, searched);
  const more = all ? all.more : roll.more;
  const here = voters.filter(({ struck }) => !struck).length + roll.more;
  const open = status.phase === 'ceremony' || status.phase === 'enrolment';
  const growing = status.phase === 'voting' && latecomers;
  const forgotten = !open && here === 0 && status.voters > 0;
  return (
    <Screen
      name="coordinator-roll"
      title={
        forgotten
          ? t('coordinator.roll.title.forgotten', { count: status.voters })
          : t('coordinator.roll.title', { count: here })
      }
      overline={status.title}
      lead={t(
        open
          ? inventedNames
            ? 'coordinator.roll.lead.invented'
            : 'coordinator.roll.lead'
          : growing
            ? 'coordinator.roll.lead.grows'
            : 'coordinator.roll.lead.signed',
      )}
      actions={
        <>
          <Button kind="primary" size="large" onClick={onDone}>
            {t('common.back')}
          </Button>
          {!forgotten && (
            <Button size="large" onClick={() => window.print()}>
              {t('coordinator.codes.print')}
            </Button>
          )}
        </>
      }
      aside={
        <div class="stack">
          {open && <Expectation election={election} />}
          {open && !inventedNames && <CompareList voters={voters} />}
          {open && <Sources election={election} strike={(from) => setAsked({ about: 'address', from })} />}
          {!forgotten && <Keep open={open} ask={() => setAsked({ about: 'forget' })} />}
        </div>
      }
    >
      {forgotten && <Banner tone="ok">{t('coordinator.roll.forgotten')}</Banner>}
      {!open && !forgotten && (
        <p class="muted no-print">{t(whoVoted ? 'coordinator.roll.voted.who' : 'coordinator.roll.voted.hidden')}</p>
      )}
      {voters.length > 0 && (
        <div class="no-print">
          <TextInput label={t('coordinator.roll.search')} value={searched} onInput={setSearched} maxLength={60} />
          <p class="muted small" role="status">
            {searched.trim() !== '' && t('coordinator.roll.found', { count: shown.length + (all?.more ?? 0) })}
          </p>
        </div>
      )}
      {open && voters.length === 0 && <p>{t('coordinator.enrolled.none')}</p>}
      <ul class="roll">
        {shown.map((voter) => (
          <RollRow
            key={voter.key}
            voter={voter}
            open={open}
            strike={() => setAsked({ about: 'strike', voter })}
            putBack={() => bridge.call('coordinator.roll', { change: 'put-back', key: voter.key })}
          />
        ))}
      </ul>
      {more > 0 && <p class="muted">{t('coordinator.roll.more', { count: more })}</p>}
      {asked && <Question asked={asked} onClose={() => setAsked(null)} />}
    </Screen>
  );
}

/** Milliseconds without a further letter after which a long list is searched. */
const TYPED = 250;

/** Of a list that is too long for the window, all that is found on it; null while it is not, or nothing is searched. */
function useSearch(roll: RollShown, searched: string): RollShown | null {
  const bridge = useBridge();
  const { report } = useErrors();
  const [found, setFound] = useState<{ readonly searched: string; readonly roll: RollShown } | null>(null);
  const isWanted = roll.more > 0 && searched.trim() !== '';
  useEffect(() => {
    if (!isWanted) return;
    let awaited = true;
    const search = () =>
      bridge.call('coordinator.search', { searched }).then(
        (roll) => awaited && setFound({ searched, roll }),
        (error: unknown) => awaited && report(error),
      );
    const timer = setTimeout(search, TYPED);
    return () => {
      awaited = false;
      clearTimeout(timer);
    };
  }, [isWanted, searched, roll]);
  return isWanted && found?.searched === searched ? found.roll : null;
}

/** Neither is taken back by another press. */
function Question({ asked, onClose }: { asked: Asked; onClose: () => void }) {
  const t = useTexts();
  const bridge = useBridge();
  const ask = (title: string, text: string, button: string, act: () => Promise<unknown>) => (
    <Dialog title={title} onClose={onClose}>
      <p>{text}</p>
      <Button kind="danger" size="large" onClick={() => act().then(onClose)}>
        {button}
      </Button>
    </Dialog>
  );
  switch (asked.about) {
    case 'strike': {
      const { name, key } = asked.voter;
      const strike = () => bridge.call('coordinator.roll', { change: 'strike', key });
      const title = t('coordinator.roll.strike.title', { name });
      return ask(title, t('coordinator.roll.strike.text'), t('coordinator.roll.strike'), strike);
    }
    case 'address': {
      const address = asked.from.address ?? '';
      const strike = () => bridge.call('coordinator.strike-from', { address });
      const title = t('coordinator.sources.strike.title', { address });
      return ask(title, t('coordinator.roll.strike.text'), t('coordinator.roll.strike'), strike);
    }
    case 'forget': {
      const forget = () => bridge.call('coordinator.forget-names', {});
      const title = t('coordinator.roll.forget.title');
      return ask(title, t('coordinator.roll.forget.text'), t('coordinator.roll.forget'), forget);
    }
  }
}

/** What the names are kept as, and what that tells. */
function Keep({ open, ask }: { open: boolean; ask: () => void }) {
  const t = useTexts();
  const bridge = useBridge();
  return (
    <Card title={t('coordinator.roll.keep')}>
      <p class="muted">{t('coordinator.roll.names.text')}</p>
      <div class="row">
        <SaveButton save={() => bridge.call('coordinator.save', { what: 'roll.csv' })}>
          {t('coordinator.roll.csv')}
        </SaveButton>
        <SaveButton save={() => bridge.call('coordinator.save', { what: 'names.json' })}>
          {t('coordinator.roll.names')}
        </SaveButton>
      </div>
      {!open && (
        <Button kind="quiet" onClick={ask}>
          {t('coordinator.roll.forget')} …
        </Button>
      )}
    </Card>
  );
}
