import { useRef } from 'preact/hooks';
import { nodesToSpareOne } from '../../../../shared/election/manifest.ts';
import { Button } from '../../../design/controls/button.tsx';
import { TextInput } from '../../../design/controls/field.tsx';
import { Disclosure } from '../../../design/layout/disclosure.tsx';
import { Banner } from '../../../design/notices/banner.tsx';
import { useTexts } from '../../../design/surroundings.ts';
import { NobodyMissing } from '../../../election/nobody-missing.tsx';
import { TimesFields } from '../hours/times-fields.tsx';
import type { DraftProps } from './draft-props.ts';
import { frontFault, laptopsFault, leastBallotsFault, mixesFault, thresholdFault } from './faults.ts';
import { NumberField } from './number-field.tsx';
import { canRemind } from './plan.ts';
import { LAPTOPS, LEAST_BALLOTS, leastBallotsOf, meaning, numbersOf, type PlanDraft } from './plan-draft.ts';
import { RegistrarField } from './registrar-field.tsx';

export function People({ draft, change }: DraftProps) {
  return (
    <div class="people">
      <Laptops draft={draft} change={change} />
      <Voters draft={draft} change={change} />
      <TwoAtTheDesk draft={draft} change={change} />
      <Lesson draft={draft} change={change} />
      <TimesFields draft={draft} change={change} />
      <BehindProxy draft={draft} change={change} />
    </div>
  );
}

function TwoAtTheDesk({ draft, change }: DraftProps) {
  const t = useTexts();
  return (
    <label class="choice">
      <input
        type="checkbox"
        checked={draft.desk}
        onChange={(event) => change({ ...draft, desk: event.currentTarget.checked })}
      />
      <span>
        {t('desk.wizard')}
        <span class="muted">{t('desk.wizard.text')}</span>
      </span>
    </label>
  );
}

function Lesson({ draft, change }: DraftProps) {
  const t = useTexts();
  return (
    <label class="choice">
      <input
        type="checkbox"
        checked={draft.lesson}
        onChange={(event) => change({ ...draft, lesson: event.currentTarget.checked })}
      />
      <span>
        {t('wizard.lesson')}
        <span class="muted">{t('wizard.lesson.text')}</span>
      </span>
    </label>
  );
}

/** For a committee whose voters sit elsewhere: most rooms leave it folded up. */
function BehindProxy({ draft, change }: DraftProps) {
  const t = useTexts();
  const fault = frontFault(draft);
  // Who empties a field again still has it under the hands.
  const used = useRef(false);
  used.current ||= draft.proxy !== '' || draft.publicAddress !== '';
  return (
    <Disclosure summary={t('front.title')} open={used.current}>
      <p class="muted">{t('front.lead')}</p>
      <TextInput
        label={t('front.proxy')}
        hint={t('front.proxy.hint')}
        value={draft.proxy}
        maxLength={400}
        onInput={(proxy) => change({ ...draft, proxy })}
      />
      <TextInput
        label={t('front.public')}
        hint={t('front.public.hint')}
        value={draft.publicAddress}
        maxLength={300}
        error={fault && t(fault.key, fault.values)}
        onInput={(publicAddress) => change({ ...draft, publicAddress })}
      />
    </Disclosure>
  );
}

type Box = { readonly [K in keyof PlanDraft]: PlanDraft[K] extends boolean ? K : never }[keyof PlanDraft];

const boxes = [
  'inventedNames',
  'hidesWhoVoted',
  'reminders',
  'revote',
  'latecomers',
  'pages',
] as const satisfies readonly Box[];
/** Where voters sign up by name. */
const forNames: readonly Box[] = ['inventedNames', 'hidesWhoVoted', 'latecomers'];

const textOf = {
  inventedNames: 'wizard.invented-names',
  hidesWhoVoted: 'wizard.who-voted',
  reminders: 'wizard.reminders',
  revote: 'wizard.revote',
  latecomers: 'wizard.latecomers',
  pages: 'wizard.pages',
} as const satisfies Record<(typeof boxes)[number], string>;

