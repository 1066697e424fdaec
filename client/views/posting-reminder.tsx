import { page } from '../../text/words.js';
import { keptInside } from '../pages/kept-inside.js';
import { Disclosure } from './disclosure.js';

/** What to mind when posting: open before the first text, one press away from then on (N55). */
export function PostingReminder({ isFirst }: { isFirst: boolean }) {
  return <div dangerouslySetInnerHTML={keptInside(isFirst ? First : Later)} />;
}

const First = () => <Reminder isFirst={true} />;
const Later = () => <Reminder isFirst={false} />;

function Reminder({ isFirst }: { isFirst: boolean }) {
  const { reminder } = page.posting;
  return (
    <Disclosure summary={isFirst ? reminder.first : reminder.later} isOpen={isFirst}>
      <ul class="prose">
        {reminder.points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </Disclosure>
  );
}
