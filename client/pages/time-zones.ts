/** Zones that a person can choose, after the one that says to go by where they are. UTC is in no list of places. */
export const timeZones: readonly string[] = [
  'auto',
  ...[...new Set(['UTC', ...Intl.supportedValuesOf('timeZone')])].sort(),
];
