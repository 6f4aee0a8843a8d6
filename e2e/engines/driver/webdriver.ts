/** What Firefox and WebKitGTK have in common: input as WebDriver's actions, which both protocols write alike (W3C WebDriver, section 15). */
import { aimed, type Spot, Tab, until } from './tab.ts';

/** Of one device, in order. */
export interface Source {
  readonly type: 'pointer' | 'key';
  readonly id: string;
  readonly parameters?: { readonly pointerType: 'mouse' | 'touch' };
  readonly actions: readonly object[];
}

/** The steps between the two spots of a drag, and the milliseconds that each takes. */
const STEPS = [0.25, 0.5, 0.75, 1];
const STEP = 30;

/** @typeParam E how the protocol refers to an element */
export abstract class WebDriverTab<E> extends Tab {
  /** A finger, where the engine makes touches of it. */
  protected abstract readonly pointer: 'mouse' | 'touch';
  /** Elements of a role and name, as far as they can be seen, in another or anywhere. */
  protected abstract find(role: string, name: string, within?: E): Promise<readonly E[]>;
  /** Calls a function of the page with an element; null where that has gone. */
  protected abstract callWith(source: string, element: E): Promise<string | null>;
  protected abstract perform(source: Source): Promise<void>;

  async count(role: string, name: string): Promise<number> {
    return (await this.find(role, name)).length;
  }

  tap(role: string, name: string, within?: string): Promise<void> {
    return aimed(
      () => this.#aimAt(role, name, within),
      (spot) => this.touch(spot),
    );
  }

  async #aimAt(role: string, name: string, within?: string): Promise<Spot> {
    let why = `no group is called “${within}”`;
    return until(
      async () => {
        const [group] = within === undefined ? [] : await this.find('group', within);
        if (within !== undefined && !group) return null;
        const found = await this.find(role, name, group);
        why = `${found.length} elements are ${role} “${name}”`;
        if (found.length !== 1) return null;
        const aim = await this.callWith(AIM, found[0]!);
        if (aim === null) return null;
        const spot = JSON.parse(aim) as Spot & { readonly why: string };
        why = `${role} “${name}” ${spot.why}`;
        return spot.why ? null : spot;
      },
      async () => `${why} on a page that says: ${await this.words()}`,
    );
  }

  touch(spot: Spot): Promise<void> {
    return this.#press([moveTo(spot), DOWN, UP]);
  }

  drag(from: Spot, to: Spot): Promise<void> {
    const moves = STEPS.map((part) => ({
      ...moveTo({ x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }),
      duration: STEP,
    }));
    return this.#press([moveTo(from), DOWN, ...moves, UP]);
  }

  async type(text: string): Promise<void> {
    for (const character of text) await this.#strike([character]);
  }

  key(keys: string): Promise<void> {
    return this.#strike(keys.length > 1 ? keys.split('+').map((name) => KEYS[name] ?? name) : [keys]);
  }

  #press(actions: readonly object[]): Promise<void> {
    return this.perform({ type: 'pointer', id: this.pointer, parameters: { pointerType: this.pointer }, actions });
  }

  #strike(values: readonly string[]): Promise<void> {
    const down = values.map((value) => ({ type: 'keyDown', value }));
    const up = values.toReversed().map((value) => ({ type: 'keyUp', value }));
    return this.perform({ type: 'key', id: 'keyboard', actions: [...down, ...up] });
  }
}

/** To a whole pixel: the protocols take no other. */
const moveTo = ({ x, y }: Spot) => ({ type: 'pointerMove', x: Math.round(x), y: Math.round(y) });
const DOWN = { type: 'pointerDown', button: 0 };
const UP = { type: 'pointerUp', button: 0 };

/** Names of KeyboardEvent.key as WebDriver writes them: its table of normalised key values. */
const KEYS: Readonly<Record<string, string>> = {
  Backspace: '\ue003',
  Tab: '\ue004',
  Enter: '\ue006',
  Shift: '\ue008',
  Control: '\ue009',
  Escape: '\ue00c',
  Space: ' ',
  End: '\ue010',
  Home: '\ue011',
  ArrowLeft: '\ue012',
  ArrowUp: '\ue013',
  ArrowRight: '\ue014',
  ArrowDown: '\ue015',
  Delete: '\ue017',
};

/**
 * In the page: where a finger reaches an element, or why it does not yet. In WebKitGTK rectangles stand still while a transition
 * runs, and jump when it ends: so animations are asked for as well.
 */
const AIM = `async (element) => {
  element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
  const frame = () => new Promise(requestAnimationFrame);
  await frame();
  const before = element.getBoundingClientRect();
  await frame();
  const { x, y, width, height } = element.getBoundingClientRect();
  const middle = { x: Math.floor(x + width / 2), y: Math.floor(y + height / 2) };
  const animated = document.getAnimations().some(({ playState, effect }) =>
    playState === 'running' && effect.target?.contains(element) && Number.isFinite(effect.getComputedTiming().endTime));
  const hit = document.elementFromPoint(middle.x, middle.y);
  const reached = element.contains(hit) || hit?.closest('label')?.control === element;
  const why = element.matches(':disabled, [aria-disabled=true]') ? 'is disabled'
    : animated || x !== before.x || y !== before.y ? 'is moving'
    : reached ? '' : 'is covered by ' + (hit?.outerHTML.slice(0, 80) ?? 'nothing, being outside the window');
  return JSON.stringify({ ...middle, why });
}`;
