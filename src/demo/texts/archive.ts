import type { NetworkText } from '../text.js';

/** Where an archive of one's own goes. */
export const archiveNetwork: NetworkText = {
  slug: 'demo-archive',
  name: 'The archive (demo)',
  aims: 'The messages of a mailing list, brought in with the demo. Their dates, authors and threads are as they were.',
  membershipPolicy: 'Open to all. This network was made by the demo.',
  contact: 'Nobody answers here: the person who runs this network is made up.',
  brand: 'slate',
  admin: 'wren',
  moderators: '',
  members: '',
  forums: [
    {
      slug: 'messages',
      name: 'Messages',
      description: 'Everything that the archive holds, oldest threads last.',
      access: 'public',
    },
  ],
  threads: [],
};
