/** The page of the app's windows: over Electron's bridge, or in a browser on this computer over a loopback socket. */
import { App } from './app.tsx';
import { preloadedBridge } from './bridge/ipc.ts';
import { openSocketBridge } from './bridge/socket.ts';
import { mount } from './frame.tsx';

void mount(preloadedBridge() ?? openSocketBridge(), (state) => <App state={state} />);
