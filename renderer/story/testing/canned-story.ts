/** Made-up stories of any size: pictures and words hold together, without an election behind them. */
import { beatsOf } from '../../../shared/story/beats.ts';
import type { Beat, Chapter, Scene, SceneName, StoryLaptop, Tableau } from '../../../shared/story/scene.ts';

/** The last ones as long as people make them. */
const NAMES = [
  'Library laptop',
  'Physics 2',
  'Laptop of Frau Nachtigall',
  'Chemistry',
  'Art room',
  'Bibliothek, zweiter Arbeitsplatz links',
  'Elternbeirat, Herr Dr. Müller-Lüdensch.',
];

interface Wanted {
  readonly ballots: number;
  /** At most seven. */
  readonly laptops?: number;
  /** The laptop, from 0, whose proof does not hold. */
  readonly caught?: number | null;
}

/** From the key to the announced result; whoever is caught is cut out, and the rest goes on. */
export function cannedStory({ ballots, laptops: count = 3, caught = null }: Wanted): readonly Beat[] {
  const names = NAMES.slice(0, count);
  const threshold = Math.ceil((count + 1) / 2);
  const scenes: Scene[] = [];
  let laptops: readonly StoryLaptop[] = names.map((name) => ({
    ...{ name, key: 'none', mix: 'none', turn: null, checked: [], share: 'none', attested: false, fault: 'none' },
  }));
  let picture: Tableau = { laptops, envelopes: { count: 0, at: 'none', mixes: 0 }, tests: 0, voters: null };
  let chapter: Chapter = 'key';
  const mixers = names.map((_, i) => i).filter((i) => i !== caught);

  const laptop = (i: number, now: Partial<StoryLaptop>) => {
    laptops = laptops.map((one, place) => (place === i ? { ...one, ...now } : one));
  };
  const tell = (name: SceneName, now: Partial<Tableau> = {}, actor: number | null = null, also = {}) => {
    picture = { ...picture, ...now, laptops };
    const values = {
      ...{ title: 'Class speaker 8b', laptops: count, threshold, voters: ballots, count: picture.envelopes.count },
      ...{ needed: threshold, mixers: mixers.map((i) => names[i]!).join(', '), mixes: picture.envelopes.mixes },
      ...(actor === null ? {} : { laptop: names[actor]!, turn: laptops[actor]!.turn ?? 1 }),
      ...{ witnesses: count, tests: 0, codes: 0, cut: 0, attempt: 1, from: names.slice(0, threshold).join(', ') },
      ...also,
    };
    scenes.push({ name, chapter, entries: [scenes.length], values, actor, after: picture });
  };
  const each = (name: SceneName, now: Partial<StoryLaptop>, counted: string, of = names.length) => {
    for (let i = 0; i < of; i++) {
      laptop(i, now);
      tell(name, {}, i, { [counted]: i + 1 });
    }
  };
  const envelopes = (at: Tableau['envelopes']['at'], mixes = picture.envelopes.mixes) => ({
    envelopes: { count: ballots, at, mixes },
  });

  tell('manifest');
  each('accept', { key: 'accepted' }, 'accepted');
  each('deal-commit', { key: 'committed' }, 'committed');
  each('deal', { key: 'dealt' }, 'dealt');
  each('confirm', { key: 'holds' }, 'confirmed');
  tell('key');
  chapter = 'roll';
  tell('roll', { voters: ballots }, null, { added: ballots });
  chapter = 'voting';
  for (let i = 1; i <= ballots; i++) tell('ballot', { envelopes: { count: i, at: 'box', mixes: 0 } });
  chapter = 'close';
  tell('close');
  tell('witnessed');
  chapter = 'mixing';
  let mixes = 0;
  for (const i of names.keys()) {
    laptop(i, { mix: 'mixing', turn: mixes + 1 });
    tell('mix-in', envelopes(`lid-${i}`), i);
    laptop(i, { mix: 'unproven' });
    tell('mix-out', envelopes(`tray-${i}`, mixes + 1), i);
    if (i === caught) {
      laptop(i, { mix: 'cut', turn: null, fault: 'proven' });
      const back = mixers.filter((one) => one < i).at(-1);
      tell('proof-false', envelopes(back === undefined ? 'box' : `tray-${back}`, mixes), i, { cut: 1 });
      continue;
    }
    mixes += 1;
    laptop(i, { mix: 'proven', checked: mixers.filter((one) => one < i) });
    for (const other of names.keys())
      if (other !== i) laptop(other, { checked: [...new Set([...laptops[other]!.checked, i])] });
    tell('proof', {}, i);
  }
  tell('seal');
  chapter = 'opening';
  each('share', { share: 'given' }, 'given', threshold);
  tell('opened', envelopes('opened'));
  chapter = 'result';
  tell('result');
  each('attest', { attested: true }, 'attested');
  tell('announced', {}, null, { attested: count });
  return beatsOf(scenes);
}
