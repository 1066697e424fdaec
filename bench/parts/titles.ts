/** What `--only` runs by itself: each ends within some minutes, with servers, database and clients of its own. */
export const titles = {
  replies: 'P4: replies while nobody watches',
  rooms: 'P1 to P4, P6: rooms of 0, 100 and 1,000',
  online: 'P5: replies while 1,000 others are online',
  hot: 'P7: one hot thread',
  back: 'P12: thousands come back, also to a node that was killed',
  gateways: 'P13: two nodes over Redis',
  presence: 'P15: joining with presence and without',
  gone: 'P16: a removed post, beside a new one',
  start: 'P17: start, memory, size',
  mixed: 'P18: 100 threads with 25 watchers each',
  growth: 'pages and commands of a site, and of one ten times as large',
  loop: 'how long the loop is kept at 5,000 watchers',
} as const;

export type PartName = keyof typeof titles;
