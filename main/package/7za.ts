#!/usr/bin/env node
/** What electron-builder asks of 7za for a tar.gz: `a [switches] TO FROM`. It saves fetching 7-Zip. */
import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

const words = process.argv.slice(2);
const [to, from] = words.filter((word) => !word.startsWith('-')).slice(1);
if (words[0] !== 'a' || !to?.endsWith('.tar.gz') || !from) throw new Error('only gzip is done here');
await pipeline(createReadStream(from), createGzip({ level: 9 }), createWriteStream(to));
