/** Whether what was agreed on is strong enough for proofs to mean anything. */
import { CheckFailed } from '../checklist.ts';
import type { ProtocolInfo } from './format/protocol-info.ts';

/** What Verificatum's own servers refuse to go below in proofs that are not interactive. */
const LEAST_CHALLENGE_BITS = 256;
const LEAST_BATCH_BITS = 256;
/** What Verificatum has where nothing else is said is 100; below this, what servers blind their secrets with may show them. */
const LEAST_PADDING_BITS = 50;
/** 112 bits of security (NIST SP 800-57 part 1, revision 5, table 2). */
const LEAST_ORDER_BITS = 224;
const LEAST_MODULUS_BITS = 2048;

/** @throws CheckFailed */
export function checkStrength(
  { group, challengeBits, batchBits, paddingBits }: ProtocolInfo,
  order: bigint,
  file: string,
): void {
  const least = (what: string, bits: number, field: string, most: number): void => {
    if (bits < most)
      throw new CheckFailed(`${what}: ${bits} bits where ${most} are the least`, { where: `${file}: ${field}` });
  };
  least('challenges are too short', challengeBits, 'vbitlenro', LEAST_CHALLENGE_BITS);
  least('exponents for batching are too short', batchBits, 'ebitlenro', LEAST_BATCH_BITS);
  least('what blinds secrets is too short', paddingBits, 'statdist', LEAST_PADDING_BITS);
  least('the order of the group is too small', bitsOf(order), 'pgroup', LEAST_ORDER_BITS);
  if (group.kind === 'modular')
    least('the modulus of the group is too small', bitsOf(group.modulus), 'pgroup', LEAST_MODULUS_BITS);
}

const bitsOf = (value: bigint): number => value.toString(2).length;
