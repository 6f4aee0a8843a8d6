/** What a terminal says of this computer's sleep and battery. */
import { type Battery, lowBattery } from '../../shared/protocol/battery.ts';

/** What runs in a terminal keeps no computer awake; some systems have a command that does. */
export function sleepInWords(platform: NodeJS.Platform = process.platform): string {
  const wake =
    platform === 'linux'
      ? ', or start it behind systemd-inhibit --what=idle:sleep:handle-lid-switch'
      : platform === 'darwin'
        ? ', or start it behind caffeinate -is'
        : '';
  return `nothing here keeps this computer awake: switch off its sleep, leave its lid open${wake}`;
}

/** Says once that the battery runs low, and again whenever it has lost another tenth of what it holds. */
export function batteryWarner(say: (line: string) => void): (battery: Battery | null) => void {
  let said = Number.POSITIVE_INFINITY;
  return (battery) => {
    const percent = lowBattery(battery);
    if (percent === null) said = Number.POSITIVE_INFINITY;
    else if (percent <= said - 10) {
      said = percent;
      say(`BATTERY of this computer at ${percent} %: plug it in`);
    }
  };
}
