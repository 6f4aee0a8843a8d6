/** What the browser says of this laptop's battery goes to the process, which may not know it: it warns, and tells others. */
import { useEffect, useState } from 'preact/hooks';
import type { Battery } from '../../shared/protocol/battery.ts';
import type { Bridge, WindowState } from '../../shared/protocol/ipc.ts';

/** As far as Chromium has it: www.w3.org/TR/battery-status; other browsers have none of it. */
interface BatteryManager extends EventTarget {
  readonly charging: boolean;
  /** From 0 to 1. */
  readonly level: number;
}

declare global {
  interface Navigator {
    readonly getBattery?: () => Promise<BatteryManager>;
  }
}

/** Tells whatever the process does not know yet, as after the connection was gone. A phone's battery is nobody's business. */
export function useBattery(bridge: Bridge, state: WindowState | null): void {
  const [measured, setMeasured] = useState<Battery | null>(null);
  const watches = state !== null && state.shell !== 'page' && state.shell !== 'file';
  useEffect(() => (watches ? watchBattery(setMeasured) : undefined), [watches]);
  const known = state?.battery ?? null;
  const isNews = measured?.percent !== known?.percent || measured?.charging !== known?.charging;
  useEffect(() => {
    // Where it does not arrive the next state asks for it again.
    if (measured && watches && isNews) bridge.call('window.battery', { battery: measured }).catch(() => {});
  }, [bridge, measured, watches, isNews]);
}

function watchBattery(heard: (battery: Battery) => void): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  navigator
    .getBattery?.()
    .then((manager) => {
      if (signal.aborted) return;
      const tell = () => heard({ percent: Math.floor(100 * manager.level + 1e-9), charging: manager.charging });
      for (const change of ['levelchange', 'chargingchange']) manager.addEventListener(change, tell, { signal });
      tell();
    })
    // It may be denied; then nobody knows.
    .catch(() => {});
  return () => stop.abort();
}
