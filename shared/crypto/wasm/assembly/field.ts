/**
 * Arithmetic in F_p, p = 2^255 − 19, as the kernels provide it and curve.ts uses it. Two kernels have one source above
 * this line: `emitted` is the field of the kernel being built, written by generator/fma.ts or generator/scalar.ts.
 *
 * Memory. A *pack* holds LANES field elements side by side in PACK bytes of working memory; every operation works on
 * all lanes at once, and lanes never mix. An element in *storage* (vectors, tables) takes ELEMENT bytes. Packs and
 * elements are addressed by pointers; where a function takes two pointers p0, p1 to storage, they are those of lane 0
 * and lane 1, and a kernel of one lane ignores p1. An output may be one of the inputs, but never overlap it by a part.
 *
 *     LANES          2 (fma) or 1 (scalar)
 *     ELEMENT, PACK  bytes, multiples of 4
 *
 * Bounds. Limbs are signed and may exceed their radix. An element is *tight* when it comes from gather, fromBytes,
 * small, mul, mul2, sqr, sqr2, carry, copy or select of tight ones, negate of a tight one, or lookup among
 * such. add and sub do not carry: their result is α + β times as loose as a tight one for inputs α, β times as loose.
 *
 *     mul            αβ ≤ 3             the result is tight
 *     mul2           αβ ≤ 2
 *     sqr, sqr2      tight input only
 *     carry          α ≤ 7
 *     scatter        tight, for storage holds tight elements only
 *     toBytes, isZero, isNegative       α ≤ 4
 *
 * Sets of lanes are bits of an i32: bit 0 is lane 0, bit 1 lane 1.
 *
 *     gather(o, p0, p1)            o ← the elements stored at p0, p1
 *     scatter(p0, p1, a)           stores the lanes of a at p0, p1; where p0 = p1 either lane may remain
 *     fromBytes(o, s0, s1): i32    o ← 32 little-endian bytes each, bit 255 ignored, reduced modulo p;
 *                                  returns the lanes whose bytes are canonical: below p, bit 255 clear
 *     toBytes(s0, s1, a)           32 canonical bytes each
 *     isZero(a): i32               the lanes that are 0 modulo p
 *     isNegative(a): i32           the lanes whose canonical form is odd (RFC 9496 §3)
 *     small(o, n)                  o ← n in every lane, 0 ≤ n < 2^20
 *     copy(o, a)                   o ← a
 *     add(o, a, b), sub(o, a, b)   a ± b without carry
 *     carry(o, a)                  o ← a, tight
 *     spread(s, d, a, b)           s ← a + b without carry, d ← a − b, tight; spreadBack the same with s tight
 *     mul(o, a, b), mul2(o, a, b)  a·b, 2a·b; inlineMul … inlineSqr2 are the same without a call
 *     sqr(o, a), sqr2(o, a)        a², 2a²
 *     squares(o, a, n)             a^(2^n) of two packs, one after the other (pair.ts)
 *     select(o, a, b, lanes)       a in the lanes of the set, b in the others
 *     swap(a, b, lanes)            exchanges a and b in the lanes of the set
 *     negate(o, a, lanes)          −a in the lanes of the set, a in the others
 *     increment(o, lanes)          adds 1 in the lanes of the set to what lookup gave
 *     lookupPacks(o, table, rows, n, d0, d1)
 *                                  o ← the n packs of row d0 in lane 0, of row d1 in lane 1, of a table of rows of n
 *                                  packs each, counted from 1; 0 in every limb for d = 0
 *
 * Tables of fixed bases (multiply.ts) have rows of 2^(BASE_BITS−1) entries, each three elements, BASE_BITS being the
 * width of a digit that suits the kernel. How a row lies in memory is the kernel's affair.
 *
 *     arrange(row, entries)        row ← the entries, which stand one after the other, three elements each in storage
 *     lookup(o, row, digits)       for each of 16 bytes at `digits`, the entry of that number, counted from 1; 0 in
 *                                  every limb for 0. o is 16 / LANES times three packs, where digit number
 *                                  LANES·k + l is lane l of the k-th three
 *
 * All of it is constant time: no branch and no address depends on a value of an element, on a set of lanes, or on a
 * digit: the lookups read every row.
 */
export * from './emitted';
