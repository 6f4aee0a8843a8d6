/** What no window of this app may do, whatever its page asks for. */
import { app, type Session, session, type WebContents } from 'electron';
import { isOwnAddress } from './scheme.ts';

/** Before the first window opens, once the app is ready. */
export function confine(): void {
  confineSession(session.defaultSession);
  app.on('web-contents-created', (_event, contents) => confineContents(contents));
}

function confineSession(all: Session): void {
  // The first answers requests, the second queries; both, because some permissions are only ever queried.
  all.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  all.setPermissionCheckHandler(() => false);
  all.setDevicePermissionHandler(() => false);
  all.on('will-download', (event) => event.preventDefault());
  // A second fence behind the CSP: a window loads nothing but its own pages, and the developer's tools theirs.
  all.webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: !isOwnAddress(url) && !isLocal(url) }));
}

/** What comes from nowhere: an image inside the page itself, and what DevTools are made of. */
const isLocal = (url: string): boolean => /^(data|devtools):/.test(url);

function confineContents(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
