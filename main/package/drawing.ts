/**
 * Draws the icon at any size, without a browser or a native tool, so that every machine draws the same: rounded
 * rectangles, and paths of straight lines with round ends and joins. Any other SVG is refused.
 */

/** Straight RGBA, 8 bits each, rows from the top. */
export interface Picture {
  readonly size: number;
  readonly pixels: Uint8Array;
}

type Colour = readonly [red: number, green: number, blue: number];

interface Segment {
  readonly fromX: number;
  readonly fromY: number;
  readonly alongX: number;
  readonly alongY: number;
}

interface Shape {
  readonly colour: Colour;
  /** From a point to the shape's edge, in units of the drawing; negative within. */
  distance(x: number, y: number): number;
}

export interface Drawing {
  /** Width and height of the view box, which begins at the origin. */
  readonly side: number;
  /** From the bottom up. */
  readonly shapes: readonly Shape[];
}

export function readDrawing(svg: string): Drawing {
  const text = svg.replaceAll(/<!--.*?-->/gs, '');
  const side = Number(/^<svg [^>]*viewBox="0 0 (\d+) \1"/.exec(text)?.[1]);
  if (!side) throw new Error('the icon is not drawn in a square that begins at the origin');
  const body = text.slice(text.indexOf('>') + 1, text.lastIndexOf('</svg>'));
  const shapes = [...body.matchAll(/\s*(?:<(\w+) ([^<>]*?)\/>|(\S+))/g)].map(([, name, attributes = '', stray]) => {
    const values = new Map([...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key, value]) => [key!, value!]));
    if (name === 'rect') return rectangle(values);
    if (name === 'path') return path(values);
    throw new Error(`the icon has a part that cannot be drawn here: ${name ?? stray}`);
  });
  return { side, shapes };
}

/** Each pixel is covered as far as its centre lies within the edge, which is exact for a straight edge along it. */
export function draw({ side, shapes }: Drawing, size: number): Picture {
  const pixels = new Uint8Array(size * size * 4);
  const scale = size / side;
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++) {
      let [red, green, blue, alpha] = [0, 0, 0, 0];
      for (const { colour, distance } of shapes) {
        const cover = Math.min(1, Math.max(0, 0.5 - distance((column + 0.5) / scale, (row + 0.5) / scale) * scale));
        if (cover === 0) continue;
        const under = alpha * (1 - cover);
        alpha = cover + under;
        red = (colour[0] * cover + red * under) / alpha;
        green = (colour[1] * cover + green * under) / alpha;
        blue = (colour[2] * cover + blue * under) / alpha;
      }
      pixels.set([red, green, blue, alpha * 255].map(Math.round), (row * size + column) * 4);
    }
  return { size, pixels };
}

function rectangle(values: ReadonlyMap<string, string>): Shape {
  const number = (key: string): number => Number(values.get(key));
  const [x, y, width, height, radius] = [number('x'), number('y'), number('width'), number('height'), number('rx')];
  const [middleX, middleY] = [x + width / 2, y + height / 2];
  return {
    colour: colour(values.get('fill')),
    distance: (atX, atY) => {
      const beyondX = Math.abs(atX - middleX) - width / 2 + radius;
      const beyondY = Math.abs(atY - middleY) - height / 2 + radius;
      const outside = length(Math.max(beyondX, 0), Math.max(beyondY, 0));
      return outside + Math.min(Math.max(beyondX, beyondY), 0) - radius;
    },
  };
}

function path(values: ReadonlyMap<string, string>): Shape {
  const d = values.get('d') ?? '';
  if (!/^M[\d.]+ [\d.]+(?: L[\d.]+ [\d.]+)+(?: Z)?$/.test(d)) throw new Error(`not a path of straight lines: ${d}`);
  const closed = d.endsWith('Z');
  const points = [...d.matchAll(/([\d.]+) ([\d.]+)/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }));
  if (closed) points.push(points[0]!);
  const segments = points.slice(1).map((to, index): Segment => {
    const from = points[index]!;
    return { fromX: from.x, fromY: from.y, alongX: to.x - from.x, alongY: to.y - from.y };
  });
  const filled = values.get('fill');
  const half = Number(values.get('stroke-width') ?? 0) / 2;
  return {
    colour: colour(filled ?? values.get('stroke')),
    distance: (x, y) => {
      let nearest = Number.POSITIVE_INFINITY;
      let within = false;
      for (const segment of segments) {
        nearest = Math.min(nearest, toSegment(x - segment.fromX, y - segment.fromY, segment));
        if (isToTheLeft(x - segment.fromX, y - segment.fromY, segment)) within = !within;
      }
      return (filled && within ? -nearest : nearest) - half;
    },
  };
}

/** `x` and `y` count from where the segment begins. */
function toSegment(x: number, y: number, { alongX, alongY }: Segment): number {
  const part = Math.min(1, Math.max(0, (x * alongX + y * alongY) / (alongX * alongX + alongY * alongY)));
  return length(x - part * alongX, y - part * alongY);
}

/** Whether a ray to the right meets the segment. Of a closed path's, it meets an odd number from within. */
const isToTheLeft = (x: number, y: number, { alongX, alongY }: Segment): boolean =>
  y < 0 !== y < alongY && x < (y / alongY) * alongX;

/** Not Math.hypot, whose last bit differs between engines. */
const length = (x: number, y: number): number => Math.sqrt(x * x + y * y);

function colour(hex: string | undefined): Colour {
  const [, red, green, blue] = /^#(..)(..)(..)$/.exec(hex ?? '') ?? [];
  if (!red || !green || !blue) throw new Error(`not a colour: ${hex}`);
  return [Number.parseInt(red, 16), Number.parseInt(green, 16), Number.parseInt(blue, 16)];
}
