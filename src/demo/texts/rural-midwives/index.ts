import type { NetworkText } from '../../text.js';
import { askingWell } from './asking-well.js';
import { comingDown } from './coming-down.js';
import { deadZones } from './dead-zones.js';
import { onCallFairness } from './on-call-fairness.js';
import { smallGrants } from './small-grants.js';
import { studentsFirstWeek } from './students-first-week.js';
import { studyGroup } from './study-group.js';
import { twoWheelsFerry } from './two-wheels-ferry.js';
import { tyresAndLogs } from './tyres-and-logs.js';
import { winterCars } from './winter-cars.js';

export const ruralMidwives: NetworkText = {
  slug: 'rural-midwives',
  name: 'Rural midwives’ network',
  aims: 'Long roads, small teams, few colleagues nearby. We help each other with the work around the work: travel, on-call, teaching, funding, rest. We never write about women or families we care for.\n\nThis network belongs to the demo. Its people and texts are made up.',
  membershipPolicy: 'Open to midwives, students and those who organise their work in the country.',
  contact: 'Siân Hafodlas and the moderators read everything in “On the road”.',
  brand: 'plum',
  admin: 'sian',
  moderators: 'joan',
  members: 'maren ngozi elin rosa tilly aroha wren greta ola',
  forums: [
    {
      slug: 'on-the-road',
      name: 'On the road',
      description: 'Travel, cars, weather, phones without signal.',
      access: 'public',
    },
    {
      slug: 'teaching-and-learning',
      name: 'Teaching and learning',
      description: 'Students, mentoring, courses and study groups.',
      access: 'public',
    },
    {
      slug: 'members-room',
      name: 'Members’ room',
      description: 'For members: teams, rest, and what weighs on us.',
      access: 'members',
    },
  ],
  threads: [
    winterCars,
    deadZones,
    twoWheelsFerry,
    tyresAndLogs,
    studentsFirstWeek,
    studyGroup,
    askingWell,
    onCallFairness,
    comingDown,
    smallGrants,
  ],
};
