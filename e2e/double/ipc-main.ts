/** `ipcMain`. */
import { EventEmitter } from 'node:events';

export type Handler = (event: IpcEvent, ...values: unknown[]) => unknown;

export interface IpcEvent {
  readonly sender: unknown;
  readonly senderFrame: Frame | null;
}
export interface Frame {
  readonly url: string;
  readonly parent: Frame | null;
}

class IpcMain extends EventEmitter {
  /** The name that Electron has for it: specs forge calls through it. */
  readonly _invokeHandlers = new Map<string, Handler>();

  handle(channel: string, handler: Handler): void {
    if (this._invokeHandlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    this._invokeHandlers.set(channel, handler);
  }

  removeHandler(channel: string): void {
    this._invokeHandlers.delete(channel);
  }
}

export const ipcMain = new IpcMain();
