import type { JSX } from 'preact';
import './icon.css';

export type IconName = 'envelope' | 'envelope-open' | 'laptop' | 'ok' | 'fail' | 'wait' | 'share';

/** On a grid of 24 with a stroke of 2; every icon keeps a silhouette of its own. */
export const drawings: Readonly<Record<IconName, JSX.Element>> = {
  envelope: (
    <>
      <rect x="2.5" y="5" width="19" height="14" rx="2" class="paper" />
      <path d="M3 7l9 6 9-6" />
      <circle cx="12" cy="13" r="3.4" class="wax" />
    </>
  ),
  'envelope-open': (
    <>
      <path d="M2.5 10v9a2 2 0 0 0 2 2h15a2 2 0 0 0 2-2v-9L12 3z" class="paper" />
      <path d="M3 10.5l9 5.5 9-5.5" />
    </>
  ),
  laptop: (
    <>
      <rect x="4" y="4" width="16" height="11" rx="1.6" />
      <path d="M1.5 19h21l-1.8-4H3.3z" />
    </>
  ),
  ok: (
    <>
      <path d="M12 2.2l8 3v6.2c0 5-3.4 8.6-8 10.4-4.6-1.8-8-5.4-8-10.4V5.2z" class="filled" />
      <path d="M7.8 12.2l3 3 5.6-6" class="on" />
    </>
  ),
  fail: (
    <>
      <path d="M8 2h8l6 6v8l-6 6H8l-6-6V8z" class="filled" />
      <path d="M8.4 8.4l7.2 7.2M15.6 8.4l-7.2 7.2" class="on" />
    </>
  ),
  wait: (
    <>
      <circle cx="12" cy="12" r="9" stroke-dasharray="4 3.07" />
      <path d="M12 7v5l3.4 2" />
    </>
  ),
  share: (
    <>
      <path d="M12 12L12 2.6A9.4 9.4 0 0 1 20.1 16.7z" class="filled" />
      <circle cx="12" cy="12" r="9.4" />
      <path d="M12 12v-9.4M12 12l8.1 4.7M12 12l-8.1 4.7" />
    </>
  ),
};

/** One of the drawn icons, as large as the text beside it. Without a label it is decoration. */
export function Icon({ name, label }: { name: IconName; label?: string }) {
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: without a label it is hidden from screen readers
    <svg
      class={`icon icon-${name}`}
      viewBox="0 0 24 24"
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': 'true' })}
    >
      {drawings[name]}
    </svg>
  );
}
