/** What is said where the app was meant to open on Electron and cannot. */
export const IN_BROWSER = 'Ostraka now opens in your browser instead, on this computer only.';
