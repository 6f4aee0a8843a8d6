/** Whether the app is ready; apart from `app`, because what it gates is imported by it. */
let ready = false;

export const isReady = (): boolean => ready;
export const becomeReady = (): void => {
  ready = true;
};
