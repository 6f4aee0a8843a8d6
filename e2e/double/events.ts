/** The event that comes first in every one of Electron's listeners. */
export interface DoubleEvent {
  defaultPrevented: boolean;
  preventDefault(): void;
}

export const newEvent = <T extends object>(details?: T): DoubleEvent & T => {
  const event: DoubleEvent = {
    defaultPrevented: false,
    preventDefault() {
      event.defaultPrevented = true;
    },
  };
  return Object.assign(event, details);
};
