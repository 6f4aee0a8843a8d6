/** The page by which anyone follows an election and checks it; what checks runs in a worker of the page. */
import { watchBridge } from './bridge/watching/watch-bridge.ts';
import { mount } from './frame.tsx';
import { WatchWindow } from './roles/watch/watch-window.tsx';

void mount(watchBridge(), (state) => (state.role === 'watch' ? <WatchWindow state={state} /> : null));
