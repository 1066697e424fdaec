/** The drawings are in client/styles/icons.css. */
export type IconName =
  | 'agree'
  | 'alert'
  | 'back'
  | 'bin'
  | 'bookmark'
  | 'check'
  | 'clock'
  | 'display'
  | 'flag'
  | 'forward'
  | 'globe'
  | 'helpful'
  | 'info'
  | 'interesting'
  | 'link'
  | 'lock'
  | 'pencil'
  | 'people'
  | 'pin'
  | 'remove'
  | 'reply'
  | 'restore'
  | 'same'
  | 'search'
  | 'speech'
  | 'thanks';

/** A drawing in the colour of the text. Always beside text, so hidden from screen readers. */
export function Icon({ name }: { name: IconName }) {
  return <span class={`icon icon-${name}`} aria-hidden="true" />;
}
