import type { PhaseTiming } from '../../shared/protocol/ipc.ts';
import { Table } from '../design/layout/table.tsx';
import { useLanguage, useTexts } from '../design/surroundings.ts';
import { isTextKey, type TextKey } from '../texts/catalogue.ts';
import type { Language, Values } from '../texts/texts.ts';

/** Time and throughput of each phase, and of each laptop's part of it. */
export function Timings({ timings }: { timings: readonly PhaseTiming[] }) {
  const t = useTexts();
  const { language } = useLanguage();
  if (timings.length === 0) return <p class="muted">{t('mix.timings.none')}</p>;
  const rows = timings.map(({ phase, who, milliseconds, ciphertexts }) => {
    const key = `mix.phase.${phase}`;
    const counted = ciphertexts > 0;
    return [
      isTextKey(key) ? t(key) : phase,
      who ?? t('mix.timings.all'),
      duration(milliseconds, language, t),
      counted ? number(ciphertexts, language) : '–',
      counted && milliseconds > 0 ? number((ciphertexts * 1000) / milliseconds, language) : '–',
    ];
  });
  return (
    <Table
      caption={t('mix.timings.caption')}
      head={[
        t('mix.timings.phase'),
        t('mix.timings.who'),
        t('mix.timings.time'),
        t('mix.timings.count'),
        t('mix.timings.rate'),
      ]}
      rows={rows}
      numeric={[2, 3, 4]}
    />
  );
}

/** Two significant digits below a hundred, whole numbers above. */
const number = (value: number, language: Language): string =>
  new Intl.NumberFormat(language, value < 100 ? { maximumSignificantDigits: 2 } : { maximumFractionDigits: 0 }).format(
    value,
  );

function duration(milliseconds: number, language: Language, t: (key: TextKey, values: Values) => string): string {
  const seconds = milliseconds / 1000;
  if (seconds < 60) return t('common.seconds', { seconds: number(seconds, language) });
  const whole = Math.round(seconds);
  return t('mix.minutes', { minutes: Math.floor(whole / 60), seconds: whole % 60 });
}
