/** Each entry type with its rule: the one definition of what can be said. A new type is one rule, and its line here. */
import type * as v from 'valibot';
import { mixProofRule, mixRule, sealRule, skipRule } from './mixing.ts';
import { attestRule, resultRule, sharesRule } from './opening.ts';
import { auditRule, ballotRule, bindRule, closeRule, rollRule } from './polling.ts';
import type { Rule } from './rule.ts';
import {
  acceptRule,
  complaintRule,
  dealCommitRule,
  dealRule,
  keyConfirmRule,
  manifestRule,
  restartRule,
} from './setup.ts';
import { takeoverRule } from './takeover.ts';

export const rules = {
  manifest: manifestRule,
  accept: acceptRule,
  'deal-commit': dealCommitRule,
  deal: dealRule,
  complaint: complaintRule,
  'key-confirm': keyConfirmRule,
  restart: restartRule,
  roll: rollRule,
  bind: bindRule,
  ballot: ballotRule,
  audit: auditRule,
  close: closeRule,
  mix: mixRule,
  'mix-proof': mixProofRule,
  skip: skipRule,
  seal: sealRule,
  shares: sharesRule,
  result: resultRule,
  attest: attestRule,
  takeover: takeoverRule,
} as const;

export type EntryType = keyof typeof rules;
export type Body<T extends EntryType> = v.InferOutput<(typeof rules)[T]['body']>;
export const entryTypes = Object.keys(rules) as EntryType[];

/** The rule of a type. TypeScript cannot see that a rule and the body it is asked about share one type. */
export const ruleOf = (type: EntryType): Rule<v.GenericSchema<unknown, never>> =>
  rules[type] as unknown as Rule<v.GenericSchema<unknown, never>>;
