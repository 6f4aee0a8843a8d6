/**
 * The letters of people's names, by script: hexadecimal code points of Unicode 17, and by choice the blocks in
 * `testing/unicode.ts`, which makes them again. Copyright © 1991–2025 Unicode, Inc., used under the Unicode License V3
 * (https://www.unicode.org/license.txt).
 */
export const LETTERS = {
  Latin: `
  41-5a 61-7a c0-d6 d8-f6 f8-1bf 1c4-24f 1e00-1eff
  `,
  Greek: `
  370-373 376-377 37b-37d 37f 386 388-38a 38c 38e-3a1 3a3-3e1 3f0-3f5 3f7-3ff 1f00-1f15 1f18-1f1d 1f20-1f45 1f48-1f4d
  1f50-1f57 1f59 1f5b 1f5d 1f5f-1f7d 1f80-1fb4 1fb6-1fbc 1fbe 1fc2-1fc4 1fc6-1fcc 1fd0-1fd3 1fd6-1fdb 1fe0-1fec
  1ff2-1ff4 1ff6-1ffc
  `,
  Cyrillic: `
  400-481 48a-52f
  `,
  Armenian: `
  531-556 560-587
  `,
  Georgian: `
  10d0-10fa 10fd-10ff
  `,
  Hebrew: `
  5d0-5ea
  `,
  Arabic: `
  620-63f 641-65f 66e-6d3 6d5
  `,
  Ethiopic: `
  1200-1248 124a-124d 1250-1256 1258 125a-125d 1260-1288 128a-128d 1290-12b0 12b2-12b5 12b8-12be 12c0 12c2-12c5
  12c8-12d6 12d8-1310 1312-1315 1318-135a
  `,
  Devanagari: `
  900-952 955-963 972-97f
  `,
  Bengali: `
  980-983 985-98c 98f-990 993-9a8 9aa-9b0 9b2 9b6-9b9 9bc-9c4 9c7-9c8 9cb-9ce 9d7 9dc-9dd 9df-9e3 9f0-9f1 9fc 9fe
  `,
  Gurmukhi: `
  a01-a03 a05-a0a a0f-a10 a13-a28 a2a-a30 a32-a33 a35-a36 a38-a39 a3c a3e-a42 a47-a48 a4b-a4d a51 a59-a5c a5e a70-a75
  `,
  Gujarati: `
  a81-a83 a85-a8d a8f-a91 a93-aa8 aaa-ab0 ab2-ab3 ab5-ab9 abc-ac5 ac7-ac9 acb-acd ad0 ae0-ae3 af9-aff
  `,
  Tamil: `
  b82-b83 b85-b8a b8e-b90 b92-b95 b99-b9a b9c b9e-b9f ba3-ba4 ba8-baa bae-bb9 bbe-bc2 bc6-bc8 bca-bcd bd0 bd7
  `,
  Telugu: `
  c00-c0c c0e-c10 c12-c28 c2a-c39 c3c-c44 c46-c48 c4a-c4d c55-c56 c58-c5a c5c-c5d c60-c63
  `,
  Kannada: `
  c80-c83 c85-c8c c8e-c90 c92-ca8 caa-cb3 cb5-cb9 cbc-cc4 cc6-cc8 cca-ccd cd5-cd6 cdc-cde ce0-ce3 cf1-cf3
  `,
  Malayalam: `
  d00-d0c d0e-d10 d12-d44 d46-d48 d4a-d4e d54-d57 d5f-d63 d7a-d7f
  `,
  Sinhala: `
  d81-d83 d85-d96 d9a-db1 db3-dbb dbd dc0-dc6 dca dcf-dd4 dd6 dd8-ddf df2-df3
  `,
  Thai: `
  e01-e3a e40-e4e
  `,
  Hiragana: `
  3041-3096
  `,
  Katakana: `
  30a1-30fa 30fc
  `,
  Han: `
  3005 3400-4dbf 4e00-9fff
  `,
  Hangul: `
  ac00-d7a3
  `,
} as const;

/** By choice: marks above and below letters that have no code point with it. */
export const MARKS = '300-314 31b 323-332 342 345';

/** By choice: scripts that stand beside one another in one word. */
export const TOGETHER = ['Han', 'Hiragana', 'Katakana', 'Hangul'] as const;

/** By choice: what stands in names beside letters, and that people can read out. */
export const SIGNS = " 0123456789-'’.,()&+/·";

/** By choice: joiners, fillers, direction marks, variation selectors, tags. Nobody sees them. */
export const UNSEEN = `
  ad 34f 61c 115f-1160 17b4-17b5 180b-180f 200b-200f 2028-202e 2060-206f 2800 3164 fe00-fe0f feff ffa0 fff0-fffb
  e0000-e0fff
`;

export const rangesOf = (table: string): [first: number, last: number][] =>
  table
    .trim()
    .split(/\s+/)
    .map((range) => {
      const [first, last = first] = range.split('-').map((code) => Number.parseInt(code, 16)) as [number, number?];
      return [first, last];
    });
