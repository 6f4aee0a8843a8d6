/** What seals a ballot in each engine: the kernel, in a worker that the page's policy lets start and no other. */
import assert from 'node:assert/strict';
import { planOf } from '../../../shared/protocol/testing/plan.ts';
import { openPhone } from '../driver/open.ts';
import { until } from '../driver/tab.ts';
import { each } from '../each.ts';
import { Room } from '../room.ts';
import { Voter } from '../voter.ts';

each(
  'the kernel seals in the page’s own worker, and the page can start no other and compile no text',
  async (scene) => {
    const { voters } = planOf();
    const room = await Room.open({ voters: { ...voters, pages: true } });
    scene.onEnd(() => room.close());
    // Not one of the scene's: what its page is refused it notes as a fault.
    const phone = await openPhone(scene.engine, scene.look);
    scene.onEnd(() => phone.close());
    const { tab } = await Voter.at(phone, room.address);
    await until(
      () => tab.evaluate(() => document.documentElement.dataset.arithmetic !== undefined),
      () => tab.words(),
    );
    const seen = await tab.evaluate(async () => {
      // What a browser's own tools run at once, some let past the policy.
      await new Promise((later) => setTimeout(later));
      const refused = (attempt: () => unknown): boolean => {
        try {
          attempt();
          return false;
        } catch {
          return true;
        }
      };
      const trusted = (globalThis as { trustedTypes?: { createPolicy(name: string, rules: object): unknown } })
        .trustedTypes;
      return {
        arithmetic: document.documentElement.dataset.arithmetic,
        trustedTypes: trusted !== undefined,
        anotherPolicy: refused(() => trusted?.createPolicy('another', {})),
        samePolicy: refused(() => trusted?.createPolicy('voter-worker', {})),
        workerOfText: refused(() => new Worker('/assets/any.js')),
        html: refused(() => {
          document.createElement('p').innerHTML = '<b>text</b>';
        }),
        evaluated: refused(() => new Function('return 1')()),
      };
    });
    assert.deepEqual(seen, {
      arithmetic: 'scalar',
      trustedTypes: true,
      anotherPolicy: true,
      samePolicy: true,
      workerOfText: true,
      html: true,
      evaluated: true,
    });
  },
);
