/** Opens phones, and sees to it that each is closed. */
import { Chromium } from './chromium.ts';
import { Firefox } from './firefox.ts';
import { type Engine, newHome, type Phone, type Settings } from './phone.ts';
import { WebKit } from './webkit.ts';

const engines = { chromium: Chromium, firefox: Firefox, webkit: WebKit };

export async function openPhone(engine: Engine, settings: Settings): Promise<Phone> {
  const phone = new engines[engine](settings, await newHome(engine));
  try {
    await phone.start();
  } catch (error) {
    await phone.close();
    throw error;
  }
  return phone;
}
