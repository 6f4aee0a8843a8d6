/** Judges the archive of an election that was held with Belenios 2 (its specification 2.0 to 2.5.1). */

import type { Adapter, ForeignJudging } from '../adapter.ts';
import { Checklist } from '../checklist.ts';
import type { ForeignSource } from '../source.ts';
import type { ForeignVerdict } from '../verdict.ts';
import { checkBallots, checkChoices, checkKnowledge, checkMembership, checkSignatures } from './ballots.ts';
import { CHECKS, type CheckId } from './checks.ts';
import { checkCredentials } from './credentials.ts';
import { checkDecryptions, combined } from './decryptions.ts';
import { type ArchivedEvent, type EventType, placeOf, readChain } from './format/chain.ts';
import { FIRST, readContainer } from './format/container.ts';
import { readSetup } from './format/election.ts';
import type { Ciphertexts } from './format/tallied.ts';
import { readTrustees } from './format/trustees.ts';
import { type Found, nothingFound } from './found.ts';
import { factsOf, notProved, proved, resultsOf } from './report.ts';
import { checkResult, countsOf } from './result.ts';
import { checkShuffles, type Shuffled } from './shuffles.ts';
import { checkTally } from './tally.ts';
import { checkKey, checkTrustees } from './trustees.ts';
import { short } from './words.ts';

export const belenios: Adapter = {
  system: 'belenios',

  recognises: (source) =>
    source.kind === 'file' && String.fromCharCode(...source.bytes.subarray(0, FIRST.length + 1)) === `${FIRST}\0`,

  async judge(source, judging) {
    const list = new Checklist<CheckId>(CHECKS, judging);
    return new Judgement(list, judging).judge(source);
  },
};

/** Of exponents, for each byte of an archive: about half of it are elements, each of which stands under a few exponents. */
const BITS_PER_BYTE = 1;

class Judgement {
  readonly #list: Checklist<CheckId>;
  readonly #judging: ForeignJudging;
  readonly #found: Found = nothingFound();

  constructor(list: Checklist<CheckId>, judging: ForeignJudging) {
    this.#list = list;
    this.#judging = judging;
  }

  async judge(source: ForeignSource): Promise<ForeignVerdict> {
    await this.#readArchive(source);
    await this.#checkSetup(source.kind === 'file' ? source.bytes.length : 0);
    await this.#checkVotes();
    await this.#checkTally();
    const { checks, outcome } = this.#list;
    const found = this.#found;
    const holds = outcome === 'valid' || outcome === 'valid so far';
    return {
      system: 'belenios',
      format: found.election
        ? `an archive of Belenios 2 in the group ${found.election.group.name}`
        : 'an archive of Belenios 2',
      title: found.election ? short(found.election.name) : null,
      outcome,
      checks,
      facts: factsOf(found),
      results: holds ? resultsOf(found) : [],
      proves: holds ? proved(found) : [],
      not: notProved(found),
    };
  }

