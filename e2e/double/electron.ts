/**
 * A stand-in for the `electron` module, for tests where its program cannot be had: Node is the main process, a system
 * Chromium is the rest, and the app's own main and preload scripts run unmodified. It has what the app uses, no more.
 *
 * Limits: `app://host` is an https origin of its own, so pages use relative addresses and a CSP of `'self'`; frames within
 * a page have no preload script; menus, permissions' prompts, sleep and the keyring are stubs; a page that is closed from
 * within Chromium takes its window along, unasked.
 */
export { app } from './app.ts';
export { BrowserWindow } from './browser-window.ts';
export { clipboard, dialog, Menu, nativeTheme, powerSaveBlocker, safeStorage, screen } from './desktop.ts';
export { ipcMain } from './ipc-main.ts';
export { protocol } from './schemes.ts';
export { session } from './session.ts';
