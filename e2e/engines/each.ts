/** One spec, several engines and phones: what is written once is a test for each. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openPhone } from './driver/open.ts';
import type { Engine, Phone, Settings } from './driver/phone.ts';
import { Voter } from './voter.ts';
import { WANTED, WHOLE } from './where.ts';

/** The smallest phone that is about and a usual one, in both languages and both colours. */
const LOOKS: readonly Settings[] = [
  { width: 320, height: 568, language: 'de', dark: true, stores: true },
  { width: 390, height: 844, language: 'en', dark: false, stores: true },
  { width: 320, height: 568, language: 'en', dark: false, stores: true },
  { width: 390, height: 844, language: 'de', dark: true, stores: true },
];

export interface Scene {
  readonly engine: Engine;
  readonly look: Settings;
  /** A phone that nobody has used, with the page of an address open. */
  voter(address: string, settings?: Partial<Settings>): Promise<Voter>;
  /** To be undone when the test is over, last first. */
  onEnd(undo: () => Promise<void>): void;
}

/** How browsers note that a request was refused or not answered: the page says that itself, where it matters. */
const ANSWER = /^Failed to load resource/;

let specs = 0;

/** Makes a test of each engine and look. Where not all are wanted, the looks take turns, so that every engine meets every one. */
export function each(title: string, play: (scene: Scene) => Promise<void>): void {
  const turn = specs++;
  WANTED.forEach((engine, i) => {
    for (const look of WHOLE ? LOOKS : [LOOKS[(turn + i) % LOOKS.length]!]) {
      const { width, height, language, dark } = look;
      const where = `${engine}, ${width}×${height}, ${language}${dark ? ', dark' : ''}`;
      test(`${title} (${where})`, () => act(engine, look, play));
    }
  });
}

async function act(engine: Engine, look: Settings, play: (scene: Scene) => Promise<void>): Promise<void> {
  const phones: Phone[] = [];
  const undo: (() => Promise<void>)[] = [];
  const scene: Scene = {
    engine,
    look,
    async voter(address, settings = {}) {
      const phone = await openPhone(engine, { ...look, ...settings });
      phones.push(phone);
      return Voter.at(phone, address);
    },
    onEnd: (one) => undo.push(one),
  };
  try {
    await play(scene);
    const faults = phones.flatMap((phone) => phone.faults);
    assert.deepEqual(
      faults.filter((fault) => !ANSWER.test(fault)),
      [],
    );
  } finally {
    for (const phone of phones) await phone.close();
    for (const one of undo.reverse()) await one();
  }
}
