/** How many are expected, and from where they have come: the organiser's, never on the wall. */
import { useState } from 'preact/hooks';
import type { ArrivedFrom } from '../../../../shared/protocol/coordinator/arrivals.ts';
import { Button } from '../../../design/controls/button.tsx';
import { TextInput } from '../../../design/controls/field.tsx';
import { within } from '../../../design/controls/whole-number.ts';
import { Card } from '../../../design/layout/card.tsx';
import { Banner } from '../../../design/notices/banner.tsx';
import { Name } from '../../../design/signs/name.tsx';
import { useBridge, useTexts } from '../../../design/surroundings.ts';
import type { Election } from '../panels/election.ts';

const MOST = 200_000;
const SOURCES_SHOWN = 20;

/** The number stays as it is typed until it is taken. */
export function Expectation({ election }: { election: Election }) {
  const t = useTexts();
  const bridge = useBridge();
  const { enrolled } = election.status;
  const { expected } = election.arrivals;
  const [typed, setTyped] = useState(expected.voters === null ? '' : String(expected.voters));
  const count = within(typed, { least: 0, most: MOST });
  const wrong = typed.trim() !== '' && count === null;
  const take = () =>
    bridge.call('coordinator.arrange', { arrangement: { do: 'expect', voters: typed.trim() === '' ? null : count } });
  return (
    <Card title={t('coordinator.expect.title')}>
      {expected.voters !== null && (
        <Banner tone={enrolled > expected.voters ? 'fail' : enrolled === expected.voters ? 'ok' : 'wait'}>
          {t(enrolled > expected.voters ? 'coordinator.opening.more' : 'coordinator.expect.of', {
            count: enrolled,
            expected: expected.voters,
          })}
        </Banner>
      )}
      <TextInput
        label={t('coordinator.expect.label')}
        hint={t('coordinator.expect.hint')}
        error={wrong ? t('coordinator.expect.error', { most: MOST }) : null}
        value={typed}
        onInput={setTyped}
      />
      <Button onClick={take} reason={wrong ? t('coordinator.expect.error', { most: MOST }) : null}>
        {t('coordinator.expect.set')}
      </Button>
    </Card>
  );
}

export function Sources({
  election: { arrivals },
  strike,
}: {
  election: Election;
  strike: (from: ArrivedFrom) => void;
}) {
  const t = useTexts();
  const from = arrivals.from.filter(({ voters, turnedAway }) => voters + turnedAway.voters > 0);
  if (from.length === 0) return null;
  const more = Math.max(0, from.length - SOURCES_SHOWN) + arrivals.more.addresses;
  return (
    <Card title={t('coordinator.sources.title')}>
      <ul class="sources">
        {from.slice(0, SOURCES_SHOWN).map((one) => (
          <Source key={one.address ?? ''} from={one} strike={() => strike(one)} />
        ))}
      </ul>
      {more > 0 && <p class="muted">{t('coordinator.sources.more', { count: more })}</p>}
    </Card>
  );
}

/** As many more as come with one press: a school's whole network may stand behind one address. */
const STEP = 30;

function Source({ from, strike }: { from: ArrivedFrom; strike: () => void }) {
  const { address, voters, names, allowed, turnedAway } = from;
  const t = useTexts();
  const bridge = useBridge();
  const allow = () =>
    bridge.call('coordinator.arrange', {
      arrangement: { do: 'allow', address: address!, voters: Math.min(MOST, (allowed?.voters ?? 0) + STEP) },
    });
  return (
    <li>
      <strong>
        {address === null
          ? t('coordinator.sources.own', { count: voters })
          : t('coordinator.sources.one', { count: voters, address })}
      </strong>
      <p class="muted small">
        {names.map((name, i) => (
          <span key={name}>
            {i > 0 && ', '}
            <Name>{name}</Name>
          </span>
        ))}
        {voters > names.length && ' …'}
      </p>
      {address !== null && names.length > 1 && (
        <Button kind="quiet" onClick={strike}>
          {t('coordinator.sources.strike', { address })}
        </Button>
      )}
      {turnedAway.voters > 0 && (
        <>
          <p class="roll-away">{t('coordinator.sources.away', { count: turnedAway.voters })}</p>
          <Button onClick={allow}>{t('coordinator.sources.allow', { count: STEP })}</Button>
        </>
      )}
    </li>
  );
}

/** What cannot wait until somebody looks at the list. */
export function ArrivalsAlarm({ election }: { election: Election }) {
  const t = useTexts();
  const { status, arrivals } = election;
  const { enrolled } = status;
  const { expected } = arrivals;
  const crowd = arrivals.from.find(({ address, voters }) => address !== null && voters > arrivals.each.voters);
  const away = arrivals.from.reduce((sum, { turnedAway }) => sum + turnedAway.voters, 0);
  return (
    <>
      {expected.voters !== null && enrolled > expected.voters && (
        <Banner tone="fail">{t('coordinator.opening.more', { count: enrolled, expected: expected.voters })}</Banner>
      )}
      {crowd && (
        <Banner tone="wait">
          {t('coordinator.opening.one-address', { count: crowd.voters, address: crowd.address! })}
        </Banner>
      )}
      {away > 0 && <Banner tone="wait">{t('coordinator.sources.turned', { count: away })}</Banner>}
    </>
  );
}