function Voters({ draft, change }: DraftProps) {
  const t = useTexts();
  return (
    <fieldset class="stack">
      <legend>{t('wizard.voters')}</legend>
      {(['keys', 'codes'] as const).map((credentials) => (
        <label class="choice" key={credentials}>
          <input
            type="radio"
            name="credentials"
            checked={draft.credentials === credentials}
            onChange={() => change({ ...draft, credentials })}
          />
          <span>
            <strong>{t(`wizard.${credentials}`)}</strong>
            <span class="muted">{t(`wizard.${credentials}.text`)}</span>
          </span>
        </label>
      ))}
      {draft.credentials === 'codes' && <RegistrarField draft={draft} change={change} />}
      <NumberField
        label={t('wizard.least-ballots')}
        value={draft.leastBallots}
        bounds={LEAST_BALLOTS}
        fault={leastBallotsFault(draft)}
        onChange={(leastBallots) => change({ ...draft, leastBallots })}
      />
      <SmallSet count={leastBallotsOf(draft)} />
      <Disclosure summary={t('wizard.more-voters')}>
        {boxes
          .filter((box) => draft.credentials === 'keys' || !forNames.includes(box))
          .filter((box) => box !== 'reminders' || canRemind(draft))
          .map((box) => (
            <label class="choice" key={box}>
              <input
                type="checkbox"
                checked={draft[box]}
                onChange={(event) => change({ ...draft, [box]: event.currentTarget.checked })}
              />
              <span>
                {t(textOf[box])}
                {box !== 'revote' && box !== 'latecomers' && <span class="muted">{t(`${textOf[box]}.text`)}</span>}
              </span>
            </label>
          ))}
      </Disclosure>
    </fieldset>
  );
}

/** What the number keeps, and what no number does. */
function SmallSet({ count }: { count: number | null }) {
  const t = useTexts();
  if (count === null) return null;
  return <p class="muted">{t(count === 1 ? 'core.trust.any-ballot' : 'core.trust.least-ballots', { count })}</p>;
}

/** The numbers, with what they mean in words beside them. */
function Laptops({ draft, change }: DraftProps) {
  const t = useTexts();
  const { laptops, threshold, mixes } = numbersOf(draft);
  const most = laptops ?? LAPTOPS.most;
  return (
    <div class="stack">
      <NumberField
        label={t('wizard.laptops')}
        value={draft.laptops}
        bounds={LAPTOPS}
        fault={laptopsFault(draft)}
        onChange={(next) => change({ ...draft, laptops: next })}
      />
      <NumberField
        label={t('wizard.threshold')}
        value={draft.threshold ?? String(threshold)}
        bounds={{ least: 1, most }}
        fault={thresholdFault(draft)}
        onChange={(next) => change({ ...draft, threshold: next })}
      />
      <Meaning draft={draft} change={change} />
      <Disclosure summary={t('wizard.exact')} open={mixesFault(draft) !== null}>
        <Exactly draft={draft} />
        <NumberField
          label={t('wizard.mixes')}
          value={draft.leastMixes ?? String(mixes ?? '')}
          bounds={{ least: threshold ?? 1, most }}
          fault={mixesFault(draft)}
          onChange={(next) => change({ ...draft, leastMixes: next })}
        />
      </Disclosure>
    </div>
  );
}

function Meaning({ draft, change }: DraftProps) {
  const t = useTexts();
  const numbers = meaning(draft);
  const { threshold } = numbersOf(draft);
  if (!numbers || threshold === null) return null;
  const { readers, laptops, absentAtClose, absentAfter } = numbers;
  const enough = nodesToSpareOne(laptops, threshold);
  // The threshold stays as it is: a smaller one would be no way to spare a laptop.
  const plan = () => change({ ...draft, laptops: String(enough), threshold: String(threshold) });
  const said = readers === 1 ? 'wizard.meaning.one' : readers === laptops ? 'wizard.meaning.all' : 'wizard.meaning';
  return (
    <Banner tone={readers === 1 ? 'fail' : 'plain'}>
      <p>{t(said, { readers, laptops })}</p>
      {laptops > 1 && absentAtClose === 0 ? (
        <>
          <NobodyMissing laptops={laptops} threshold={threshold} grows />
          {enough <= LAPTOPS.most && <Button onClick={plan}>{t('wizard.spare', { laptops: enough })}</Button>}
        </>
      ) : (
        <p class="muted">{t('wizard.absent', { close: absentAtClose, after: absentAfter })}</p>
      )}
    </Banner>
  );
}

function Exactly({ draft }: Pick<DraftProps, 'draft'>) {
  const t = useTexts();
  const numbers = meaning(draft);
  if (!numbers) return null;
  const { threshold, laptops, mixes } = numbers;
  return <p class="muted">{t('wizard.exact.text', { threshold, laptops, mixes })}</p>;
}
