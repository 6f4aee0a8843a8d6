/** What the parts of the catalogue are made of; the command line tells a story by the same. */
export * from '../../shared/codec/texts.ts';
