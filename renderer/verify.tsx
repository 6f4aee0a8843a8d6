/** The one-file verifier, opened from a disk: it talks to nobody and keeps nothing. */
import { fileBridge } from './bridge/one-file/file-bridge.ts';
import { keepNothing } from './design/keeping.ts';
import { mount } from './frame.tsx';
import { VerifierWindow } from './roles/verifier/verifier-window.tsx';

keepNothing();
// A file that is let go beside the place for it would otherwise take the place of this page.
for (const kind of ['dragover', 'drop']) addEventListener(kind, (event) => event.preventDefault());

void mount(fileBridge(), (state) => (state.role === 'verifier' ? <VerifierWindow state={state} /> : null));
