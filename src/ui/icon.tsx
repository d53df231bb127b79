/** Own line drawings on a 16 × 16 grid, in the colour of the text around them. */
const PATHS = {
  turn: 'M5 3.2v9.6L12.4 8z',
  clock: 'M8 2.2a5.8 5.8 0 1 0 0 11.6A5.8 5.8 0 0 0 8 2.2zM8 5v3.2l2.2 1.4',
  soon: 'M4.5 2.5h7M4.5 13.5h7M5.2 2.5c0 3 2.8 3.6 2.8 5.5 0-1.9 2.8-2.5 2.8-5.5M5.2 13.5c0-3 2.8-3.6 2.8-5.5 0 1.9 2.8 2.5 2.8 5.5',
  late: 'M8 3v6.2M8 12.4v.2',
  check: 'M3.4 8.4 6.6 11.6 12.8 4.8',
  look: 'M8 2.8 14 13H2zM8 6.8v2.6M8 11.3v.1',
  pencil: 'M10.6 2.9l2.5 2.5-7.4 7.4-3.2.7.7-3.2zM9.2 4.3l2.5 2.5',
  chevron: 'M4.4 6.4 8 10l3.6-3.6',
  file: 'M4 2.4h5l3 3v8.2H4zM9 2.4v3h3',
  person:
    'M8 8.2a2.9 2.9 0 1 0 0-5.8 2.9 2.9 0 0 0 0 5.8zM2.9 13.6c.5-2.6 2.5-3.8 5.1-3.8s4.6 1.2 5.1 3.8',
  plus: 'M8 3.2v9.6M3.2 8h9.6',
  close: 'M4 4l8 8M12 4l-8 8',
  info: 'M8 2.2a5.8 5.8 0 1 0 0 11.6A5.8 5.8 0 0 0 8 2.2zM8 7.4v3.4M8 5.2v.1',
  pause: 'M5.6 3.6v8.8M10.4 3.6v8.8',
  back: 'M9.8 4 5.6 8l4.2 4',
  thumbUp:
    'M5.4 7.2 8 2.4c1 0 1.7.8 1.5 1.8L9 6.8h3.3c.9 0 1.5.8 1.3 1.6l-1.1 4.2c-.2.6-.7 1-1.3 1H5.4zM5.4 7.2h-3v6.4h3',
  thumbDown:
    'M5.4 8.8 8 13.6c1 0 1.7-.8 1.5-1.8L9 9.2h3.3c.9 0 1.5-.8 1.3-1.6l-1.1-4.2c-.2-.6-.7-1-1.3-1H5.4zM5.4 8.8h-3V2.4h3',
} as const;

export type IconName = keyof typeof PATHS;

/** Decoration beside words; a screen reader never meets it. */
export function Icon({ name, size = 16 }: { readonly name: IconName; readonly size?: number }) {
  const filled = name === 'turn';
  return (
    <svg
      class="icon"
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill={filled ? 'currentColor' : 'none'}
      stroke="currentColor"
      stroke-width="1.6"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
