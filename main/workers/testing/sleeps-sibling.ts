/** A sibling that takes a piece and never brings it back. */
import { takePiece } from './take-piece.ts';

takePiece();
Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
