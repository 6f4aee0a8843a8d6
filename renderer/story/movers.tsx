import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { Beat, Tableau } from '../../shared/story/scene.ts';
import { drawings } from '../design/signs/icon.tsx';
import { type Shape, shapePaths } from '../design/signs/shapes.ts';
import { useLanguage } from '../design/surroundings.ts';
import { envelopesAt, type Glyph, type Placed, type Places, sentAt } from './frame.ts';

/** Each mix leaves wax of another shape. */
const wax: readonly Shape[] = ['circle', 'square', 'hexagon', 'star', 'pentagon', 'diamond', 'plus', 'triangle'];
const glyphs: readonly Glyph[] = ['share', 'ok', 'envelope-open'];
/** An envelope as it is drawn, in units of its symbol. */
const WIDTH = 26;
const HEIGHT = 19;
/** How much of its cell an envelope takes. */
const FILLED = 0.86;
const GLYPH = 24;

/** Draws the picture at a moment; called for every frame, without the page being built anew. */
export type Draw = (moved: number) => void;

interface MoversProps {
  readonly before: Tableau;
  readonly beat: Beat;
  readonly places: Places;
  /** Takes what draws the picture of this beat. */
  readonly onReady: (draw: Draw) => void;
}

/**
 * Everything that moves, in layers over the whole stage: envelopes below the lids, messages above them. Its elements stay,
 * and only their places change.
 */
export function Movers({ before, beat, places, onReady }: MoversProps) {
  const id = useId();
  const { language } = useLanguage();
  const below = useRef<SVGGElement>(null);
  const above = useRef<SVGGElement>(null);
  useLayoutEffect(() => {
    const [envelopes, messages] = [below.current, above.current];
    if (!envelopes || !messages) return;
    const compact = new Intl.NumberFormat(language, { notation: 'compact' });
    onReady((moved) => {
      const placed = envelopesAt(before, beat.after, moved, places);
      const sent = sentAt(beat, before, moved, places);
      fit(envelopes, placed.length);
      placed.forEach((one, i) => {
        drawEnvelope(envelopes.children[i] as SVGGElement, one, id, compact);
      });
      fit(messages, sent.length);
      sent.forEach(({ glyph, x, y, opacity }, i) => {
        const element = messages.children[i] as SVGGElement;
        place(element, x - 0.7 * GLYPH, y - 0.7 * GLYPH, 1.4, opacity);
        look(element, `#${id}-${glyph}`, GLYPH, GLYPH, '', '');
      });
    });
  });
  return (
    <>
      <svg class="movers" aria-hidden="true">
        <defs>
          {[...wax, 'open' as const].flatMap((shape, i) =>
            ['', '-many'].map((many) => (
              <symbol
                key={`${shape}${many}`}
                id={`${id}-${shape === 'open' ? shape : i}${many}`}
                viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
                overflow="visible"
              >
                {many && <rect x="3.5" y="-1.5" width="24" height="17" rx="2.5" class="mover-paper" />}
                <rect x="1" y="1" width="24" height="17" rx="2.5" class="mover-paper" />
                {shape === 'open' ? (
                  <path d="M1.5 17l11.5-9 11.5 9M1.5 2.5L13 11l11.5-8.5" />
                ) : (
                  <>
                    <path d="M1.5 2.5L13 11l11.5-8.5" />
                    <path class="mover-wax" d={shapePaths[shape]} transform="translate(7.6 4.6) scale(0.45)" />
                  </>
                )}
              </symbol>
            )),
          )}
          {glyphs.map((glyph) => (
            <symbol key={glyph} id={`${id}-${glyph}`} viewBox={`0 0 ${GLYPH} ${GLYPH}`} class={`icon icon-${glyph}`}>
              {drawings[glyph]}
            </symbol>
          ))}
        </defs>
        <g ref={below} />
      </svg>
      <svg class="movers sent" aria-hidden="true">
        <g ref={above} />
      </svg>
    </>
  );
}

const SVG = 'http://www.w3.org/2000/svg';

/** As many elements as are drawn, each a drawing with a number and a letter. */
function fit(group: SVGGElement, count: number): void {
  while (group.children.length > count) group.lastElementChild!.remove();
  while (group.children.length < count) {
    const one = document.createElementNS(SVG, 'g');
    one.append(
      document.createElementNS(SVG, 'use'),
      document.createElementNS(SVG, 'text'),
      document.createElementNS(SVG, 'text'),
    );
    group.append(one);
  }
}

function drawEnvelope(element: SVGGElement, one: Placed, id: string, compact: Intl.NumberFormat): void {
  const scale = (one.width * FILLED) / WIDTH;
  const gap = ((1 - FILLED) / 2) * one.width;
  place(element, one.x + gap, one.y + gap, scale, one.opacity);
  const symbol = one.wax === 'open' ? 'open' : one.wax % wax.length;
  const number = one.height > 1 ? compact.format(one.height) : '';
  look(element, `#${id}-${symbol}${one.height > 1 ? '-many' : ''}`, WIDTH, HEIGHT, number, one.mark ?? '');
}

function place(element: SVGGElement, x: number, y: number, scale: number, opacity: number): void {
  element.setAttribute('transform', `translate(${x.toFixed(2)} ${y.toFixed(2)}) scale(${scale.toFixed(3)})`);
  element.setAttribute('opacity', opacity.toFixed(2));
}

/** Sets what is not so already: a frame touches little else than places. */
function look(element: SVGGElement, href: string, width: number, height: number, number: string, mark: string): void {
  const [use, count, letter] = [...element.children] as [SVGUseElement, SVGTextElement, SVGTextElement];
  if (use.getAttribute('href') !== href) {
    use.setAttribute('href', href);
    use.setAttribute('width', `${width}`);
    use.setAttribute('height', `${height}`);
    for (const [text, kind] of [
      [count, 'count'],
      [letter, 'mark'],
    ] as const) {
      text.setAttribute('class', kind);
      text.setAttribute('x', `${kind === 'count' ? width / 2 : width - 3}`);
      text.setAttribute('y', `${kind === 'count' ? height : 7}`);
    }
  }
  if (count.textContent !== number) count.textContent = number;
  if (letter.textContent !== mark) letter.textContent = mark;
}
