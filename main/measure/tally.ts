/** What was sent, received or written: how much, and in how many pieces. */
export class Tally {
  bytes = 0;
  /** Messages, or times that the disk was waited for. */
  times = 0;

  add(bytes: number, times = 1): void {
    this.bytes += bytes;
    this.times += times;
  }
}
