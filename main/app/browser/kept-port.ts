/**
 * The port of the pages of a profile, so that they are at one address whenever the app is started: a browser keeps what was chosen
 * there, such as the language, by address; and a tab of an earlier start finds that another answers, in place of waiting for ever.
 */
import { join } from 'node:path';
import * as v from 'valibot';
import { OstrakaError } from '../../../shared/codec/error.ts';
import { integer } from '../../../shared/codec/schema.ts';
import { loadJson, saveJson } from '../../files/saved-json.ts';

const OWNER_ONLY = 0o600;
const keptSchema = v.object({ port: integer(1, 65_535) });
const fileIn = (directory: string): string => join(directory, 'page-port.json');

/** 0 where none is kept: any that is free will do. */
export function keptPort(directory: string): number {
  try {
    const kept = v.safeParse(keptSchema, loadJson(fileIn(directory)));
    return kept.success ? kept.output.port : 0;
  } catch (error) {
    if (error instanceof OstrakaError) return 0;
    throw error;
  }
}

/** Only a convenience: where it cannot be written, the next start has another port. */
export function keepPort(directory: string, port: number): void {
  try {
    saveJson(fileIn(directory), { port }, OWNER_ONLY);
  } catch (error) {
    if (!(error instanceof OstrakaError)) throw error;
  }
}
