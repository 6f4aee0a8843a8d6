/** What a party that should keep an invariant may do wrong on purpose; mutations.ts says what each breaks. */
export type Lapse =
  | 'acknowledges before it writes'
  | 'starts from an older copy'
  | 'refuses good ballots'
  | 'never looks at the clock'
  | 'names nobody'
  | 'keeps two boards'
  | 'signs before it writes'
  | 'keeps no drafts'
  | 'believes proofs unread'
  | 'believes any tally'
  | 'cries fork when nobody answers'
  | 'overlooks forks'
  | 'forgets what it signed'
  | 'turns its key twice'
  | 'loses its drafts while it runs'
  | 'takes a receipt for a witness'
  | 'exports one ballot less';