  #ofType(type: EventType): readonly ArchivedEvent[] {
    return this.#found.events.filter((event) => event.type === type);
  }

  async #readArchive(source: ForeignSource): Promise<void> {
    const found = this.#found;
    const archive = await this.#list.run('archive', [], () => {
      const container = readContainer(source.kind === 'file' ? source.bytes : new Uint8Array());
      return { container, message: `${container.files.length} files` };
    });
    found.timestamp = archive?.container.timestamp ?? null;
    const chain = await this.#list.run('events', ['archive'], () => {
      const events = readChain(archive!.container);
      return { events, message: `${events.length} events, the last one ${events.at(-1)!.type}` };
    });
    found.events = chain?.events ?? [];
  }

  async #checkSetup(bytes: number): Promise<void> {
    const found = this.#found;
    const list = this.#list;
    const setup = await list.run('setup', ['events'], () => {
      const files = readSetup(found.events[0]!, this.#judging.powers);
      files.election.group.expect?.(BITS_PER_BYTE * bytes);
      return { ...files, message: `${files.election.questions.length} questions, in ${files.election.group.name}` };
    });
    found.election = setup?.election ?? null;
    const known = await list.run('trustees', ['setup'], async () => {
      const { election, trustees: file } = setup!;
      const kinds = readTrustees(file, election.group);
      const trustees = await checkTrustees(election, kinds);
      return { kinds, trustees, message: `${trustees.length} trustees` };
    });
    found.kinds = known?.kinds ?? [];
    found.trustees = known?.trustees ?? [];
    await list.run('key', ['trustees'], () => {
      const key = checkKey(setup!.election, known!.kinds);
      found.publicKey = key;
      return { message: '' };
    });
    found.credentials = await list.run('credentials', ['setup'], () =>
      checkCredentials(setup!.election.group, setup!.credentials),
    );
  }

  async #checkVotes(): Promise<void> {
    const list = this.#list;
    const found = this.#found;
    const election = found.election!;
    const events = this.#ofType('Ballot');
    const ballots = await list.run('ballots', ['credentials'], (tell) =>
      checkBallots(election, found.credentials!, events, tell),
    );
    found.ballots = ballots;
    const cast = ballots?.cast ?? [];
    const signed = await list.run('signatures', ['ballots'], async (tell) => {
      await checkSignatures(election, cast, tell);
      return { message: `${cast.length} signatures` };
    });
    const isSigned = signed !== null;
    await list.run('values', ['ballots'], async () => {
      const count = await checkMembership(election, cast, isSigned);
      return { message: `${count} elements` };
    });
    await list.run('choices', ['values', 'key'], async (tell) => {
      const count = await checkChoices(election, found.publicKey, cast, isSigned, tell);
      return { message: `${count} proofs` };
    });
    await list.run('answers', ['values', 'key'], async (tell) => {
      const count = await checkKnowledge(election, found.publicKey, cast, isSigned, tell);
      return { message: `${count} proofs` };
    });
  }

  async #checkTally(): Promise<void> {
    const list = this.#list;
    const found = this.#found;
    const election = found.election!;
    const due = (id: CheckId, type: EventType, message: string): readonly ArchivedEvent[] | null => {
      const events = this.#ofType(type);
      // Where the chain itself is broken nothing is not due: it was not reached.
      if (events.length > 0 || found.events.length === 0) return events;
      list.notDue(id, message);
      return null;
    };
    const counted = found.ballots?.counted ?? [];
    const tallyEvents = due('tally', 'EncryptedTally', 'the vote has not been closed and added up');
    const tally =
      tallyEvents &&
      (await list.run('tally', ['ballots', 'values'], () =>
        checkTally(election, found.credentials!, counted, tallyEvents[0]!),
      ));
    const shuffled = await this.#checkShuffles(tallyEvents !== null, tally?.ciphertexts ?? []);
    found.shuffledBy = shuffled?.by ?? [];
    const decryptionEvents = due('decryptions', 'PartialDecryption', 'nobody has decrypted');
    const decrypted =
      decryptionEvents &&
      (await list.run('decryptions', ['tally', 'shuffles', 'trustees'], (tell) =>
        checkDecryptions(election, found.trustees, counted.length, shuffled!.ciphertexts, decryptionEvents, tell),
      ));
    found.decryptions = decrypted?.decryptions ?? [];
    const resultEvents = due('result', 'Result', 'there is no result');
    const result =
      resultEvents &&
      (await list.run('result', ['decryptions'], async () => {
        const event = resultEvents[0]!;
        const factors = await combined(election, found.kinds, found.decryptions, placeOf(event));
        return checkResult(election, counted.length, shuffled!.ciphertexts, factors, event);
      }));
    found.outcomes = result?.outcomes ?? null;
    if (resultEvents === null) list.notDue('counts', 'there is no result');
    else {
      const counts = await list.run('counts', ['result'], () => countsOf(election.questions, found.outcomes!));
      found.counts = counts?.counts ?? [];
    }
  }

  /** Where everything is added up there is nothing to wait for. */
  async #checkShuffles(isTallied: boolean, tally: Ciphertexts): Promise<Shuffled | null> {
    const found = this.#found;
    const { questions = [] } = found.election ?? {};
    if (!isTallied && questions.some(({ kind }) => kind === 'non-homomorphic')) {
      this.#list.notDue('shuffles', 'there is nothing to shuffle yet');
      return null;
    }
    return this.#list.run('shuffles', isTallied ? ['tally', 'key'] : ['setup'], (tell) =>
      checkShuffles(
        found.election!,
        found.publicKey,
        found.trustees,
        found.ballots?.counted.length ?? 0,
        tally,
        found.events,
        tell,
      ),
    );
  }
}
