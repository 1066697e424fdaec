import { runHidingBench } from '../hidings.js';
import { row, SAME } from '../report/rows.js';
import type { Part } from './part.js';

const ROOM = 1_000;
const REMOVALS = 50;

/** P16: a removed post is gone from all of a thousand open pages and from kept ones, beside a new post's reaching them all. */
export const hidingPart: Part = async ({ say }) => {
  const { goneMs, pageMs, thereMs } = await runHidingBench(
    { removals: REMOVALS, watchers: ROOM, postsPerSecond: 0 },
    say,
  );
  return {
    rows: [
      row(
        `a removed post gone from ${ROOM} open pages, beside a new one there`,
        'ms',
        goneMs.p50,
        thereMs.p50,
        {
          peerName: SAME,
          floor: { id: 'P16', at: 'most', value: 2, goal: 1 },
        },
      ),
      row('the same: p99', 'ms', goneMs.p99, thereMs.p99, { peerName: SAME }),
      row('a removed post gone from the kept page, p50', 'ms', pageMs.p50),
    ],
    // A removal or a post that did not reach everybody ends it with an error.
    isSound: true,
  };
};
