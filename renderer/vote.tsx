/** The page that a coordinator serves to phones; the voter's session runs in a worker of the page. */
import { pageBridge } from './bridge/page.ts';
import { mount } from './frame.tsx';
import { VoterOrBooth } from './roles/voter/voter-or-booth.tsx';

void mount(pageBridge(), (state) => (state.role === 'voter' ? <VoterOrBooth state={state} /> : null));
