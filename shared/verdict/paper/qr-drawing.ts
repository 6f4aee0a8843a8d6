/**
 * A code to scan as one path, for windows and for paper alike. What encodes it is a package that each of them brings along; how
 * it is asked to stands here.
 */

/** Error correction that stands a fold or a stain, and the quiet zone that scanners need, in modules (ISO/IEC 18004, 6.3.8). */
export const QR_OPTIONS = { ecc: 'medium', border: 4 } as const;

/** Black runs on a white square of `size` modules. */
export interface QrDrawing {
  readonly size: number;
  readonly path: string;
}

/**
 * One path of horizontal runs, so that a large code stays a small document.
 * @param rows modules from the top, each true where it is black
 */
export function qrDrawing(rows: readonly (readonly boolean[])[]): QrDrawing {
  const runs = rows.flatMap((row, y) => {
    const found: string[] = [];
    for (let x = 0; x < row.length; x++) {
      if (!row[x]) continue;
      const start = x;
      while (row[x]) x++;
      found.push(`M${start} ${y}h${x - start}v1h-${x - start}z`);
    }
    return found;
  });
  return { size: rows.length, path: runs.join('') };
}
