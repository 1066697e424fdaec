import { post, type ThreadText } from '../../text.js';

export const alarmSounds: ThreadText = {
  forum: 'design-and-test',
  title: 'Testing alarm sounds in a room that is not a laboratory',
  from: 21,
  until: 12,
  posts: [
    post(
      'ola',
      `In the laboratory everyone hears everything. I want to know whether people hear our signal *in the noise where it will be used*, without disturbing a real ward. How have you done it?`,
      { interesting: 'mei femi' },
    ),
    post(
      'femi',
      `We recorded background noise for a week (level only, no speech: the recorder stored a number every second, nothing else), and played noise of the same levels in a room with furniture.`,
      { helpful: 'ola' },
    ),
    post('lucy', `Furniture matters more than one thinks. Packaging people know that boxes swallow sound.`),
    post('mei', `How did you make sure that it was never speech?`, { to: 2 }),
    post(
      'femi',
      `By hardware: a meter that has no memory for sound. It is easier to explain than a promise. The ethics board had one question instead of nine.`,
      { to: 4, helpful: 'mei ola' },
    ),
    post(
      'dieter',
      `Please write down the levels at which it was *not* heard as well. The file only ever gets the good ones, and then I cannot say where the edge is.`,
      { agree: 'ola' },
    ),
    post('ola', `Agreed. 24 people, four noise levels, three distances. I shall report the misses first.`, {
      to: 6,
      thanks: 'dieter',
    }),
    post('ruben', `Will you tell people that it is a test of hearing? Then they listen.`),
    post(
      'ola',
      `They sort cards and do not know what for. The alarm comes when they have forgotten about me. Afterwards I explain everything and they may take their data back. Two did, which is fine.`,
      { to: 8, helpful: 'ruben femi' },
    ),
    post('mei', `Will you share the method when it is done? The method, not the device.`, { thanks: 'ola' }),
    post('ola', `Yes, with the furniture list.`, { to: 10, agree: 'noor' }),
  ],
};
