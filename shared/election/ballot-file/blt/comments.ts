/** Comments in BLT files: from “#” to the end of the line, and between slash-star and star-slash, which nest. */

export interface NameLine {
  readonly text: string;
  readonly line: number;
}

export class Comments {
  #depth = 0;
  #line = 0;
  /** What comments say the candidates are called, by number from 1: “# ALTERNATIVE NAME 1: Ada”. */
  readonly names = new Map<number, NameLine>();

  /** The line without its comments. They begin outside quotation marks, where a word begins. */
  strip(text: string): string {
    this.#line++;
    if (this.#depth === 0 && !text.includes('#') && !text.includes('/*')) return text;
    let code = '';
    for (let at = 0; at < text.length; ) {
      if (this.#depth > 0) {
        at = this.#skip(text, at);
        continue;
      }
      const begins = at === 0 || /[\s,]/.test(text[at - 1]!);
      if (begins && text[at] === '#') {
        this.#remember(text.slice(at + 1));
        break;
      }
      if (begins && text.startsWith('/*', at)) {
        this.#depth++;
        at += 2;
        continue;
      }
      const end = begins && text[at] === '"' ? quotedEnd(text, at) : at + 1;
      code += text.slice(at, end);
      at = end;
    }
    return code;
  }

  /** The place after the next sign of a comment between slash-star and star-slash. */
  #skip(text: string, at: number): number {
    const close = text.indexOf('*/', at);
    const open = text.indexOf('/*', at);
    if (open >= 0 && (close < 0 || open < close)) {
      this.#depth++;
      return open + 2;
    }
    if (close < 0) return text.length;
    this.#depth--;
    return close + 2;
  }

  #remember(comment: string): void {
    const named = /^\s*(?:alternative name|candidate)\s+([0-9]{1,3})\s*:\s*(\S.*)$/i.exec(comment);
    if (named !== null) this.names.set(Number(named[1]), { text: named[2]!, line: this.#line });
  }
}

/** Where the quoted text that begins at `at` ends: after a mark that a space, a comma or nothing follows. */
function quotedEnd(text: string, at: number): number {
  for (let mark = text.indexOf('"', at + 1); mark >= 0; mark = text.indexOf('"', mark + 1))
    if (mark + 1 === text.length || /[\s,]/.test(text[mark + 1]!)) return mark + 1;
  return at + 1;
}
