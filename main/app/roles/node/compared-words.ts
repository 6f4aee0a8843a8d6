/** What the person found when they compared this laptop's words with the projector's. */
export class ComparedWords {
  #found: { readonly words: string; readonly match: boolean } | null = null;

  judge(words: readonly string[], match: boolean): void {
    this.#found = { words: words.join(' '), match };
  }

  /** Null while nobody has judged these words: a new attempt at the key brings new ones, and the question is open again. */
  match(words: readonly string[] | null): boolean | null {
    return this.#found && words?.join(' ') === this.#found.words ? this.#found.match : null;
  }
}
