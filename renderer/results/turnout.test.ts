/** Whatever says a result says of one that is not adopted the same sentence, in every language. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Choice } from '../../shared/election/choice.ts';
import { missedInEnglish } from '../../shared/election/tally/choices/turnout.ts';
import { examples } from '../../shared/election/tally/examples.ts';
import { tally } from '../../shared/election/tally/tally.ts';
import { chartOf } from '../../shared/verdict/outcome/bars.ts';
import { reason } from '../../shared/verdict/outcome/reasons.ts';
import { speakerFor } from '../../shared/verdict/outcome/speaker.ts';
import { headline } from '../../shared/verdict/outcome/words.ts';
import { winnersByRule } from '../../shared/verdict/result-lines.ts';
import { voiceIn } from '../../shared/verdict/texts/texts.ts';

test('of every rule headline, reason, lines and bars say that no result is adopted', () => {
  for (const { contest, ballots } of Object.values(examples)) {
    const choices = ballots.flatMap(({ marks, count }) => new Array<Choice>(count).fill(marks));
    const needed = choices.length + 3;
    const asked = { ...contest, leastTurnout: needed };
    const result = tally(3, asked, choices, new Uint8Array(32));
    const [first] = result.results;
    const english = speakerFor(voiceIn('en'), asked, asked.options);
    const said = `${missedInEnglish({ ballots: choices.length, needed })}.`;
    assert.equal(headline(asked, first!, english), said);
    assert.match(reason(asked, first!, result.counted, english)!, /nobody is elected/);
    assert.equal(`${winnersByRule(asked, result)[0]!.winners}.`, said);
    assert.ok(chartOf(first!, result.counted).bars.every(({ elected, tied }) => !elected && !tied));
    const german = headline(asked, first!, speakerFor(voiceIn('de'), asked, asked.options));
    assert.equal(german, `${choices.length} haben gewählt, ${needed} waren nötig: Kein Ergebnis gilt.`);
  }
});
