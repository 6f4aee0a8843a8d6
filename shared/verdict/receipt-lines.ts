/** How a voter's receipt stands to a transcript, in lines for people. */
import type { ReceiptFinding } from '../protocol/voter/receipt-finding.ts';

const standings: { readonly [S in ReceiptFinding['standing']]: (index: number) => string } = {
  counts: (index) => `counts: it is entry ${index}, and one of those that were counted, or will be`,
  replaced: (index) => `does not count: it is entry ${index}, and its voter has replaced it by a later one`,
  recorded: (index) =>
    `is recorded: it is entry ${index}, and not among those that count here; voting has not closed, or its voter was struck off`,
  contradicted: () => 'IS MISSING: the coordinator signed for its voter what this file does not hold',
};

export const receiptLines = ({ tracker, ballot, index, standing, contradiction }: ReceiptFinding): string[] => [
  `receipt      ${tracker}`,
  `             ${ballot}`,
  `             the ballot ${standings[standing](index)}`,
  ...(contradiction === null
    ? []
    : [
        `             ${contradiction}`,
        '             keep both, the receipt and this file: together they are evidence',
      ]),
];
