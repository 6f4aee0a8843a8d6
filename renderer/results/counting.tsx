/** How votes are counted, as docs/COUNTING.md says it: every rule, with an example counted by hand. */
import type { Rule } from '../../shared/election/contest.ts';
import { examples } from '../../shared/election/tally/examples.ts';
import { methods } from '../../shared/election/tally/methods.ts';
import { speakerFor } from '../../shared/verdict/outcome/speaker.ts';
import { Disclosure } from '../design/layout/disclosure.tsx';
import { useLanguage, useTexts } from '../design/surroundings.ts';
import { HowItCounts } from '../election/how-it-counts.tsx';
import { exampleInWords } from './example.ts';

export function Counting() {
  const t = useTexts();
  return (
    <div class="stack">
      <p class="muted">{t('results.counting-page.lead')}</p>
      {(Object.keys(methods) as Rule[]).map((rule) => (
        <Disclosure key={rule} summary={t(`method.${methods[rule].name}`)}>
          <p>{t(`method.${methods[rule].gist}`)}</p>
          <HowItCounts rule={rule} />
          <Example rule={rule} />
        </Disclosure>
      ))}
    </div>
  );
}

function Example({ rule }: { readonly rule: Rule }) {
  const t = useTexts();
  const { language } = useLanguage();
  const example = examples[rule];
  const { options, seats } = example.contest;
  const { ballots, working, result } = exampleInWords(
    example,
    speakerFor({ language, say: t }, example.contest, options),
  );
  return (
    <section class="stack">
      <h2>{t('method.how.example')}</h2>
      {seats > 1 && <p>{t('results.counting-page.seats', { count: seats })}</p>}
      <ul class="plain-list">
        {ballots.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <ol class="plain-list">
        {working.map((line, i) => (
          <li key={i}>{line}</li>
        ))}
      </ol>
      <p>
        <strong>{result}</strong>
      </p>
    </section>
  );
}
