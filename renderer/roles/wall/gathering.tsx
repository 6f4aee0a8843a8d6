/** Until voting closes: who comes, what they scan, which words are compared, how many have voted. */
import { useMemo } from 'preact/hooks';
import { likenesses } from '../../../shared/election/names/skeleton.ts';
import type { WallElection } from '../../../shared/protocol/wall.ts';
import { Chip } from '../../design/signs/chip.tsx';
import { Name } from '../../design/signs/name.tsx';
import { Words } from '../../design/signs/words.tsx';
import { useLanguage, useTexts } from '../../design/surroundings.ts';
import { useSecondsLeft } from '../../election/countdown.ts';
import { AnnouncedTimes } from '../../election/hours/announced-times.tsx';
import type { TextKey } from '../../texts/catalogue.ts';
import { listed } from '../../texts/texts.ts';
import { Turns } from './turns.tsx';
import { WallScreen, WordsInLine } from './wall-screen.tsx';

interface Shown {
  readonly election: WallElection;
}

/** What is scanned: the page for phones; where none is served, the link for the app. */
export function useScan({ pages: [page], link }: Pick<WallElection, 'pages' | 'link'>) {
  const t = useTexts();
  const text = page ?? link;
  return text === null ? null : { text, title: t(page ? 'coordinator.lobby.phones' : 'coordinator.lobby.scan') };
}

/** The link for laptops, to be typed where it cannot be sent; that no laptop finds it otherwise is said as long as there is room. */
export function LinkToType({ link, unannounced }: Pick<WallElection, 'link' | 'unannounced'>) {
  const t = useTexts();
  return link === null ? null : (
    <section class="wall-link">
      <h2 class={unannounced ? 'yields-7' : 'yields-1'}>
        {t(unannounced ? 'wall.unannounced' : 'coordinator.lobby.laptops')}
      </h2>
      <p class="mono">{link}</p>
    </section>
  );
}

export function Lobby({ election }: Shown) {
  const t = useTexts();
  const { status, link, words } = election;
  const here = status.nodes.filter(({ connected }) => connected).length;
  const laptops = status.nodes.map(({ name, connected }) => ({
    key: name,
    shows: (
      <Chip tone={connected ? 'ok' : 'wait'}>
        <span>
          <Name>{name}</Name>
          {!connected && ` · ${t('common.offline')}`}
        </span>
      </Chip>
    ),
  }));
  return (
    <WallScreen
      key="lobby"
      name="wall-lobby"
      title={t('coordinator.lobby.title', { title: status.title })}
      lead={t('coordinator.lobby.lead')}
      election={election}
      scan={useScan(election)}
      foot={<LinkToType link={link} unannounced={election.unannounced} />}
    >
      <p class="figure">{here > 0 ? t('common.laptops-here', { count: here }) : t('coordinator.lobby.nodes.none')}</p>
      {laptops.length > 0 && <Turns items={laptops} class="chips" />}
      {words.length > 0 && (
        <section class="stack">
          <h2>{t('coordinator.lobby.words')}</h2>
          <Words words={words} large />
          <p class="muted yields-1">{t('coordinator.lobby.words.why')}</p>
        </section>
      )}
      <p class="muted yields-2">{t('coordinator.lobby.phones.early')}</p>
    </WallScreen>
  );
}

/** The key is made while voters sign up, or codes are handed out. */
export function Ceremony({ election }: Shown) {
  const t = useTexts();
  const { language } = useLanguage();
  const { status, credentials, codes } = election;
  return (
    <WallScreen
      key="ceremony"
      name={`wall-${status.phase === 'ceremony' ? 'ceremony' : 'enrolment'}`}
      title={t(credentials === 'codes' ? 'wall.codes' : 'coordinator.enrolment.title')}
      lead={t(leadOf(election))}
      election={election}
      scan={useScan(election)}
    >
      {status.phase === 'ceremony' && (
        <section>
          <p>
            <strong>{t('coordinator.ceremony.title')}</strong>
          </p>
          <p class="muted yields-1">{t('coordinator.ceremony.lead')}</p>
          {status.awaited.length > 0 && (
            <p class="muted yields-2">
              {t('coordinator.ceremony.awaited', { names: listed(language, status.awaited) })}
            </p>
          )}
        </section>
      )}
      <AnnouncedTimes times={status.times} stage="before" />
      {status.words && (
        <section class="stack">
          <h2>{t('coordinator.six.title')}</h2>
          <Words words={status.words} large />
        </section>
      )}
      <p class="figure">
        {credentials === 'codes'
          ? t('coordinator.codes.list', { count: codes })
          : status.enrolled > 0
            ? t('coordinator.enrolled', { count: status.enrolled })
            : t('coordinator.enrolled.none')}
      </p>
      <Names names={election.names} />
    </WallScreen>
  );
}

