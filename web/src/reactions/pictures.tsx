import type { JSX } from 'preact';
import type { Cheer } from '../../../src/contract/reactions.js';

/*
 * Drawn, and not written as emoji: computers at projectors often have no font for these, and show empty boxes.
 */
const ink = '#4a2c00';
const skin = {
  fill: '#ffc83d',
  stroke: ink,
  'stroke-width': 1.3,
  'stroke-linejoin': 'round',
} as const;
const line = { fill: 'none', stroke: ink, 'stroke-width': 1.5, 'stroke-linecap': 'round' } as const;

const drawings: Record<Cheer, JSX.Element> = {
  like: (
    <path
      {...skin}
      d="M2.5 11h4v10h-4zM8.5 10.6 12 2.8c1.9 0 3 1.4 2.6 3.2L13.8 9.5h5.4c1.6 0 2.7 1.4 2.3 2.9l-1.9 7A2.2 2.2 0 0 1 17.5 21h-7a2 2 0 0 1-2-2z"
    />
  ),
  love: (
    <path
      {...skin}
      fill="#e8264f"
      stroke="#7d0f28"
      d="M12 21C5 15.4 2 12.2 2 8.2a5.1 5.1 0 0 1 10-1.6 5.1 5.1 0 0 1 10 1.6c0 4-3 7.2-10 12.8z"
    />
  ),
  clap: (
    <>
      <path {...line} d="M15.5 1.2v2.6M20 2.6l-1.5 2.1M22.8 6.4l-2.5.9" />
      <path
        {...skin}
        d="M9.6 6.7a1.3 1.3 0 0 1 2 0l4.6 5 .3-2.2a1.3 1.3 0 0 1 2.6.1l.5 5.6a6 6 0 0 1-10.4 4.6L4.4 14a1.3 1.3 0 0 1 1.9-1.8l-.6-.7a1.3 1.3 0 0 1 1.9-1.8l-.2-.2a1.3 1.3 0 0 1 1.9-1.8z"
      />
      <path {...line} stroke-width="1.1" d="m9.4 7.8 4 4.3M7.6 9.8l3.9 4.2M6.3 12.2l3.3 3.5" />
    </>
  ),
  laugh: (
    <>
      <circle {...skin} cx="12" cy="12" r="10" />
      <path {...line} d="M6 9.8c.6-1.6 2.6-1.6 3.2 0M14.8 9.8c.6-1.6 2.6-1.6 3.2 0" />
      <path fill={ink} d="M6 13h12a6 6 0 0 1-12 0z" />
      <path fill="#f06a6a" d="M8.6 17.6a4 4 0 0 1 6.8 0 6 6 0 0 1-6.8 0z" />
    </>
  ),
  wow: (
    <>
      <circle {...skin} cx="12" cy="12" r="10" />
      <path {...line} d="M6.3 6.6 9 5.8M17.7 6.6 15 5.8" />
      <circle fill={ink} cx="8.4" cy="10" r="1.5" />
      <circle fill={ink} cx="15.6" cy="10" r="1.5" />
      <ellipse fill={ink} cx="12" cy="16.4" rx="2.6" ry="3.2" />
    </>
  ),
};

/** Beside it, or for who cannot see it, its name has to be said. */
export function CheerPicture({ of }: { of: Cheer }) {
  return (
    <svg class="cheer-picture" viewBox="0 0 24 24" aria-hidden="true">
      {drawings[of]}
    </svg>
  );
}
