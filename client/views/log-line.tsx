import type { LogLineDto, NetworkAct, NetworkActDetails } from '../../contract/network-log.js';
import { page } from '../../text/words.js';
import { DecisionSentence, sentenceOf } from './decision.js';
import { Time } from './time.js';

type Sentences = {
  [A in NetworkAct]: (by: string, details: NetworkActDetails<A>, forum: string, person: string) => string;
};

type Say = (by: string, details: object, forum: string, person: string) => string;

/** One line of a network's log: what happened in a sentence, when, why, and the way back where there is one. */
export function LogLine({ line }: { line: LogLineDto }) {
  const words = page.networkLog;
  const { forum, undo, reason } = line;
  return (
    <li id={`line-${line.id}`}>
      <p>
        {line.what.log === 'moderation' ? (
          <DecisionSentence entry={line.what.entry} isMine={false} />
        ) : (
          said(line)
        )}
      </p>
      {reason && (
        <p>
          <strong>{words.reason}</strong> {reason}
        </p>
      )}
      {line.what.log === 'moderation' && line.what.entry.takesBack && (
        <p>{page.appeals.takesBack[line.what.entry.takesBack]}</p>
      )}
      <p class="meta row">
        <Time at={line.at} />{' '}
        {line.person && <a href={`/u/${line.person.username}`}>{words.goToPerson(line.person.name)}</a>}{' '}
        {forum && <a href={forum.path}>{words.goToForum(forum.name)}</a>}{' '}
        {undo && <a href={undo.path}>{words.undo[undo.place]}</a>}
      </p>
    </li>
  );
}

function said(line: LogLineDto): string {
  const words = page.networkLog;
  const { what } = line;
  const by = line.by?.name ?? (line.isBySite ? words.site : words.former);
  const person = line.person?.name ?? words.former;
  const forum = line.forum?.name ?? '';
  if (what.log === 'moderation') return sentenceOf(what.entry, false);
  if (what.log === 'network') {
    // Every act has its sentence: a missing one is an error of types here.
    const acts: Sentences = words.acts;
    const say = acts[what.act] as Say;
    return say(by, what.details, forum, person);
  }
  if (what.log === 'sanction') {
    const say = page.sanctions;
    const whom = line.person?.name ?? say.numberOf(what.number);
    return say.logLineOf(by, say.acts[what.act], say.of(say.steps[what.step], whom));
  }
  if (what.log === 'people') {
    const isOwn = line.person !== null && line.person.id === line.by?.id;
    return isOwn
      ? words.people.self[what.what](person, forum)
      : words.people[what.what][what.role](person, by, forum);
  }
  return words.standing[what.act as keyof typeof words.standing](person, by, what.role);
}
