/** A voter's device over a network in one process. */
import assert from 'node:assert/strict';
import type { Saved, VoterState } from '../../ipc.ts';
import { writeLink } from '../../link.ts';
import type { Network } from '../../testing/network.ts';
import { random } from '../../testing/plan.ts';
import { TestClock, TestStore, Web } from '../../testing/web.ts';
import type { VoterParts } from '../attendance.ts';
import { VoterSession } from '../session.ts';

/** A voter's device: what it is told, what it keeps, what its window shows. */
export class Device {
  readonly web: Web;
  readonly clock = new TestClock();
  readonly store: TestStore;
  readonly session: VoterSession;
  readonly link: string;

  constructor(network: Network, store = new TestStore(), client: VoterParts['client'] = 'app') {
    this.web = new Web(network);
    this.store = store;
    this.link = writeLink({ host: '192.0.2.1', port: 4790, coordinator: network.coordinatorKey.publicKey });
    const parts = { transport: () => this.web, store, clock: this.clock, random, client };
    this.session = new VoterSession(parts, () => {});
  }

  get state(): VoterState {
    return this.session.state();
  }

  get screen(): VoterState['screen'] {
    return this.state.screen;
  }

  get do() {
    return this.session.handlers;
  }

  join = (link = this.link) => this.do['voter.join']({ link });

  /** Lets the device look at the coordinator by itself. */
  look = () => this.clock.pass(3000);

  async file(what: 'receipt' | 'flag' | 'fork'): Promise<unknown> {
    const saved: Saved = await this.do['voter.save']({ what });
    assert.ok('download' in saved);
    return JSON.parse(new TextDecoder().decode(saved.download.bytes));
  }
}
