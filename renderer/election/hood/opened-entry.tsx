import { useState } from 'preact/hooks';
import type { Opened } from '../../../shared/board/opened/opened.ts';
import type { OpenedPart } from '../../../shared/board/opened/part.ts';
import { Button } from '../../design/controls/button.tsx';
import { TextInput } from '../../design/controls/field.tsx';
import { within } from '../../design/controls/whole-number.ts';
import { Banner } from '../../design/notices/banner.tsx';
import { Chip } from '../../design/signs/chip.tsx';
import { useBridge, useTexts } from '../../design/surroundings.ts';
import { Steps } from './steps.tsx';
import { useAnswer } from './use-answer.ts';

/** One entry of the board, part after part. */
export function OpenedEntry({ index, whole }: { index: number; whole: boolean }) {
  const bridge = useBridge();
  const t = useTexts();
  const opened = useAnswer(String(index), () => bridge.call('hood.open', { index }));
  if (!opened) return <p role="status">{t('opened.computing')}</p>;
  const { fault, wellFormed, check } = opened;
  return (
    <>
      <p class="muted">
        {t('opened.entry', { index })} · {t('opened.check', { id: check, name: t(`verifier.${check}.name`) })}
      </p>
      {fault !== null && (
        <Banner tone="fail">
          {t('opened.fault')} <span lang="en">{fault}</span>
        </Banner>
      )}
      {!wellFormed && <Banner tone="fail">{t('opened.malformed')}</Banner>}
      <Parts opened={opened} whole={whole} />
    </>
  );
}

/** Whether all checks of a part hold; null where there is none in it. */
function holdsIn({ steps, failing }: OpenedPart): boolean | null {
  const verdicts = steps.flatMap(({ holds }) => holds ?? []);
  if (verdicts.length === 0 && failing === null) return null;
  return failing === null && !verdicts.includes(false);
}

function Parts({ opened: { index, parts }, whole }: { opened: Opened; whole: boolean }) {
  const t = useTexts();
  const broken = parts.findIndex((part) => holdsIn(part) === false);
  const [at, setAt] = useState(Math.max(broken, 0));
  const part = parts[at]!;
  const next = parts[at + 1];
  return (
    <>
      <nav aria-label={t('opened.parts')}>
        <ol class="hood-parts">
          {parts.map((one, place) => {
            const holds = holdsIn(one);
            const name = t(`opened.part.${one.name}`);
            const verdict = holds === null ? '' : `, ${t(holds ? 'hood.holds' : 'hood.fails')}`;
            return (
              <li key={one.name}>
                <Button pressed={place === at} label={`${name}${verdict}`} onClick={() => setAt(place)}>
                  {name} {holds !== null && <span aria-hidden="true">{holds ? '✓' : '✗'}</span>}
                </Button>
              </li>
            );
          })}
        </ol>
      </nav>
      <section class="stack" key={at}>
        <h3>{t(`opened.part.${part.name}`)}</h3>
        <p>{t(`opened.why.${part.name}`)}</p>
        <Steps steps={part.steps} whole={whole} />
        {part.rows > 0 && <Rows index={index} place={at} part={part} whole={whole} />}
        {next && (
          <div>
            <Button onClick={() => setAt(at + 1)}>{t('hood.next', { section: t(`opened.part.${next.name}`) })}</Button>
          </div>
        )}
      </section>
    </>
  );
}

interface RowsProps {
  readonly index: number;
  /** Of the part in its entry. */
  readonly place: number;
  readonly part: OpenedPart;
  readonly whole: boolean;
}

/** What a part has for each ballot, some rows of it at a time. */
function Rows({ index, place, part: { rows, failing }, whole }: RowsProps) {
  const t = useTexts();
  const [typed, setTyped] = useState(String((failing ?? 0) + 1));
  const bounds = { least: 1, most: rows };
  const row = within(typed, bounds);
  return (
    <section class="stack hood-row">
      <h4>{t('opened.rows', { count: rows })}</h4>
      {failing !== null && (
        <p>
          <Chip tone="fail">{t('opened.rows.failing', { place: failing + 1 })}</Chip>
        </p>
      )}
      <div class="hood-fields">
        <TextInput
          type="digits"
          label={t('opened.rows.from')}
          value={typed}
          onInput={setTyped}
          error={row === null ? t('wizard.fault.number', bounds) : null}
        />
      </div>
      {row !== null && <SomeRows about={{ index, part: place, from: row - 1 }} whole={whole} />}
    </section>
  );
}

function SomeRows({ about, whole }: { about: { index: number; part: number; from: number }; whole: boolean }) {
  const bridge = useBridge();
  const t = useTexts();
  const rows = useAnswer(JSON.stringify(about), () => bridge.call('hood.rows', about));
  if (!rows) return <p role="status">{t('opened.computing')}</p>;
  return rows.map((steps, i) => {
    const place = about.from + i + 1;
    return (
      <section key={place}>
        <h5>{t('opened.row', { place })}</h5>
        <Steps steps={steps} whole={whole} />
      </section>
    );
  });
}
