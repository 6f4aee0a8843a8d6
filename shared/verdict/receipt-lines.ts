/** How a voter's receipt stands to a transcript, in lines for people. */
import { culpritInWords } from '../codec/culprit.ts';
import type { ReceiptFinding } from '../protocol/voter/receipt-finding.ts';
import { whoseDoing } from '../protocol/voter/standing.ts';

const standings: { readonly [S in ReceiptFinding['standing']]: (index: number) => string } = {
  counts: (index) => `counts: it is entry ${index}, and one of those that were counted, or will be`,
  replaced: (index) => `does not count: it is entry ${index}, and its voter has replaced it by a later one`,
  recorded: (index) =>
    `is recorded: it is entry ${index}, and not among those that count here; voting has not closed, or its voter was struck off`,
  contradicted: () => 'IS MISSING: a coordinator signed for its voter what this file does not hold',
};

/** The same for programs. */
export const receiptData = ({ contradiction, ...finding }: ReceiptFinding) => ({
  ...finding,
  contradiction: contradiction?.how ?? null,
  culprit: contradiction?.culprit ? culpritInWords(contradiction.culprit) : null,
});

export const receiptLines = ({ tracker, ballot, index, standing, contradiction }: ReceiptFinding): string[] => [
  `receipt      ${tracker}`,
  `             ${ballot}`,
  `             the ballot ${standings[standing](index)}`,
  ...(contradiction === null
    ? []
    : [
        `             ${contradiction.how}`,
        `             ${whoseDoing(contradiction)}`,
        contradiction.culprit
          ? '             keep both, the receipt and this file: together they are evidence'
          : '             keep both, the receipt and this file, and show them to the organiser',
      ]),
];
