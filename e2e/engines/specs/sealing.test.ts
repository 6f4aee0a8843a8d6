/** What seals a ballot in each engine: the kernel, in a worker that the page's policy lets start and no other. */
import assert from 'node:assert/strict';
import { planOf } from '../../../shared/protocol/testing/plan.ts';
import { each } from '../each.ts';
import { Room } from '../room.ts';

each(
  'the kernel seals in the page’s own worker, and the page can start no other and compile no text',
  async (scene) => {
    const { voters } = planOf();
    const room = await Room.open({ voters: { ...voters, pages: true } });
    scene.onEnd(() => room.close());
    scene.expect(/Content[- ]Security[- ]Policy|TrustedScript|TrustedHTML|trusted|violates|eval/i);
    const { tab } = await scene.voter(room.address);
    await tab.shows('textbox', scene.look.language === 'de' ? 'Dein Name' : 'Your name');
    const seen = await tab.evaluate(async () => {
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
