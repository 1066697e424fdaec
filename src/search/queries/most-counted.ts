/** People and networks are counted up to here. */
export const EVERYONE_COUNTED = 500;
