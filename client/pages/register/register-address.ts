/** What the form of the register holds, as its address has it. */
export interface RegisterFields {
  q: string;
  subject?: string;
  area?: string;
  joining?: string;
  status?: string;
  tag?: string;
  sort?: string;
}

const order = ['q', 'subject', 'area', 'joining', 'status', 'tag', 'sort'] as const;
export const registerFilters = ['subject', 'area', 'joining', 'status', 'tag'] as const;

/** The address of a list of networks: a change of anything but the page begins at its first page. */
export function registerAddress(
  fields: RegisterFields,
  change: Partial<RegisterFields> = {},
  page = 1,
): string {
  const all: RegisterFields = { ...fields, ...change };
  const query = new URLSearchParams();
  for (const name of order) {
    const value = all[name];
    if (value && !(name === 'sort' && value === 'name')) query.set(name, value);
  }
  if (page > 1) query.set('page', String(page));
  const text = query.toString();
  return text ? `/networks?${text}` : '/networks';
}
