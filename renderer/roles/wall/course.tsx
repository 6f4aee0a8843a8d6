/** After voting has closed, and where an election ends or begins anew without a result. */
import type { NodeStatus, Status } from '../../../shared/protocol/coordinator/status.ts';
import type { WallElection } from '../../../shared/protocol/wall.ts';
import { Icon } from '../../design/signs/icon.tsx';
import { Name } from '../../design/signs/name.tsx';
import { Words } from '../../design/signs/words.tsx';
import { useLanguage, useTexts } from '../../design/surroundings.ts';
import type { Tone } from '../../design/tone.ts';
import { heldIn } from '../../election/hours/held-in.ts';
import { narration } from '../../mix/narration.ts';
import { StoryPlayer } from '../../story/story-player.tsx';
import { useStory } from '../../story/use-story.ts';
import type { TextKey } from '../../texts/catalogue.ts';
import { LinkToType, useScan } from './gathering.tsx';
import { ElectionWordsInLine } from './result.tsx';
import { Turns } from './turns.tsx';
import { WallScreen } from './wall-screen.tsx';

/** So many laptops have room in the picture. */
const MOST_DRAWN = 8;

interface Shown {
  readonly election: WallElection;
}

/**
 * The laptops mix, check each other and open the last list by themselves. The wall tells it at the pace of the room, while the
 * election goes on underneath, also when that is over already.
 * @param onTold called when the story has come to its end
 */
export function Mixing({ election, onTold }: Shown & { readonly onTold: () => void }) {
  const t = useTexts();
  const { language } = useLanguage();
  const { status, pace } = election;
  const keepsUp = pace === 'keep-up';
  const beats = useStory(status.size);
  // Who could still link ballots to voters: the holders of the key, or everybody who mixed.
  const count = Math.min(status.threshold, status.leastMixes);
  const phase = status.phase === 'decryption' ? 'decryption' : 'mixing';
  const over = status.phase === 'finished';
  return (
    <WallScreen
      key="mixing"
      name={over ? 'wall-telling' : `wall-${phase}`}
      title={t(status.held ? 'hours.held' : over ? 'wall.telling' : `coordinator.${phase}.title`)}
      lead={
        status.held
          ? heldIn(t, language, status)
          : over
            ? t('wall.telling.why')
            : t(`coordinator.${phase}.lead`, { count })
      }
      election={election}
    >
      <div class={status.nodes.length > MOST_DRAWN ? 'wall-picture crowded' : 'wall-picture'}>
        <StoryPlayer
          beats={beats}
          isLive={!over}
          from={keepsUp ? 'end' : 'close'}
          keepsUp={keepsUp}
          {...(keepsUp ? {} : { laptopTime: 1000 * pace })}
          controls={false}
          onOver={onTold}
        />
      </div>
      <Line status={status} />
    </WallScreen>
  );
}

/** A line for each laptop, where there is no room for the picture. */
function Line({ status }: { status: Status }) {
  const t = useTexts();
  const says = narration(status);
  const laptops = status.nodes.map((node) => {
    const { tone, key } = standingOf(node);
    return {
      key: node.name,
      shows: (
        <>
          {tone !== 'plain' && <Icon name={tone} />}{' '}
          <strong>
            <Name>{node.name}</Name>
          </strong>
          : {t(key)}
        </>
      ),
    };
  });
  return (
    <div class="wall-line">
      <p class="muted">
        {t('mix.now')} {t(says.key, says.values)}
      </p>
      <Turns items={laptops} class="wall-laptops" />
    </div>
  );
}

function standingOf({ connected, mix, shares, attested }: NodeStatus): { tone: Tone; key: TextKey } {
  if (!connected) return { tone: 'wait', key: 'common.offline' };
  if (attested) return { tone: 'ok', key: 'coordinator.laptop.attested' };
  if (shares) return { tone: 'ok', key: 'mix.share' };
  if (mix === 'proven') return { tone: 'ok', key: 'coordinator.laptop.proven' };
  if (mix === 'posted') return { tone: 'wait', key: 'coordinator.laptop.mixed' };
  return { tone: 'plain', key: 'coordinator.laptop.connected' };
}

export function TakingOver({ election }: Shown) {
  const t = useTexts();
  const { status, words, link } = election;
  const { agreed = [], needed = 0 } = status.takeover ?? {};
  const lacking = needed - agreed.length;
  const laptops = status.nodes.map(({ name }) => ({
    key: name,
    shows: (
      <>
        <Icon name={agreed.includes(name) ? 'ok' : 'wait'} /> <Name>{name}</Name>:{' '}
        {t(agreed.includes(name) ? 'coordinator.takeover.agreed' : 'coordinator.takeover.not-yet')}
      </>
    ),
  }));
  return (
    <WallScreen
      key="taking-over"
      name="wall-taking-over"
      title={t('wall.takeover', { title: status.title })}
      lead={t('coordinator.takeover.lead')}
      election={election}
      scan={useScan(election)}
      foot={<LinkToType link={link} unannounced={election.unannounced} />}
    >
      {lacking > 0 && <p>{t('coordinator.takeover.lacking', { count: lacking })}</p>}
      <Turns items={laptops} class="wall-laptops" />
      <section class="stack">
        <h2>{t('coordinator.lobby.words')}</h2>
        <Words words={words} large />
      </section>
      <p class="muted yields-1">{t('coordinator.takeover.how')}</p>
    </WallScreen>
  );
}

export function WithoutResult({ election }: Shown) {
  const t = useTexts();
  const { title, phase, nodes, tooFew, electionWords } = election.status;
  const signed = nodes.filter(({ attested }) => attested).length;
  return (
    <WallScreen
      key="without-result"
      name="wall-without-result"
      title={t('coordinator.few.title', { title })}
      election={election}
      foot={electionWords && <ElectionWordsInLine words={electionWords} />}
    >
      <p class="wall-says">{t('core.too-few-ballots', { ...tooFew })}</p>
      <p class="muted yields-1">{t('coordinator.few.why')}</p>
      <p>
        {phase === 'finished'
          ? t('coordinator.few.attested', { count: signed, total: nodes.length })
          : t('coordinator.few.waiting')}
      </p>
    </WallScreen>
  );
}

export function Cancelled({ election: { status } }: Shown) {
  const t = useTexts();
  return (
    <WallScreen key="cancelled" name="wall-cancelled" title={t('common.cancelled')}>
      <p class="wall-says">
        <Name>{status.title}</Name>
      </p>
    </WallScreen>
  );
}

/** Nothing has begun yet, or the window that led it is closed. */
export function Empty({ over }: { over: boolean }) {
  const t = useTexts();
  return (
    <WallScreen key="empty" name="wall-empty" title={t(over ? 'wall.closed' : 'wall.nothing')}>
      {over && <p>{t('wall.closed.text')}</p>}
    </WallScreen>
  );
}
