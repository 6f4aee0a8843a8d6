/** Categories as votes: two are approval and its contrary, more are grades, the best first. */
import type { Collector } from '../collector.ts';
import type { ApprovalFile, ScoreFile } from '../file.ts';

/** Words that deny, for a file that names the contrary first. */
const NO = new Set([
  'no',
  'nay',
  'not',
  'against',
  'disapprove',
  'disapproved',
  'reject',
  'rejected',
  'nein',
  'dagegen',
  'non',
  '-',
  '0',
]);

/** `categories` are the names, in the file's order; the collector's groups are the options of each. */
export function approvalsOrGrades(
  collector: Collector,
  categories: readonly string[],
  line: number,
  title: string,
): ApprovalFile | ScoreFile {
  if (categories.length <= 2) {
    const [first = '', second = ''] = categories;
    const yes = NO.has(first.toLowerCase()) && !NO.has(second.toLowerCase()) ? 1 : 0;
    collector.note({ note: 'approved', approved: categories[yes]!, other: categories[1 - yes] ?? 'all else' });
    return approvalsOf(collector, yes, line, title);
  }
  collector.note({ note: 'grades', grades: categories });
  return gradesOf(collector, categories, line, title);
}

/** The collector's groups as approvals: of each ballot the group with the index `yes`. */
export function approvalsOf(collector: Collector, yes: number, line: number, title: string): ApprovalFile {
  const { distinct, ...common } = collector.collected(line, title);
  const ballots = distinct.map(({ count, ranks }) => ({ count, picks: ranks[yes] ?? [] }));
  return { ballot: 'approval', ...common, ballots };
}

/** The collector's groups as grades, of which `categories` are the names, the best first. */
export function gradesOf(collector: Collector, categories: readonly string[], line: number, title: string): ScoreFile {
  const { distinct, ...common } = collector.collected(line, title);
  const best = categories.length - 1;
  const ballots = distinct.map(({ count, ranks }) => {
    const scores = common.options.map((): number | null => null);
    ranks.forEach((group, category) => {
      for (const option of group) scores[option] = best - category;
    });
    return { count, scores };
  });
  return { ballot: 'score', ...common, grades: [...categories].reverse(), ballots };
}
