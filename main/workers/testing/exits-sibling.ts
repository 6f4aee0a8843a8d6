/** A sibling that ends over its first piece. */
import { takePiece } from './take-piece.ts';

takePiece();
process.exit(1);
