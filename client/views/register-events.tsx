import type { RegisterEventDto } from '../../contract/register.js';
import { page } from '../../text/words.js';
import { Time } from './time.js';

/** What was decided about a network in the register, the newest first. */
export function RegisterEvents({ events }: { events: RegisterEventDto[] }) {
  const words = page.registerEntry;
  if (events.length === 0) return <p>{words.noEvents}</p>;
  return (
    <ol class="list">
      {events.map((event) => (
        <li key={`${event.at}${event.act}`}>
          <h3 class="list-title">{words.acts[event.act]}</h3>
          <p class="meta">
            <Time at={event.at} />
            {event.by && <span> {words.by(event.by.name)}</span>}
            {event.code && <span> {words.codes[event.code]}</span>}
          </p>
          {event.note && <p>{event.note}</p>}
          {event.reason && (
            <p class="muted">
              {words.innerReason}: {event.reason}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
