import { useState } from 'preact/hooks';
import type { Openable, OpenedType } from '../../../shared/board/opened/opened.ts';
import { Button } from '../../design/controls/button.tsx';
import { Field, TextInput } from '../../design/controls/field.tsx';
import { within } from '../../design/controls/whole-number.ts';
import { Banner } from '../../design/notices/banner.tsx';
import { useBridge, useTexts } from '../../design/surroundings.ts';
import { OpenedEntry } from './opened-entry.tsx';
import { useAnswer } from './use-answer.ts';
import './hood.css';

/** Where to begin: an entry by its index, or the first of a kind. */
export type From = { readonly index: number } | { readonly type: OpenedType };

/** A judged election: choose an entry, and see it opened into its numbers. */
export function BoardHood({ from = null }: { from?: From | null }) {
  const bridge = useBridge();
  const t = useTexts();
  const board = useAnswer('board', () => bridge.call('hood.list', {}));
  if (!board) return <p role="status">{t('opened.reading')}</p>;
  return <Chosen board={board} from={from} />;
}

type Group = Openable['groups'][number];
/** A kind, and which of it, as it was typed; `any`: an entry by its index. */
type Choice = { readonly type: OpenedType | 'any'; readonly place: string };

function firstOf({ groups, entries }: Openable, from: From | null): Choice {
  const index = from && 'index' in from && from.index < entries ? from.index : null;
  if (index !== null) {
    const group = groups.find(({ indices }) => indices.includes(index));
    return group
      ? { type: group.type, place: String(group.indices.indexOf(index) + 1) }
      : { type: 'any', place: String(index) };
  }
  const wanted = from && 'type' in from ? from.type : null;
  const group = groups.find(({ type, count }) => count > 0 && (wanted === null || type === wanted));
  return group ? ofGroup(group) : ANY;
}

const ANY: Choice = { type: 'any', place: '0' };

/** The first that is false; else the first. */
const ofGroup = ({ type, failed }: Group): Choice => ({ type, place: String((failed[0] ?? 0) + 1) });

function Chosen({ board, from }: { board: Openable; from: From | null }) {
  const t = useTexts();
  const [choice, setChoice] = useState(() => firstOf(board, from));
  const [whole, setWhole] = useState(false);
  const some = board.groups.filter(({ count }) => count > 0);
  const group = some.find(({ type }) => type === choice.type) ?? null;
  const bounds = group ? { least: 1, most: group.count } : { least: 0, most: board.entries - 1 };
  const place = within(choice.place, bounds);
  const index = place === null ? null : group ? group.indices[place - 1]! : place;
  const entryInWords = (node: number | null, at: number): string =>
    node === null
      ? t('opened.entry', { index: at })
      : t('opened.entry.of', { index: at, laptop: node, name: board.names[node - 1] ?? '' });
  return (
    <>
      <p>{t('opened.of', { title: board.title, count: board.entries })}</p>
      {from && 'index' in from && from.index >= board.entries && (
        <Banner tone="wait">{t('opened.refused', { index: from.index })}</Banner>
      )}
      <div class="hood-fields">
        <Select
          label={t('opened.kinds')}
          value={choice.type}
          options={[
            ...some.map(({ type, count }) => ({ value: type, text: t(`opened.kind.${type}`, { count }) })),
            { value: 'any', text: t('opened.kind.any') },
          ]}
          onChange={(type) => {
            const chosen = some.find((one) => one.type === type);
            setChoice(chosen ? ofGroup(chosen) : ANY);
          }}
        />
        {group && group.count <= MOST_LISTED ? (
          <div class="hood-wide">
            <Select
              label={t('opened.which')}
              value={choice.place}
              options={group.indices.map((at, i) => ({
                value: String(i + 1),
                text: entryInWords(group.nodes[i] ?? null, at),
              }))}
              onChange={(chosen) => setChoice({ ...choice, place: chosen })}
            />
          </div>
        ) : (
          <TextInput
            type="digits"
            label={t(group ? 'opened.place' : 'opened.index')}
            value={choice.place}
            onInput={(typed) => setChoice({ ...choice, place: typed })}
            error={place === null ? t('wizard.fault.number', bounds) : null}
          />
        )}
        <Button pressed={whole} onClick={() => setWhole(!whole)}>
          {t('hood.real.whole')}
        </Button>
      </div>
      {group && group.failed.length > 0 && !group.failed.includes((place ?? 0) - 1) && (
        <Banner tone="fail">
          <p>{t('opened.failed', { count: group.failed.length })}</p>
          <div class="row">
            {group.failed.slice(0, MOST_NAMED).map((at) => (
              <Button key={at} onClick={() => setChoice({ type: group.type, place: String(at + 1) })}>
                {t('opened.failed.show', { index: group.indices[at]! })}
              </Button>
            ))}
          </div>
        </Banner>
      )}
      {index !== null && <OpenedEntry key={index} index={index} whole={whole} />}
    </>
  );
}

/** More are chosen by number. */
const MOST_LISTED = 40;
/** More false ones are found by number. */
const MOST_NAMED = 5;

interface SelectProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly onChange: (value: string) => void;
}

function Select({ label, value, options, onChange }: SelectProps) {
  return (
    <Field label={label}>
      {(id) => (
        <select id={id} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
