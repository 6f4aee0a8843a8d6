/** An election over real sockets and disks in one process, for a cheat to be mounted in. */

import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { phaseOf } from '../../../shared/board/record.ts';
import { KEY_BYTES, layRoll } from '../../../shared/board/roll/records.ts';
import { registrarRollBytes } from '../../../shared/board/roll/registrar.ts';
import type { Bytes } from '../../../shared/codec/bytes.ts';
import type { Culprit } from '../../../shared/codec/culprit.ts';
import { OstrakaError } from '../../../shared/codec/error.ts';
import type { ErrorCode } from '../../../shared/codec/errors/codes.ts';
import { newSigningKey, type SigningKey, sign } from '../../../shared/crypto/signature.ts';
import type { Choices } from '../../../shared/election/choice.ts';
import type { Plan } from '../../../shared/election/manifest.ts';
import { type Aftermath, aftermathOf } from '../../../shared/protocol/cheating/catalogue/verdict.ts';
import type { Twist } from '../../../shared/protocol/cheating/twist.ts';
import { BoardClient } from '../../../shared/protocol/client/board-client.ts';
import { readLink, webAddress } from '../../../shared/protocol/link.ts';
import { LightBoard } from '../../../shared/protocol/voter/board/light-board.ts';
import { contradictionOf } from '../../../shared/protocol/voter/standing.ts';
import {
  type Booth,
  bind,
  boothOf,
  cast,
  checkReceipt,
  enrol,
  type Receipt,
  receiptFor,
  seal,
} from '../../../shared/protocol/voter.ts';
import { rewriteBoard } from '../../coordinator/cheating/rewritten-board.ts';
import { type Coordinator, startCoordinator } from '../../coordinator/coordinator.ts';
import { give } from '../../coordinator/organiser.ts';
import { fetchTransport } from '../../network/fetch-transport.ts';
import { type MixNode, startNode } from '../../node/node.ts';
import { openBoardStore } from '../../storage/board-store.ts';
import { systemRandom } from '../../workers/system-random.ts';
import { patience } from '../../workers/testing/patience.ts';
import { type Meddler, type Meddling, startProxy } from './proxy.ts';

const wish: Choices = [{ ballot: 'ranking', ranks: [[0], [1]] }];

export const clientOf = (link: string): BoardClient => new BoardClient(fetchTransport(webAddress(readLink(link))));

export interface Voter {
  readonly name: string;
  readonly key: SigningKey;
  readonly client: BoardClient;
  readonly link: string;
  receipt: Receipt | null;
}

export class Stage {
  readonly directory = mkdtempSync(join(tmpdir(), 'ostraka-stage-'));
  readonly plan: Plan;
  coordinator!: Coordinator;
  readonly nodes: MixNode[] = [];
  readonly voters: Voter[] = [];
  readonly alarms: { by: string; code: ErrorCode; culprit: Culprit }[] = [];
  readonly refused: { author: string; code: ErrorCode; culprit: Culprit }[] = [];
  readonly proxies: Meddler[] = [];
  /** So often the coordinator has started again from another board. */
  rewrites = 0;
  #copies = 0;

  constructor(plan: Plan) {
    this.plan = plan;
  }

  async lead(data = this.path('coordinator'), port = 0): Promise<Coordinator> {
    const coordinator = await startCoordinator({ plan: this.plan, data, host: '127.0.0.1', port, workers: 1 });
    coordinator.loop.on('message', (to, message) => {
      if (to && message.say === 'refused')
        this.refused.push({ author: to, code: message.code, culprit: { kind: 'stranger', key: to } });
    });
    return coordinator;
  }

  path(name: string): string {
    return join(this.directory, name);
  }

  /** A coordinator and nodes; node 2 and those after it with a twist each, node 1 through a proxy, where these are given. */
  async open(
    nodes: number,
    { twists = [], meddling }: { twists?: readonly Twist[]; meddling?: Meddling } = {},
  ): Promise<Meddler | null> {
    this.coordinator = await this.lead();
    const { link } = this.coordinator;
    const proxy = meddling ? await startProxy(link, meddling) : null;
    if (proxy) this.proxies.push(proxy);
    for (let i = 1; i <= nodes; i++) this.nodes.push(this.join(i, (i === 1 && proxy?.link) || link, twists[i - 2]));
    return proxy;
  }

  join(i: number, link: string, twist?: Twist): MixNode {
    const name = `node-${i}`;
    const node = startNode({ join: link, data: this.path(name), name, workers: 1, ...(twist ? { twist } : {}) });
    node.loop.on('alarm', ({ code, culprit }) => this.alarms.push({ by: name, code, culprit }));
    node.loop.on('broken', (error) => {
      console.error(error);
      this.alarms.push({ by: name, code: 'internal', culprit: { kind: 'nobody' } });
    });
    return node;
  }

  get record() {
    return this.coordinator.loop.state.record;
  }

  /** The lobby, the key ceremony, and enrolled voters. */
  async enrol(voters: number, link = this.coordinator.link): Promise<void> {
    await this.until('the lobby is full', () => this.coordinator.loop.state.connected.size === this.nodes.length);
    await give(this.coordinator.loop, 'open-enrolment');
    await this.until('the key stands', () => this.record?.key !== null);
    for (let i = 1; i <= voters; i++) await this.newVoter(`voter-${i}`, link);
    await give(this.coordinator.loop, 'open-voting');
  }

