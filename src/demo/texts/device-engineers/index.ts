import type { NetworkText } from '../../text.js';
import { alarmSounds } from './alarm-sounds.js';
import { connectorLife } from './connector-life.js';
import { firstAudit } from './first-audit.js';
import { houseRules } from './house-rules.js';
import { labelSpace } from './label-space.js';
import { oneInFourHundred } from './one-in-four-hundred.js';
import { secondCareer } from './second-career.js';
import { supplierSilence } from './supplier-silence.js';
import { toleranceTalk } from './tolerance-talk.js';
import { traceMatrix } from './trace-matrix.js';

export const deviceEngineers: NetworkText = {
  slug: 'device-engineers',
  name: 'Medical device engineers',
  aims: 'For people who design, test, document and repair medical devices. We talk about methods, not about products: what we tried, what we measured, what we would do again.\n\nThis network belongs to the demo. Its people and texts are made up.',
  membershipPolicy:
    'Open to engineers of all kinds. Leave your employer’s secrets and your sales talk at home.',
  contact: 'Write to Noor Halvandi or to a moderator.',
  brand: 'purple',
  admin: 'noor',
  moderators: 'femi ruben',
  members: 'sven mei ola hana dieter lucy amadou wren marco',
  forums: [
    {
      slug: 'design-and-test',
      name: 'Design and test',
      description: 'Mechanics, electronics, software, and how to find out whether they work.',
      access: 'public',
    },
    {
      slug: 'files-and-audits',
      name: 'Files and audits',
      description: 'Technical files, risk files, audits, suppliers.',
      access: 'public',
    },
    {
      slug: 'workshop-table',
      name: 'The workshop table',
      description: 'For members: careers, mistakes, half-finished thoughts.',
      access: 'members',
    },
  ],
  threads: [
    houseRules,
    oneInFourHundred,
    traceMatrix,
    connectorLife,
    alarmSounds,
    toleranceTalk,
    supplierSilence,
    labelSpace,
    firstAudit,
    secondCareer,
  ],
};
