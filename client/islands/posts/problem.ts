import { element } from '../dom.js';

/** Says below a post why something did not work: to be seen, and spoken at once. */
export function showProblem(place: HTMLElement, words: string): void {
  clearProblem(place);
  const problem = element('p', 'problem post-problem');
  problem.setAttribute('role', 'alert');
  place.append(problem);
  problem.textContent = words;
}

/** What was said of an earlier attempt goes with the next. */
export function clearProblem(place: HTMLElement): void {
  place.querySelector('.post-problem')?.remove();
}
