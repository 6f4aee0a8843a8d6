/** The way in: the link, the name or code, and the wait for voting to begin. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { tidyName } from '../../../../shared/election/names/name-fault.ts';
import { Button } from '../../../design/controls/button.tsx';
import { Copyable } from '../../../design/controls/copyable.tsx';
import { TextInput, type TextInputProps } from '../../../design/controls/field.tsx';
import { Card } from '../../../design/layout/card.tsx';
import { Banner } from '../../../design/notices/banner.tsx';
import { ErrorText, ipcErrorOf } from '../../../design/notices/errors.tsx';
import { Words } from '../../../design/signs/words.tsx';
import { useBridge, useTexts } from '../../../design/surroundings.ts';
import { useCompareFirst } from '../../../election/compare-first.tsx';
import { nameFaultIn } from '../../../texts/in-words/name-fault.ts';
import { isolated } from '../../../texts/texts.ts';
import { CameAlong } from './next-round.tsx';
import { VoterFrame, type VoterWindowState } from './voter-frame.tsx';

interface EntryProps extends Pick<TextInputProps, 'label' | 'hint' | 'maxLength'> {
  /** What is wrong with what was typed; it is said beside it, and nothing is sent. */
  readonly fault?: (typed: string) => string | null;
  readonly button: string;
  /** Why nothing can be sent yet. */
  readonly empty: string;
  readonly send: (typed: string) => Promise<unknown>;
  /** What stands there already. */
  readonly filled?: string;
}

/**
 * One line to type and one button; Enter presses it. A refusal is said below the line, where its typist looks: above the title it
 * would be out of sight on a small phone. It goes as soon as something else is typed.
 */
export function Entry({ button, empty, send, fault = () => null, filled = '', ...field }: EntryProps) {
  const [typed, setTyped] = useState(filled);
  const [refusal, setRefusal] = useState<unknown>(null);
  const sendButton = useRef<HTMLButtonElement>(null);
  const input = useRef<HTMLInputElement>(null);
  // Whoever comes here comes to type.
  useLayoutEffect(() => input.current?.focus(), []);
  const ready = typed.trim() !== '';
  const wrong = ready ? fault(typed) : null;
  const press = async () => {
    setRefusal(null);
    try {
      await send(typed.trim());
    } catch (error) {
      setRefusal(error);
      input.current?.focus();
    }
  };
  return (
    <div class="stack">
      <TextInput
        {...field}
        inputRef={input}
        value={typed}
        onInput={(text) => {
          setTyped(text);
          setRefusal(null);
        }}
        error={refusal === null ? null : <ErrorText error={ipcErrorOf(refusal)} />}
        onEnter={() => sendButton.current?.click()}
      />
      <Button kind="primary" size="large" onClick={press} reason={ready ? wrong : empty} buttonRef={sendButton}>
        {button}
      </Button>
    </div>
  );
}

export function JoinScreen({ state }: { state: VoterWindowState }) {
  const bridge = useBridge();
  const t = useTexts();
  // A page speaks to the laptop that sent it, and to no other.
  const page = state.shell === 'page';
  const [booth, setBooth] = useState(false);
  const { press: join, question } = useCompareFirst(({ link }) =>
    bridge.call('voter.join', booth ? { link, booth } : { link }),
  );
  return (
    <VoterFrame
      name="voter-join"
      state={state}
      title={t('voter.join.title')}
      lead={t(page ? 'voter.join.lead.page' : 'voter.join.lead')}
    >
      {state.error?.code === 'unknown-coordinator' && (
        <Card title={t('voter.moved.sure')} tone="wait">
          <p>{t('voter.moved.sure.text')}</p>
          <Button kind="primary" size="large" onClick={() => bridge.call('voter.trust', {})}>
            {t('voter.moved.sure.button')}
          </Button>
        </Card>
      )}
      {page && state.error?.code === 'no-storage' && (
        <Copyable text={location.href} label={t('voter.join.elsewhere')} />
      )}
      {question}
      {!page && (
        <label class="choice">
          <input type="checkbox" checked={booth} onChange={({ currentTarget }) => setBooth(currentTarget.checked)} />
          <span>
            {t('booth.join')}
            <span class="muted">{t('booth.join.text')}</span>
          </span>
        </label>
      )}
      {!page && (
        <Entry
          label={t('common.join-link')}
          hint={t('typed.hint')}
          maxLength={400}
          button={t('common.join')}
          empty={t('voter.join.empty')}
          send={join}
        />
      )}
    </VoterFrame>
  );
}

