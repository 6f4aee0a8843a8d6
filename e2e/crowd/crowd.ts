/** A class with its phones, all at the same moment: contexts of one Chromium sign up and vote while three laptops keep the board. */
import type { BrowserContext, Page } from 'playwright-core';
import { say, type TextKey } from '../../renderer/texts/catalogue.ts';
import type { Contest } from '../../shared/election/contest.ts';
import { newPhone } from '../app/room.ts';
import { Room } from '../engines/room.ts';
import { openChromium } from '../showcase/showcase.ts';

const OPTIONS = ['Ada', 'Bea', 'Cleo', 'Dora'] as const;
/** Who likes whom, of seven after each other. */
const LIKED = [0, 0, 1, 0, 2, 1, 3] as const;
const speaker: Contest = {
  ballot: 'single',
  title: 'Class speaker',
  options: [...OPTIONS],
  writeIn: false,
  seats: 1,
  rules: ['plurality'],
};

/** Phones that are in use, in CSS pixels. */
const SIZES = [
  { width: 320, height: 568 },
  { width: 360, height: 640 },
  { width: 390, height: 844 },
  { width: 412, height: 915 },
];
const LANGUAGES = [
  { locale: 'en-GB', language: 'en' },
  { locale: 'de-DE', language: 'de' },
] as const;

/** What all took together, from the moment when they may, until the last is done; and each by itself. Milliseconds. */
export interface Took {
  readonly all: number;
  readonly each: readonly number[];
}

type Votes = Readonly<Record<string, number>>;

export interface Outcome {
  /** From the address to “You are on the list”. */
  readonly signUp: Took;
  /** From the order to open voting to “Your ballot is cast”. */
  readonly vote: Took;
  /** Until every receipt says that the other laptops have signed its ballot, from the same order. */
  readonly witnessed: number;
  /** From the order to close until every phone shows the result. */
  readonly result: number;
  /** Voters on the roll, and ballots on the board. */
  readonly enrolled: number;
  readonly ballots: number;
  /** Votes by name: as they were cast, and as each phone shows the result on which it has found its own ballot in the mix. */
  readonly cast: Votes;
  readonly shown: readonly Votes[];
}

/** One voter, by what the screen says in the phone's language. */
class Person {
  readonly page: Page;
  readonly choice: string;
  readonly #language: 'en' | 'de';
  readonly #name: string;

  constructor(page: Page, number: number) {
    this.page = page;
    this.choice = OPTIONS[LIKED[number % LIKED.length]!]!;
    this.#language = languageOf(number).language;
    this.#name = `Voter ${number + 1}`;
  }

  async signUp(address: string): Promise<void> {
    await this.page.goto(address);
    await this.page.getByLabel(this.t('voter.enrol.name')).fill(this.#name);
    await this.#tap('voter.enrol.button');
    await this.#isAt('voter.waiting.title');
  }

  async vote(): Promise<void> {
    await this.page.getByRole('radio', { name: this.choice, exact: true }).tap();
    await this.#tap('voter.form.seal');
    await this.#tap('voter.cast');
    await this.#isAt('voter.cast.title');
  }

  says(text: string): Promise<void> {
    return this.page.getByText(text).first().waitFor();
  }

  async seesResult(): Promise<void> {
    await this.#isAt('voter.result.title');
  }

  /** Votes by name, as the bars say. */
  async votes(): Promise<Votes> {
    const rows = await this.page.locator('.bars').first().getByRole('listitem').allInnerTexts();
    return Object.fromEntries(
      OPTIONS.map((name) => {
        const row = rows.find((one) => one.includes(name)) ?? '';
        return [name, Number(row.match(/\d+/)?.[0] ?? Number.NaN)];
      }),
    );
  }

  t(key: TextKey, values = {}): string {
    return say(this.#language, key, values);
  }
  #tap(key: TextKey): Promise<void> {
    return this.page.getByRole('button', { name: this.t(key), exact: true }).tap();
  }
  #isAt(key: TextKey): Promise<void> {
    return this.page.getByRole('heading', { name: this.t(key), level: 1 }).waitFor();
  }
}

const languageOf = (number: number) => LANGUAGES[number % LANGUAGES.length]!;

/** Runs what each does, all at once. */
async function together(people: readonly Person[], run: (person: Person) => Promise<void>): Promise<Took> {
  const began = performance.now();
  const each = await Promise.all(people.map((person) => run(person).then(() => performance.now() - began)));
  return { all: Math.max(...each), each };
}

/** A whole election of so many phones. `watch` is called around signing up and around voting. */
export async function crowd(
  phones: number,
  watch: (what: 'sign-up' | 'vote', room: Room) => () => void = () => () => {},
): Promise<Outcome> {
  const voters = { credentials: 'keys', latecomers: false, revote: true, pages: true } as const;
  const plan = { title: 'Class speaker 8b', contests: [speaker], threshold: 2, voters };
  const room = await Room.open(plan, ['Ada’s laptop', 'Bea’s laptop', 'Cleo’s laptop']);
  const browser = await openChromium();
  try {
    const contexts: BrowserContext[] = [];
    const people: Person[] = [];
    for (let i = 0; i < phones; i++) {
      const phone = await newPhone(browser, { ...SIZES[i % SIZES.length]!, locale: languageOf(i).locale });
      contexts.push(phone);
      people.push(new Person(await phone.newPage(), i));
    }
    const signedUp = watch('sign-up', room);
    const signUp = await together(people, (person) => person.signUp(room.address));
    signedUp();
    const { enrolled } = await room.status();

    const voted = watch('vote', room);
    const opened = performance.now();
    const [vote] = await Promise.all([together(people, (person) => person.vote()), room.order('open-voting')]);
    voted();
    await together(people, (person) => person.says(person.t('voter.receipt.witnessed.why')));
    const witnessed = performance.now() - opened;
    const { ballots } = await room.status();

    const [result] = await Promise.all([together(people, (person) => person.seesResult()), room.count()]);
    await together(people, (person) => person.says(person.t('voter.receipt.mixed')));
    return {
      signUp,
      vote,
      witnessed,
      result: result.all,
      enrolled,
      ballots,
      cast: Object.fromEntries(OPTIONS.map((name) => [name, people.filter(({ choice }) => choice === name).length])),
      shown: await Promise.all(people.map((person) => person.votes())),
    };
  } finally {
    await browser.close();
    await room.close();
  }
}
