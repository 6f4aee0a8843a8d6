/** All entry types: the one definition of what can be said. A new one is an object of its own, and its line here. */
import type * as v from 'valibot';
import type { EntryType } from './entry-type.ts';
import { extendType, stampType } from './hours.ts';
import { agreeType, joinType } from './joining.ts';
import { mixProofType, mixType, sealType, skipType } from './mixing.ts';
import { objectionType } from './objection.ts';
import { attestType, resultType, sharesType } from './opening.ts';
import { auditType, ballotType, bindType, closeType, replaceType } from './polling.ts';
import { remindType } from './reminder.ts';
import { rollType } from './roll.ts';
import {
  acceptType,
  complaintType,
  dealCommitType,
  dealType,
  keyConfirmType,
  manifestType,
  restartType,
} from './setup.ts';
import { shortfallType } from './shortfall.ts';
import { takeoverType } from './takeover.ts';

export const entryTypes = {
  manifest: manifestType,
  accept: acceptType,
  'deal-commit': dealCommitType,
  deal: dealType,
  complaint: complaintType,
  'key-confirm': keyConfirmType,
  restart: restartType,
  roll: rollType,
  replace: replaceType,
  bind: bindType,
  ballot: ballotType,
  audit: auditType,
  objection: objectionType,
  remind: remindType,
  extend: extendType,
  stamp: stampType,
  close: closeType,
  shortfall: shortfallType,
  mix: mixType,
  'mix-proof': mixProofType,
  skip: skipType,
  seal: sealType,
  shares: sharesType,
  join: joinType,
  agree: agreeType,
  result: resultType,
  attest: attestType,
  takeover: takeoverType,
} as const;

export type EntryTypeName = keyof typeof entryTypes;
export type Body<T extends EntryTypeName> = v.InferOutput<(typeof entryTypes)[T]['body']>;
export const entryTypeNames = Object.keys(entryTypes) as EntryTypeName[];

/** The entry type of this name. TypeScript cannot see that it and the body it is asked about belong together. */
export const entryTypeOf = (name: EntryTypeName): EntryType<v.GenericSchema<unknown, never>> =>
  entryTypes[name] as unknown as EntryType<v.GenericSchema<unknown, never>>;
