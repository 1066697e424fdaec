/** What is read stands a third down the screen. */
const LINE = 1 / 3;

/** The post someone is reading: the one at the line, at the ends of the list the first or the last. */
export function postBeingRead(list: HTMLElement): HTMLElement | null {
  const { top, bottom, left, right } = list.getBoundingClientRect();
  const line = innerHeight * LINE;
  if (top >= line) return endPost(list, true);
  if (bottom <= innerHeight) return endPost(list, false);
  // Between two posts, or under something that lies over them: the nearest below.
  for (let y = line; y < innerHeight; y += 24) {
    const found = document
      .elementFromPoint((left + right) / 2, y)
      ?.closest<HTMLElement>('#posts > [id^=post-]');
    if (found) return found;
  }
  return null;
}

/** The first or the last post of the list, past what else stands there: a search would go through all of them. */
export function endPost(list: HTMLElement, isFirst: boolean): HTMLElement | null {
  let post = isFirst ? list.firstElementChild : list.lastElementChild;
  while (post !== null && !/^post-\d/.test(post.id))
    post = isFirst ? post.nextElementSibling : post.previousElementSibling;
  return post as HTMLElement | null;
}

/** The number of a post's element. */
export function numberOf(post: Element): number {
  return Number(post.id.slice(5));
}
