import * as pages from '../../../client/pages/index.js';
import { type OpennessDto, openLists } from '../../../contract/openness.js';
import * as data from './sample-data.js';

const { managers } = data;
const network = {
  id: managers.id,
  slug: managers.slug,
  name: managers.name,
  brand: managers.brand,
  personalData: managers.personalData,
  anonymity: managers.anonymity,
  path: managers.path,
};
const months = ['2024-04', '2024-03', '2024-02'];
const rows = {
  reports: [
    { key: 'patient', count: 1_204 },
    { key: 'automatic', count: 41 },
    { key: 'commercial', count: null },
  ],
  outcomes: [
    { key: 'removed', count: 12 },
    { key: 'kept', count: 30 },
  ],
  acts: [{ key: 'post.removed', count: 14 }],
  sanctions: [{ key: 'warning', count: 6 }],
  holds: [{ key: 'approved', count: 31 }],
  appeals: [
    { key: 'upheld', count: 15 },
    { key: 'overturned', count: 5 },
  ],
};
const open: OpennessDto = {
  month: months[0]!,
  months,
  network,
  lists: openLists.map((name) => {
    const shown = (rows as Record<string, OpennessDto['lists'][number]['rows']>)[name] ?? [];
    return { name, rows: shown, total: name === 'outcomes' ? 42 : name === 'appeals' ? 20 : null };
  }),
  overturnedPercent: 25,
  times: { firstLook: { median: 12, p90: 2_400 }, decision: { median: 400, p90: 8_000 } },
  readers: { median: 1, p90: 140 },
};
const nothing: OpennessDto = {
  ...open,
  network: null,
  lists: openLists.map((name) => ({ name, rows: [], total: 0 })),
  overturnedPercent: null,
  times: { firstLook: null, decision: null },
  readers: null,
};

type Samples = Record<string, { isSignedIn: boolean; page: (shell: pages.ShellProps) => pages.Page }>;

export const opennessSamples: Samples = {
  openness: { isSignedIn: false, page: (shell) => pages.opennessPage(open, shell) },
  'openness-none': { isSignedIn: false, page: (shell) => pages.opennessPage(nothing, shell) },
};
