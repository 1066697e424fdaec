/** Hours in which the moderators of a network decide about what nobody can read meanwhile, unless it says otherwise. */
export const USUAL_WAIT_HOURS = 24;

/** SQL: those of the network of a row; after them it goes further. */
export const waitHoursOf = (row: string): string =>
  `coalesce((select w.wait_hours from network_writing w where w.network_id = ${row}.network_id), ${USUAL_WAIT_HOURS})`;
