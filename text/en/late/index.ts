/** What the browser fetches when a person opens something. */
export const late = {};
