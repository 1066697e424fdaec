/** Our own 20 by 20 line drawings. Always beside text, so hidden from screen readers. */
const shapes = {
  agree:
    'M6 9v7.5H3V9zm0 0 3.5-6c1.4 0 2 .9 1.8 2.2L10.8 8H16c1 0 1.6.9 1.3 1.9l-1.5 5.4c-.2.7-.8 1.2-1.6 1.2H6',
  alert: 'M10 3 1.8 17h16.4L10 3zM10 8.5v3.5M10 14.6v.1',
  back: 'M16 10H4m5-5-5 5 5 5',
  bookmark: 'M5.5 3h9v14L10 13.5 5.5 17z',
  bin: 'M3.5 5.5h13M8 5V3h4v2m-6.5.5.8 11.5h7.4l.8-11.5M8.4 8.5v5.5m3.2-5.5v5.5',
  check: 'm3.5 10.5 4.5 4.5 8.5-10',
  clock: 'M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15zM10 6v4.3l3 1.8',
  display: 'M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15zm0-15v15M10 5h5.5M10 8.3h7M10 11.7h7M10 15h5.5',
  forward: 'M4 10h12m-5-5 5 5-5 5',
  globe:
    'M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15zM2.8 10h14.4M10 2.5c-5 5-5 10 0 15m0-15c5 5 5 10 0 15',
  helpful: 'M10 2.5a5 5 0 0 0-3 9c.6.5 1 1.2 1 2h4c0-.8.4-1.5 1-2a5 5 0 0 0-3-9zM8 16h4m-3 2h2',
  info: 'M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15zM10 9v5m0-7.9V6',
  interesting: 'm10 2.5 2.2 4.9 5.3.6-3.9 3.6 1 5.2L10 14.2l-4.6 2.6 1-5.2L2.5 8l5.3-.6z',
  link: 'M8 12l4-4M9 5.5l1.7-1.7a3.9 3.9 0 0 1 5.5 5.5L14.5 11M11 14.5l-1.7 1.7a3.9 3.9 0 0 1-5.5-5.5L5.5 9',
  lock: 'M4.5 9h11v8h-11zM7 9V6.2a3 3 0 0 1 6 0V9m-3 3v2.2',
  pencil: 'm3 17 .9-3.8L13.6 3.5l2.9 2.9-9.7 9.7L3 17zm8.7-11.6 2.9 2.9',
  people:
    'M7.5 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM2 17c0-3.3 2.2-5 5.5-5s5.5 1.7 5.5 5m0-13.3a3 3 0 0 1 0 5.6m2 3.2c2 .7 3 2.2 3 4.5',
  pin: 'm12 3 5 5-2 .8-3.2 3.2L11 16l-7-7 4-.8L11.2 5 12 3zm-4.5 9.5L3 17',
  remove: 'M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15zM4.7 4.7l10.6 10.6',
  reply: 'M8.5 5 3.5 9.5l5 4.5v-2.8c4 0 6.3 1 8 3.8-.3-4.8-3-7-8-7.2z',
  restore: 'M4 4v4.5h4.5M4.4 8.2A6.5 6.5 0 1 1 3.5 11',
  same: 'M7 10a3 3 0 1 0 0-6 3 3 0 0 0 0 6zm6 0a3 3 0 1 0 0-6M1.5 16.5c.3-3 2.5-4.5 5.5-4.5s5.2 1.5 5.5 4.5m1.5-4.3c2.6.4 4.2 1.9 4.5 4.3',
  thanks: 'M10 16.5s-6.5-3.8-6.5-8.3A3.7 3.7 0 0 1 10 5.8a3.7 3.7 0 0 1 6.5 2.4c0 4.5-6.5 8.3-6.5 8.3z',
  speech: 'M3 4h14v9.5H9.5L6 17v-3.5H3z',
} as const;

export type IconName = keyof typeof shapes;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      class="icon"
      width="20"
      height="20"
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      aria-hidden="true"
    >
      <path d={shapes[name]} />
    </svg>
  );
}