  /** The same with one-time codes, which this registrar makes: as many voters, each with a key of their own bound to one. */
  async enrolByCodes(voters: number, registrar: SigningKey): Promise<SigningKey[]> {
    await this.until('the lobby is full', () => this.coordinator.loop.state.connected.size === this.nodes.length);
    await give(this.coordinator.loop, 'open-enrolment');
    await this.until('the key stands', () => this.record?.key !== null);
    const { link } = this.coordinator;
    const codes = Array.from({ length: voters }, () => newSigningKey(systemRandom));
    const { body, records } = layRoll(
      codes.map(({ publicKey }) => publicKey),
      KEY_BYTES,
    );
    const signature = sign(registrarRollBytes(this.record!.fingerprint, body), registrar);
    await clientOf(link).tellCodes({ keys: records, root: body.root, signature }, registrar.publicKey);
    await give(this.coordinator.loop, 'open-voting');
    for (const [i, code] of codes.entries()) {
      const voter = {
        name: `voter-${i + 1}`,
        key: newSigningKey(systemRandom),
        client: clientOf(link),
        link,
        receipt: null,
      };
      await voter.client.submit(bind(this.booth(await this.board(voter)), code, voter.key));
      this.voters.push(voter);
    }
    return codes;
  }

  async newVoter(name: string, link = this.coordinator.link): Promise<Voter> {
    const client = clientOf(link);
    const voter = { name, key: newSigningKey(systemRandom), client, link, receipt: null };
    await client.enrol(enrol(this.record!.manifest, voter.key, name));
    this.voters.push(voter);
    return voter;
  }

  async board({ client, link, receipt }: Voter): Promise<LightBoard> {
    return LightBoard.open(client, readLink(link).coordinator, () => receipt !== null);
  }

  booth({ record }: LightBoard): Booth {
    return boothOf(record, 'app');
  }

  /** Casts, and checks the receipt; what is wrong with it is an alarm. */
  async vote(voter: Voter, board?: LightBoard): Promise<void> {
    const booth = this.booth(board ?? (await this.board(voter)));
    const sealed = seal(booth, voter.key, wish, null, systemRandom);
    const leaf = cast(booth, voter.key, sealed);
    await this.#believing(voter, async () => {
      const receipt = receiptFor(booth.manifest, sealed.hash, leaf, await voter.client.submit(leaf));
      checkReceipt(receipt, booth.manifest, booth.manifest.coordinator);
      voter.receipt = receipt;
    });
  }

  /** Compares what voters were given with what they are shown. */
  async track(): Promise<void> {
    for (const voter of this.voters)
      await this.#believing(voter, async () => {
        if (!voter.receipt) return;
        const contradiction = contradictionOf(voter.receipt, await this.board(voter));
        if (contradiction)
          throw new OstrakaError('contradiction', contradiction.how, {
            culprit: contradiction.culprit ?? { kind: 'nobody' },
          });
      });
  }

  async #believing({ name }: Voter, act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (error) {
      if (!(error instanceof OstrakaError)) throw error;
      this.alarms.push({ by: name, code: error.code, culprit: error.culprit ?? { kind: 'nobody' } });
    }
  }

  close(): Promise<void> {
    return give(this.coordinator.loop, 'close');
  }

  /** The coordinator stops and starts again from other entries, at the same address. */
  async rewrite(change: (leaves: readonly Bytes[]) => Bytes[] | null): Promise<boolean> {
    const { port } = readLink(this.coordinator.link);
    const leaves = change(this.coordinator.loop.store.entries());
    if (!leaves) return false;
    const copy = this.copy(leaves);
    await this.coordinator.close();
    this.coordinator = await this.lead(copy, port);
    return true;
  }

  /** In a lesson: it stops and starts again from other entries, as the app does. Throws what `rewriteBoard` throws. */
  async goOnFrom(leaves: readonly Bytes[]): Promise<void> {
    const { port } = readLink(this.coordinator.link);
    await this.coordinator.close();
    try {
      rewriteBoard(this.path('coordinator'), leaves);
    } finally {
      this.coordinator = await this.lead(this.path('coordinator'), port);
    }
    this.rewrites += 1;
  }

  /** Does what the coordinator's cheats ask whoever runs it for. */
  obeyRewrites(): void {
    this.coordinator.cheats.onRewrite((leaves) => {
      this.goOnFrom(leaves).catch((error: unknown) => console.error(error));
    });
  }

  /** The coordinator's disk, with other entries where that is wanted. */
  copy(leaves?: readonly Bytes[]): string {
    const { store } = this.coordinator.loop;
    const copy = this.path(`copy-${++this.#copies}`);
    const source = this.#copies === 1 ? 'coordinator' : `copy-${this.#copies - 1}`;
    cpSync(join(this.path(source), 'keys'), join(copy, 'keys'), { recursive: true });
    const written = openBoardStore(copy);
    const put = Object.fromEntries([...store.list('lobby/'), ...store.list('enrolled/')]);
    written.commit({
      entries: [...(leaves ?? store.entries())],
      blobs: store.blobNames().map((name) => store.blob(name)),
      put,
    });
    written.close();
    return copy;
  }

  get finished(): boolean {
    return this.record !== null && this.record !== undefined && phaseOf(this.record) === 'finished';
  }

  get aftermath(): Aftermath {
    const { witnessed } = this.coordinator.loop.state;
    return aftermathOf(this.record, this, witnessed ? [witnessed.note] : []);
  }

  /** Throws where it does not come about in two minutes of a quiet computer. */
  async until(what: string, holds: () => boolean): Promise<void> {
    for (const began = performance.now(); !holds(); await pause(40))
      if (performance.now() - began > patience(120_000))
        throw new Error(`it never came about that ${what}: ${JSON.stringify(this.coordinator.loop.status)}`);
  }

  async end(): Promise<void> {
    for (const node of this.nodes) await node.close();
    await this.coordinator.close();
    for (const proxy of this.proxies) proxy.close();
    rmSync(this.directory, { recursive: true, force: true });
  }
}
