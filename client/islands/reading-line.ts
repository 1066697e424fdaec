/** What is read stands a third down the screen. */
const LINE = 1 / 3;

/** The post someone is reading: the one at the line, at the ends of the list the first or the last. */
export function postBeingRead(list: HTMLElement): HTMLElement | null {
  const posts = list.querySelectorAll<HTMLElement>(':scope > [id^=post-]');
  const { top, bottom, left, right } = list.getBoundingClientRect();
  const line = innerHeight * LINE;
  if (top >= line) return posts[0] ?? null;
  if (bottom <= innerHeight) return posts[posts.length - 1] ?? null;
  // Between two posts, or under something that lies over them: the nearest below.
  for (let y = line; y < innerHeight; y += 24) {
    const found = document
      .elementFromPoint((left + right) / 2, y)
      ?.closest<HTMLElement>('#posts > [id^=post-]');
    if (found) return found;
  }
  return null;
}

/** The number of a post's element. */
export function numberOf(post: Element): number {
  return Number(post.id.slice(5));
}