function leadOf({ credentials, inventedNames }: WallElection): TextKey {
  if (credentials === 'codes') return 'wall.codes.lead';
  return inventedNames ? 'wall.enrolment.invented' : 'wall.enrolment';
}

/** Who is on the list, for each to find their own name; those that a reader takes for another are marked. */
function Names({ names: { listed, more } }: Pick<WallElection, 'names'>) {
  const all = listed.join('\n');
  // Each state brings the same names in a new list.
  const items = useMemo(() => {
    const likes = likenesses(listed);
    return listed.map((name, i) => {
      const { doubles, similar } = likes[i]!;
      return {
        key: `${i} ${name}`,
        shows: (
          <Chip tone={doubles.length > 0 ? 'fail' : similar.length > 0 ? 'wait' : 'plain'}>
            <Name>{name}</Name>
          </Chip>
        ),
      };
    });
  }, [all]);
  return items.length > 0 ? <Turns items={items} more={more} class="chips wall-names" /> : null;
}

export function Voting({ election }: Shown) {
  const t = useTexts();
  const { status } = election;
  const { ballots, voters, leastBallots, closesIn, audited } = status;
  const scan = useScan(election);
  return (
    <WallScreen
      key="voting"
      name={closesIn === undefined ? 'wall-voting' : 'wall-closing'}
      title={closesIn === undefined ? t('wall.voting', { title: status.title }) : t('common.cast-now')}
      lead={closesIn === undefined ? t('coordinator.voting.lead') : undefined}
      election={election}
      scan={scan}
      foot={status.words && scan && <WordsInLine title={t('coordinator.six.title')} words={status.words} />}
    >
      <AnnouncedTimes times={status.times} stage="open" />
      {closesIn !== undefined && <Countdown closesIn={closesIn} />}
      <div>
        <p class="figure">{t('coordinator.voting.ballots', { count: ballots })}</p>
        <p class="yields-7">
          {voters > 0 && ballots === voters
            ? t('coordinator.voting.all')
            : t('coordinator.voting.of', { count: voters })}
        </p>
      </div>
      {ballots < leastBallots && (
        <p>
          {closesIn === undefined
            ? t('coordinator.voting.least', { needed: leastBallots })
            : t('core.too-few-yet', { ballots, needed: leastBallots })}
        </p>
      )}
      {audited > 0 && <p class="muted yields-2">{t('coordinator.voting.audited', { count: audited })}</p>}
      <Candidates election={election} />
    </WallScreen>
  );
}

function Countdown({ closesIn }: { closesIn: number }) {
  const t = useTexts();
  const seconds = useSecondsLeft(closesIn);
  return (
    <p class="figure wall-countdown" role="timer" aria-live="off">
      {seconds > 0 ? t('common.closes', { seconds }) : t('coordinator.closing.running')}
    </p>
  );
}

/** What can be chosen, question by question. */
function Candidates({ election: { contests, status } }: Shown) {
  const t = useTexts();
  const items = contests.flatMap(({ title, options, writeIn }, c) => [
    ...(contests.length > 1 || title !== status.title
      ? [
          {
            key: `${c}`,
            shows: (
              <strong>
                <Name>{title}</Name>
              </strong>
            ),
          },
        ]
      : []),
    ...options.map((option, i) => ({ key: `${c} ${i}`, shows: <Name>{option}</Name> })),
    ...(writeIn ? [{ key: `${c} written`, shows: <span class="muted">{t('wall.write-in')}</span> }] : []),
  ]);
  return <Turns items={items} class="wall-candidates" />;
}
