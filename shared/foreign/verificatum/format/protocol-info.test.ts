import assert from 'node:assert/strict';
import { test } from 'node:test';
import { concat, hex, utf8 } from '../../../codec/bytes.ts';
import { CheckFailed, NotCovered } from '../../checklist.ts';
import { type MixNet, modular, P256, protocolInfo } from '../testing/mix-net.ts';
import { readPlainXml } from './plain-xml.ts';
import { readProtocolInfo } from './protocol-info.ts';
import { leaf, node } from './tree-reader.ts';

const read = (given: MixNet = {}) => readProtocolInfo(utf8(protocolInfo(given)), 'protInfo.xml');
const refused = (given: MixNet, message: RegExp, where: string, kind: typeof CheckFailed = CheckFailed) =>
  assert.throws(
    () => read(given),
    (error) => error instanceof kind && message.test(error.message) && error.where === `protInfo.xml: ${where}`,
  );
const fields = (values: Readonly<Record<string, string>>): MixNet => ({ fields: values });

test('what all have agreed on is read', () => {
  const info = read({ servers: 5, threshold: 3, keyWidth: 2, width: 4 });
  assert.deepEqual(info.servers, ['Server1', 'Server2', 'Server3', 'Server4', 'Server5']);
  assert.deepEqual([info.threshold, info.keyWidth, info.defaultWidth], [3, 2, 4]);
  assert.deepEqual([info.challengeBits, info.batchBits, info.paddingBits], [256, 256, 100]);
  assert.deepEqual(info.group, { kind: 'curve', curve: 'P-256' });
  assert.equal(info.texts.group, `Group::${hex(P256)}`);
});

test('a group modulo a prime has all its numbers in it', () => {
  assert.deepEqual(read({ group: modular(23n, 11n, 4n, 1) }).group, {
    ...{ kind: 'modular', modulus: 23n, order: 11n, generator: 4n, encoding: 'safe prime' },
  });
  refused({ group: modular(23n, 11n, 4n, 3) }, /encoding of texts is not known/, 'pgroup');
});

test('fields have their form and their limits', () => {
  refused(fields({ nopart: '2' }), /2 servers are announced, and 3 are there/, 'nopart');
  refused(fields({ thres: '4' }), /from 1 to 3/, 'thres');
  refused(fields({ thres: '0' }), /from 1 to 3/, 'thres');
  refused(fields({ statdist: '257' }), /from 0 to 256/, 'statdist');
  refused(fields({ vbitlenro: '4096' }), /from 1 to 2048/, 'vbitlenro');
  refused(fields({ vbitlenro: '0256' }), /form/, 'vbitlenro');
  refused(fields({ vbitlenro: ' 256' }), /form/, 'vbitlenro');
  refused(fields({ keywidth: '-1' }), /form/, 'keywidth');
  refused(fields({ sid: 'a b' }), /form/, 'sid');
  refused(fields({ name: '1st' }), /form/, 'name');
  refused(fields({ corr: 'interactive' }), /convince nobody/, 'corr');
  refused(fields({ version: '3.1' }), /form/, 'version');
});

test('what is not judged is not called wrong', () => {
  refused(fields({ version: '1.1.0' }), /version 1\.1\.0 are not judged/, 'version', NotCovered);
  refused(fields({ rohash: marshalled('crypto.HashfunctionPedersen') }), /not judged/, 'rohash', NotCovered);
  refused(fields({ prg: marshalled('crypto.PRGElGamal') }), /not judged/, 'prg', NotCovered);
  refused(fields({ pgroup: marshalled('arithm.PPGroup') }), /not judged/, 'pgroup', NotCovered);
});

const text = (value: string) => leaf(utf8(value));
const named = (kind: string, contents: Uint8Array) => node([text(`com.verificatum.${kind}`), contents]);
const marshalled = (kind: string) => `It::${hex(named(kind, text('SHA-384')))}`;

test('hash functions have a name or are marshalled', () => {
  const hash = named('crypto.HashfunctionHeuristic', text('SHA-384'));
  const info = read(fields({ rohash: `It::${hex(hash)}`, prg: hex(named('crypto.PRGHeuristic', hash)) }));
  assert.deepEqual([info.hash, info.prg], ['SHA-384', 'SHA-384']);
  refused(fields({ rohash: 'MD5' }), /hexadecimal/, 'rohash');
  refused(fields({ rohash: `It::${hex(hash)}00` }), /behind the end/, 'rohash');
  refused(fields({ pgroup: `It::${hex(P256).toUpperCase()}` }), /hexadecimal/, 'pgroup');
});

test('servers have each a name of their own, and no field is missing, twice or out of place', () => {
  const xml = protocolInfo({});
  const bad = (changed: string, where: string) => {
    assert.notEqual(changed, xml);
    assert.throws(
      () => readProtocolInfo(utf8(changed), 'p.xml'),
      (error) => error instanceof CheckFailed && error.where === where,
    );
  };
  bad(xml.replace('Server2', 'Server1'), 'p.xml: party');
  bad(xml.replace('<sid>Riverside</sid>', ''), 'p.xml: sid');
  bad(xml.replace('<sid>Riverside</sid>', '<sid>Riverside</sid><sid>Riverside</sid>'), 'p.xml: name');
  bad(xml.replace('<hint>localhost:81</hint>', ''), 'p.xml: party 1, hint');
  bad(xml.replace('</hint>', '</hint><more></more>'), 'p.xml: party 1, more');
  bad(xml.replaceAll('party>', 'guest>'), 'p.xml: guest');
  bad(xml.replaceAll('protocol>', 'contract>'), 'p.xml: contract');
});

test('XML is plain or refused', () => {
  const plain = (xml: string) => readPlainXml(utf8(xml), 'p.xml');
  assert.deepEqual(plain('<!-- a -->\n<a><!-- - --><b>x y</b>\n<c></c></a>\n').children, [
    { name: 'b', children: [], text: 'x y' },
    { name: 'c', children: [], text: '' },
  ]);
  for (const bad of [
    ...[
      '',
      'a',
      '<a>',
      '<a></b>',
      '<a/>',
      '<a></a><a></a>',
      '<a b="c"></a>',
      '<a>&lt;</a>',
      '<a>x<b></b></a>',
      '<a><b></b>x</a>',
    ],
    ...[
      '<?xml version="1.0"?><a></a>',
      '<!DOCTYPE a><a></a>',
      '<a><![CDATA[x]]></a>',
      '<a>x<!-- y --></a>',
      '<!-- -- --><a></a>',
    ],
    ...['<!-- ---><a></a>', '<a>\r\n</a>', '<a:b></a:b>', `${'<a>'.repeat(9)}${'</a>'.repeat(9)}`, '<a></a>x'],
  ])
    assert.throws(() => plain(bad), CheckFailed, bad);
  assert.throws(() => readPlainXml(concat(utf8('<a>'), Uint8Array.of(255), utf8('</a>')), 'p.xml'), /not UTF-8/);
  assert.throws(() => plain(`<a>${' '.repeat(1 << 18)}</a>`), /longer/);
  assert.throws(() => plain(`<a>${' '.repeat((1 << 18) - 10)}`), CheckFailed);
});
