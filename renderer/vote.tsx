/** The page that a coordinator serves to phones; the voter's session runs in a worker of the page. */
import { pageBridge } from './bridge/page.ts';
import { mount } from './frame.tsx';
import { VoterWindow } from './roles/voter/voter-window.tsx';

void mount(pageBridge(), (state) => (state.role === 'voter' ? <VoterWindow state={state} /> : null));
