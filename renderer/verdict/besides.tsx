import type { Beside } from '../../shared/board/verify/besides.ts';
import type { Verdict } from '../../shared/board/verify/verdict.ts';
import { Disclosure } from '../design/layout/disclosure.tsx';
import { Banner } from '../design/notices/banner.tsx';
import { useTexts } from '../design/surroundings.ts';

/** What is more than a leftover, beside the verdict itself: a node that reported less than it had signed. */
export function SmallerReports({ besides }: Pick<Verdict, 'besides'>) {
  const smaller = besides.filter(({ name }) => name === 'report-smaller');
  if (smaller.length === 0) return null;
  return (
    <Banner tone="wait">
      <All besides={smaller} />
    </Banner>
  );
}

/** Who outside of the election has signed its record, where that was asked for. */
export function OutsideWitnesses({ besides }: Pick<Verdict, 'besides'>) {
  const signed = besides.filter(({ name }) => name === 'witness');
  const missing = besides.filter(({ name }) => name === 'witness-none' || name === 'witness-false');
  return (
    <>
      {signed.length > 0 && (
        <Banner tone="ok">
          <All besides={signed} />
        </Banner>
      )}
      {missing.length > 0 && (
        <Banner tone="wait">
          <All besides={missing} />
        </Banner>
      )}
    </>
  );
}

function All({ besides }: Pick<Verdict, 'besides'>) {
  const t = useTexts();
  return besides.map(({ name, values }) => <p key={`${name} ${values.name}`}>{t(`besides.${name}`, values)}</p>);
}

/** What counts for nothing, so that whoever asks what a file holds is told all of it. */
export function Besides({ besides }: Pick<Verdict, 'besides'>) {
  const t = useTexts();
  const others = besides.filter(isOther);
  if (others.length === 0) return null;
  return (
    <Disclosure summary={t('besides.title')}>
      <p>{t('besides.lead')}</p>
      <ul class="claims">
        {others.map(({ name, values }) => (
          <li key={`${name} ${values.name ?? ''}`}>{t(`besides.${name}`, values)}</li>
        ))}
      </ul>
    </Disclosure>
  );
}

const isOther = ({ name }: Beside): boolean => !name.startsWith('witness') && name !== 'report-smaller';
