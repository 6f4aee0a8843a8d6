/**
 * The one-file verifier, opened from a disk: it talks to nobody and keeps nothing. It is one script, the page's own, and where
 * there is no page that of the worker which judges: two would hold the protocol twice.
 */
import { fileBridge } from './bridge/one-file/file-bridge.ts';
import { judgeHere } from './bridge/one-file/judging-worker.ts';
import { keepNothing } from './design/keeping.ts';
import { mount } from './frame.tsx';
import { VerifierWindow } from './roles/verifier/verifier-window.tsx';

function showHere(script: string): void {
  keepNothing();
  // A file that is let go beside the place for it would otherwise take the place of this page.
  for (const kind of ['dragover', 'drop']) addEventListener(kind, (event) => event.preventDefault());

  void mount(fileBridge(script), (state) => (state.role === 'verifier' ? <VerifierWindow state={state} /> : null));
}

if (typeof document === 'undefined') judgeHere();
else showHere(document.currentScript!.textContent!);
