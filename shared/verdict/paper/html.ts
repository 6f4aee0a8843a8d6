/** A page as one HTML file that needs no other, and runs nothing. */
import { base64 } from '@scure/base';
import { utf8 } from '../../codec/bytes.ts';
import type { Language } from '../../codec/texts.ts';
import { sha256 } from '../../crypto/hash.ts';
import type { Element, Node } from './page.ts';
import { paperStyle } from './style.ts';

/** The whole file. Nothing but its own style, named by its hash, is let in, whatever a title may hold. */
export function htmlFile(language: Language, title: string, page: Element): string {
  const policy = `default-src 'none'; style-src 'sha256-${base64.encode(sha256(utf8(paperStyle)))}'; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${paperStyle}</style>
</head>
<body>
<main class="paper">${written(page)}</main>
</body>
</html>
`;
}

function written(node: Node): string {
  if (typeof node === 'string') return escaped(node);
  const { tag, attributes, children } = node;
  const said = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`);
  return `<${tag}${said.join('')}>${children.map(written).join('')}</${tag}>`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text that stays text, within an element and within an attribute. What HTML can hold in no way becomes U+FFFD. */
export const escaped = (text: string): string =>
  text
    .replace(/[&<>"']/g, (sign) => entities[sign]!)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: it is these that are replaced
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]/gu, '\ufffd');
