/** The distributions that intervals and tests are read off, to about twelve digits. */

/** Logarithm of Γ(x) for x > 0: Lanczos' approximation with g = 7 and nine terms (Godfrey, 2001). */
function lnGamma(x: number): number {
  const [first, ...terms] = LANCZOS;
  const sum = terms.reduce((total, term, i) => total + term / (x + i), first!);
  const t = x + 6.5;
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(sum);
}
const LANCZOS = [
  ...[0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059],
  ...[12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7],
];

/** Regularised incomplete beta function I_x(a, b): its continued fraction by Lentz' method (DLMF 8.17.22). */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a);
  const front = Math.exp(lnGamma(a + b) - lnGamma(a) - lnGamma(b) + a * Math.log(x) + b * Math.log1p(-x)) / a;
  const away = (value: number): number => (Math.abs(value) < TINY ? TINY : value);
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m < 500; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    fraction *= d * c;
    if (Math.abs(d * c - 1) < 1e-15) break;
  }
  return front * fraction;
}
const TINY = 1e-300;

/** Probability that |T| exceeds |t|, of Student's distribution; `freedom` need not be whole (Welch). */
export const twoSided = (t: number, freedom: number): number =>
  t === 0 ? 1 : incompleteBeta(freedom / (freedom + t * t), freedom / 2, 0.5);

/** The t that |T| exceeds with probability 1 − level, by bisection. */
export function studentQuantile(level: number, freedom: number): number {
  let [low, high] = [0, 1];
  while (twoSided(high, freedom) > 1 - level) [low, high] = [high, 2 * high];
  for (let i = 0; i < 100 && high - low > 1e-14 * high; i += 1) {
    const middle = (low + high) / 2;
    if (twoSided(middle, freedom) > 1 - level) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Probability that a normal variable stays below z, by its tie with the incomplete gamma function's series and fraction. */
export function normal(z: number): number {
  const tail = upperTail(Math.abs(z));
  return z > 0 ? 1 - tail : tail;
}

/** Series below 3, Laplace's continued fraction above (Abramowitz and Stegun 26.2.10, 26.2.14). */
function upperTail(z: number): number {
  const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  if (z < 3) {
    let [term, sum] = [z, z];
    for (let n = 3; Math.abs(term) > 1e-17 * sum; n += 2) {
      term *= (z * z) / n;
      sum += term;
    }
    return 0.5 - density * sum;
  }
  let fraction = z;
  for (let n = 60; n > 0; n -= 1) fraction = z + n / fraction;
  return density / fraction;
}

/** The z below which a normal variable stays with probability p in (0, 1), by bisection. */
export function normalQuantile(p: number): number {
  let [low, high] = [-40, 40];
  for (let i = 0; i < 100; i += 1) {
    const middle = (low + high) / 2;
    if (normal(middle) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
