/** The poster: where to vote, what to compare, what a receipt is for, how anyone checks. It holds while voting can be joined. */

import { whenElsewhere } from '../../../../shared/election/times/elsewhere.ts';
import { resultsHour } from '../../../../shared/election/times/times.ts';
import { readLink, webAddress, writtenAddress } from '../../../../shared/protocol/link.ts';
import { TRANSCRIPT_PATH, VERIFY_PATH } from '../../../../shared/protocol/page-address.ts';
import { SaveButton } from '../../../design/controls/save-button.tsx';
import { Name } from '../../../design/signs/name.tsx';
import { Qr } from '../../../design/signs/qr.tsx';
import { useBridge, useLanguage, useTexts } from '../../../design/surroundings.ts';
import { stageOf } from '../../../election/hours/announced-times.tsx';
import { OnlyHere } from '../../../election/only-here.tsx';
import type { TextKey } from '../../../texts/catalogue.ts';
import type { Election } from '../panels/election.ts';
import { LostAddress } from '../panels/own-address.tsx';
import { PaperScreen } from './paper-screen.tsx';

interface PosterProps {
  readonly election: Election;
  readonly onDone: () => void;
}

/** Whether somebody who passes by can still take part. */
export const mayHang = ({ status }: Election): boolean =>
  ['lobby', 'ceremony', 'enrolment', 'voting'].includes(status.phase) && status.closesIn === undefined;

export function PosterScreen({ election, onDone }: PosterProps) {
  const t = useTexts();
  const bridge = useBridge();
  const { language } = useLanguage();
  const where = election.pages[0] ?? election.link;
  return (
    <PaperScreen
      name="coordinator-poster"
      title={t('papers.poster.title')}
      lead={t('papers.poster.lead')}
      overline={election.status.title}
      also={
        <SaveButton size="large" save={() => bridge.call('coordinator.invitation', { language })}>
          {t('papers.mail')}
        </SaveButton>
      }
      notices={
        <>
          <OnlyHere where={where} />
          <LostAddress address={election.address} />
        </>
      }
      onDone={onDone}
    >
      <Poster election={election} />
    </PaperScreen>
  );
}

function Poster({ election }: { readonly election: Election }) {
  const t = useTexts();
  const { language } = useLanguage();
  const { pages, link, status, words } = election;
  const page = pages[0] ?? null;
  const typed = page === null ? null : writtenAddress(page);
  const origin = webAddress(readLink(link));
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'full' }).format(new Date());
  return (
    <div class="poster">
      <header>
        <p class="paper-over">
          {t('poster.over')} · {t('poster.date', { date })}
        </p>
        <h1 class="poster-title">
          <Name>{status.title}</Name>
        </h1>
        {status.lesson && <p class="paper-notice">{t('core.lesson')}</p>}
        {status.rehearsal && <p class="paper-notice">{t('core.rehearsal')}</p>}
      </header>
      <TimesOnPaper election={election} />
      <p>{t(typed === null ? 'poster.link' : 'poster.address')}</p>
      {typed === null ? (
        <p class="poster-link">
          <code translate={false}>{link}</code>
        </p>
      ) : (
        <p class="poster-address" translate={false}>
          {typed}
        </p>
      )}
      <div class="poster-scan">
        <Qr text={page ?? link} label={t('coordinator.lobby.qr', { text: page ?? link })} />
        <div>
          <h2>{t('poster.how')}</h2>
          <ol>
            {stepsOf(election).map((key) => (
              <li key={key}>{t(key)}</li>
            ))}
          </ol>
          <h2>{t('poster.receipt')}</h2>
          <p>{t('poster.receipt.keep')}</p>
          <p>{t('poster.receipt.secret')}</p>
          <p>{t('poster.receipt.test')}</p>
        </div>
      </div>
      <section>
        <h2>{t('poster.compare')}</h2>
        {status.words && <PaperWords title="minutes.six" words={status.words} why="poster.compare.six.why" />}
        <PaperWords title="poster.compare.key" words={words} why="poster.compare.key.why" />
        {!status.words && <p>{t('poster.compare.six.later')}</p>}
        {status.electionWords && (
          <PaperWords title="results.election-words" words={status.electionWords} why="poster.words.why" />
        )}
        <p>{t('poster.compare.paper')}</p>
      </section>
      <section>
        <h2>{t('poster.check')}</h2>
        <p>
          {t('poster.check.file')} <code translate={false}>{origin + TRANSCRIPT_PATH}</code>
        </p>
        {typed !== null && (
          <p>
            {t('poster.check.verifier')} <code translate={false}>{origin + VERIFY_PATH}</code>
          </p>
        )}
        <p>
          {t('poster.check.watch')} <code translate={false}>ostraka watch {link}</code>
        </p>
        <p>{t('poster.check.doubt')}</p>
      </section>
    </div>
  );
}

/** Announced times, with the zone that they are in: paper does not know where it is read. */
function TimesOnPaper({ election: { status } }: { readonly election: Election }) {
  const t = useTexts();
  const { language } = useLanguage();
  const { times } = status;
  if (!times) return null;
  const { opens, closes, moved } = times;
  const at = (seconds: number): string => whenElsewhere(language, seconds * 1000);
  const open = stageOf(status) === 'open';
  const out = resultsHour(times);
  const last = moved.at(-1);
  return (
    <p class="poster-times">
      {!open && opens !== null && `${t('hours.opens', { at: at(opens) })} `}
      {closes !== null && !last && t(open ? 'hours.until' : 'hours.closes', { at: at(closes) })}
      {last && t('hours.moved', { at: at(last.closes), reason: last.reason })}
      {times.results && ` ${out === null ? t('hours.results.committee') : t('hours.results.at', { at: at(out) })}`}
    </p>
  );
}

/** What somebody does who wants to vote, in order. */
function stepsOf({ pages, credentials, latecomers, inventedNames, status }: Election): TextKey[] {
  const named: TextKey =
    status.phase === 'voting' && !latecomers
      ? 'poster.how.listed'
      : `poster.how.name${inventedNames ? '.invented' : ''}${latecomers ? '.late' : ''}`;
  return [
    ...(credentials === 'codes' ? (['poster.how.code'] as const) : []),
    'poster.how.network',
    pages.length > 0 ? 'poster.how.scan' : 'poster.how.app',
    ...(credentials === 'codes' ? [] : [named]),
    'poster.how.vote',
    'poster.how.booth',
  ];
}

interface PaperWordsProps {
  readonly title: TextKey;
  readonly words: readonly string[];
  readonly why: TextKey;
}

function PaperWords({ title, words, why }: PaperWordsProps) {
  const t = useTexts();
  return (
    <>
      <h3>{t(title)}</h3>
      <ol class="paper-words" lang="en" translate={false}>
        {words.map((word, i) => (
          <li key={`${i}-${word}`}>{word}</li>
        ))}
      </ol>
      <p>{t(why)}</p>
    </>
  );
}
