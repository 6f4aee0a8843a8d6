/** A sibling that dies of an error over its first piece. */
import { takePiece } from './take-piece.ts';

takePiece();
throw new Error('in the middle of it');
