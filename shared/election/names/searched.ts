/** What a name is searched by: capitals and accents as they come. */
import { fold } from '../write-ins/fold.ts';

export const searchedBy = (text: string): string => fold(text).replace(/[\u0300-\u036f]/g, '');

/** Whether a name holds what is searched, as `searchedBy` has it. */
export const holds = (name: string, letters: string): boolean => searchedBy(name).includes(letters);
