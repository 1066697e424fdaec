/**
 * An answer beside that of a control which was the same just before and after: what followers write in
 * between (a notification's count in the header) is then no difference of theirs.
 * @throws Error when the control never rests
 */
export async function whileStill<Answer>(
  control: () => Promise<Answer>,
  ask: () => Promise<Answer>,
): Promise<{ answer: Answer; nothing: Answer }> {
  for (let round = 0; round < 20; round++) {
    const [before, answer, after] = [await control(), await ask(), await control()];
    if (JSON.stringify(before) === JSON.stringify(after)) return { answer, nothing: after };
  }
  throw new Error('The control answered differently each time.');
}
