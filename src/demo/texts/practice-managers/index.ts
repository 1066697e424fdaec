import type { NetworkText } from '../../text.js';
import { backupDrill } from './backup-drill.js';
import { budgetDoors } from './budget-doors.js';
import { howWeTalk } from './how-we-talk.js';
import { noise } from './noise.js';
import { phonesAtEight } from './phones-at-eight.js';
import { roomNames } from './room-names.js';
import { rotaSwaps } from './rota-swaps.js';
import { sharedPurchasing } from './shared-purchasing.js';
import { sickNoteMonday } from './sick-note-monday.js';
import { trainingPlan } from './training-plan.js';

export const practiceManagers: NetworkText = {
  slug: 'practice-managers',
  name: 'Practice managers’ exchange',
  aims: 'We run practices: rotas, rooms, phones, budgets, and the people who make them work. Here we swap what we learned, so that nobody has to learn it twice.\n\nThis network belongs to the demo. Its people and texts are made up.',
  membershipPolicy: 'Open to everyone who runs a practice or part of one, and to those who are learning to.',
  contact: 'Ask Ilse Morgenlicht, or any moderator, in the forum “Daily work”.',
  brand: 'teal',
  admin: 'ilse',
  moderators: 'tom',
  members: 'ana kofi bea yusuf greta priya marco dot wren aroha',
  forums: [
    {
      slug: 'daily-work',
      name: 'Daily work',
      description: 'Rotas, reception, rooms and everything between opening and closing.',
      access: 'public',
    },
    {
      slug: 'tools-and-money',
      name: 'Tools and money',
      description: 'Phones, systems, purchasing, budgets.',
      access: 'public',
    },
    {
      slug: 'among-ourselves',
      name: 'Among ourselves',
      description: 'For members: what one does not ask in public.',
      access: 'members',
    },
  ],
  threads: [
    howWeTalk,
    rotaSwaps,
    phonesAtEight,
    sickNoteMonday,
    roomNames,
    trainingPlan,
    backupDrill,
    sharedPurchasing,
    noise,
    budgetDoors,
  ],
};