export function ConnectingScreen({ state }: { state: VoterWindowState }) {
  const t = useTexts();
  return (
    <VoterFrame name="voter-connecting" state={state} overline={state.title} title={t('voter.connecting.title')}>
      <Banner tone="wait">{t('voter.connecting.text')}</Banner>
    </VoterFrame>
  );
}

/** The organiser called it off: there is nothing to wait for. */
export function CancelledScreen({ state }: { state: VoterWindowState }) {
  const t = useTexts();
  return (
    <VoterFrame name="voter-cancelled" state={state} overline={state.title} title={t('common.cancelled')}>
      <Banner tone="wait">{t('voter.cancelled')}</Banner>
    </VoterFrame>
  );
}

export function EnrolScreen({ state }: { state: VoterWindowState }) {
  const bridge = useBridge();
  const t = useTexts();
  const codes = state.credentials === 'codes';
  const invented = state.inventedNames;
  if (state.rehearsal) return <RehearsalScreen state={state} />;
  if (state.error?.code === 'not-on-roll') return <LateScreen state={state} />;
  return (
    <VoterFrame
      name={codes ? 'voter-code' : 'voter-enrol'}
      state={state}
      overline={state.title}
      title={t(codes ? 'voter.code.title' : 'voter.enrol.title')}
      lead={t(codes ? 'voter.code.lead' : 'voter.enrol.lead')}
    >
      <CameAlong state={state} />
      {codes ? (
        <Entry
          label={t('voter.code.label')}
          hint={t('voter.code.hint')}
          maxLength={60}
          button={t('voter.code.button')}
          empty={t('voter.code.empty')}
          send={(code) => bridge.call('voter.code', { code })}
        />
      ) : (
        <Entry
          label={t(invented ? 'voter.enrol.invented' : 'voter.enrol.name')}
          {...(invented ? { hint: t('voter.enrol.invented.hint') } : {})}
          filled={state.brought ?? ''}
          fault={(typed) => nameFaultIn(t, tidyName(typed), 'voter')}
          button={t('voter.enrol.button')}
          empty={t(invented ? 'voter.enrol.invented.empty' : 'voter.enrol.empty')}
          send={(name) => bridge.call('voter.enrol', { name: tidyName(name) })}
        />
      )}
      <CompareWords state={state} />
    </VoterFrame>
  );
}

/** A test deck votes in a rehearsal, and no device. */
function RehearsalScreen({ state }: { state: VoterWindowState }) {
  const t = useTexts();
  return (
    <VoterFrame name="voter-rehearsal" state={state} overline={state.title} title={t('voter.rehearsal.title')}>
      <Banner tone="wait">{t('errors.rehearsal')}</Banner>
      <CompareWords state={state} />
    </VoterFrame>
  );
}

/** The list was closed without this device; also where its key stayed in a page of the coordinator that was lost. */
function LateScreen({ state }: { state: VoterWindowState }) {
  const t = useTexts();
  return (
    <VoterFrame
      name="voter-late"
      state={state}
      overline={state.title}
      title={t('voter.late.title')}
      lead={t('voter.late.text')}
    >
      <Card title={t('voter.late.moved')}>
        <p>{t('voter.late.moved.cast')}</p>
        <p>{t('voter.late.moved.none')}</p>
      </Card>
      <CompareWords state={state} />
    </VoterFrame>
  );
}

/** Which codes are good is public only once voting opens: until then nobody can say that this one is. */
export function WaitingScreen({ state }: { state: VoterWindowState }) {
  const t = useTexts();
  const codes = state.credentials === 'codes';
  return (
    <VoterFrame
      name="voter-waiting"
      state={state}
      overline={state.title}
      title={t(codes ? 'voter.waiting.title.codes' : 'voter.waiting.title')}
    >
      <CameAlong state={state} />
      {!codes && state.signedUp && <p>{t('voter.waiting.as', { name: isolated(state.signedUp) })}</p>}
      <Banner tone="wait">{t(codes ? 'voter.waiting.text.codes' : 'voter.waiting.text')}</Banner>
      <CompareWords state={state} />
    </VoterFrame>
  );
}

/** Whoever has typed the address is shown none: a page that another has made would show the right ones. */
export function CompareWords({ state: { words, unproven } }: { state: VoterWindowState }) {
  const t = useTexts();
  if (!words || unproven) return null;
  return (
    <Card title={t('voter.words')}>
      <Words words={words} large />
      <p class="muted small">{t('voter.words.why')}</p>
    </Card>
  );
}
