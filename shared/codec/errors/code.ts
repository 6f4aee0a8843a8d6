/** What is known of an error code beside its name. */

/** Who causes it, as a rule; an error names its own culprit where that is known. */
export type Cause =
  | 'whoever sent it'
  | 'a node'
  | 'a voter'
  | 'the coordinator'
  | 'the organiser'
  | 'the network'
  | 'the proxy'
  | 'the witness'
  | 'this computer'
  | 'whoever runs it'
  | 'whoever made the file'
  | 'the program'
  | 'nobody';

export interface CodeMeaning {
  readonly by: Cause;
  /** What has happened. */
  readonly means: string;
  /** What whoever meets it does next. */
  readonly todo: string;
  /** The status of the answer over HTTP; 400 where nothing else is said. */
  readonly status?: number;
}

/** Keeps the names of a part of the table while it checks each entry. */
export const part = <const Name extends string>(codes: Readonly<Record<Name, CodeMeaning>>) => codes;
