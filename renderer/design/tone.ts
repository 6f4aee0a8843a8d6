/** How something stands: right, wrong, waited for, or only told. A tone always comes with its icon, never as a colour alone. */
export type Tone = 'ok' | 'fail' | 'wait' | 'plain';
