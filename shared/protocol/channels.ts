/**
 * The two channels of Electron's IPC: calls with their answers, and states as they come. Apart from the contract, so that
 * the preload script needs its types only, and holds nothing but the bridge.
 */
export const channels = { call: 'ostraka:call', state: 'ostraka:state' } as const;
