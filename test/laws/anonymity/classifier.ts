/** What an observer saw around one anonymous post, and who wrote it. */
export interface Round {
  author: string;
  postId: string;
  frames: string[];
  answers: string[];
}

export interface Person {
  id: string;
  /** Words by which the person could be known. */
  words: string[];
}

/** Numbers below `sides` from a fixed seed (mulberry32): every run of a test draws the same. */
export function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * sides);
  };
}

/** How often each person is named in a round: by kind of frame, by answer, near the post, before and after it. */
function featuresOf(round: Round, { words }: Person): number[] {
  const names = (text: string) => words.some((word) => text.includes(word));
  const kinds = ['thread:typing', 'thread:presence', 'thread:changes', 'thread:change', 'account:'];
  const at = round.frames.findIndex((frame) => frame.includes(round.postId));
  const named = round.frames.map(names);
  const where = named.flatMap((is, index) => (is ? [index] : []));
  return [
    ...kinds.map(
      (kind) => round.frames.filter((frame, n) => named[n] && frame.startsWith(`["${kind}`)).length,
    ),
    where.length,
    where.filter((index) => index < at).length,
    where.filter((index) => index === at).length,
    where.filter((index) => index > at).length,
    where.length > 0 ? Math.max(...where) - at : -100,
    where.length > 0 ? Math.min(...where) - at : -100,
    ...round.answers.map((answer) => words.reduce((sum, word) => sum + answer.split(word).length - 1, 0)),
  ];
}

/**
 * Scores of every person in every round, by weights that are learnt from all other rounds: of each feature, how far the
 * authors lie from the others there, in standard deviations (a diagonal discriminant).
 */
export function bestGuesses(rounds: Round[], people: Person[]): number[][] {
  const features = rounds.map((round) => standardised(people.map((person) => featuresOf(round, person))));
  const isAuthor = rounds.map(({ author }) => people.map(({ id }) => id === author));
  return rounds.map((_, left) => {
    const weights = (features[0]?.[0] ?? []).map((_, f) => {
      let own = 0;
      let others = 0;
      for (let r = 0; r < rounds.length; r++) {
        if (r === left) continue;
        for (let p = 0; p < people.length; p++) {
          const value = features[r]![p]![f]!;
          if (isAuthor[r]![p]) own += value;
          else others += value / (people.length - 1);
        }
      }
      return own - others;
    });
    return features[left]!.map((values) => values.reduce((sum, value, f) => sum + value * weights[f]!, 0));
  });
}

/** Each feature against the others of its round: a lively round is no clue. */
function standardised(rows: number[][]): number[][] {
  const width = rows[0]!.length;
  const out = rows.map((row) => [...row]);
  for (let f = 0; f < width; f++) {
    const column = rows.map((row) => row[f]!);
    const mean = column.reduce((a, b) => a + b, 0) / column.length;
    const deviation = Math.sqrt(column.reduce((sum, value) => sum + (value - mean) ** 2, 0) / column.length);
    for (const row of out) row[f] = deviation === 0 ? 0 : (row[f]! - mean) / deviation;
  }
  return out;
}

const PERMUTATIONS = 5_000;

/**
 * A permutation test of the guesses: the mean rank of the authors among all people, against the same for authors drawn
 * by lot. Ties share their ranks.
 * @returns how large a part of the draws is at least as good
 */
export function chanceOf(
  scores: number[][],
  rounds: Round[],
  people: Person[],
  draw: (sides: number) => number,
): number {
  const ranks = scores.map((row) =>
    row.map(
      (score) => row.filter((one) => one > score).length + row.filter((one) => one === score).length / 2,
    ),
  );
  const sumFor = (pick: (round: number) => number) =>
    ranks.reduce((sum, row, round) => sum + row[pick(round)]!, 0);
  const found = sumFor((round) => people.findIndex(({ id }) => id === rounds[round]!.author));
  let asGood = 0;
  for (let n = 0; n < PERMUTATIONS; n++) if (sumFor(() => draw(people.length)) <= found) asGood++;
  return (asGood + 1) / (PERMUTATIONS + 1);
}
