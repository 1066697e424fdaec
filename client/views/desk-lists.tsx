import type { DeskDto } from '../../contract/desk.js';
import type { LogLineDto } from '../../contract/network-log.js';
import type { MembershipDto, NetworkDto } from '../../contract/networks.js';
import { page } from '../../text/words.js';
import { fill } from './fill.js';
import { LogLine } from './log-line.js';
import { Time } from './time.js';

interface InNetwork {
  network: NetworkDto;
}

/** Invitations that are out, in numbers. */
export function DeskInvitations({
  out,
  over,
  failed,
  network,
}: NonNullable<DeskDto['invitations']> & InNetwork) {
  const words = page.desk;
  return (
    <p>
      {words.out(out)} {over > 0 && words.over(over)} {failed > 0 && words.failed(failed)}{' '}
      <a href={`${network.path}/invitations`}>{words.invite}</a>
    </p>
  );
}

export function DeskMembers({
  total,
  suspended,
  newest,
  network,
}: NonNullable<DeskDto['members']> & InNetwork) {
  const words = page.desk;
  return (
    <>
      <p>
        {words.memberCount(total)} {suspended > 0 && words.suspended(suspended)}{' '}
        <a href={`${network.path}/members`}>{words.allMembers}</a>
      </p>
      <h3>{words.newest}</h3>
      <Members members={newest} />
    </>
  );
}

export function DeskStaff({ staff }: { staff: MembershipDto[] }) {
  return <Members members={staff} />;
}

function Members({ members }: { members: MembershipDto[] }) {
  return (
    <ul class="list">
      {members.map(({ person, role, joinedAt }) => (
        <li key={person.id}>
          <p>
            <a href={`/u/${person.username}`}>{person.name}</a>
          </p>
          <p class="muted small">{fill(page.network.roleSince[role], { day: <Time at={joinedAt} day /> })}</p>
        </li>
      ))}
    </ul>
  );
}

export function DeskRooms({ rooms }: { rooms: NonNullable<DeskDto['rooms']> }) {
  const words = page.desk;
  if (rooms.length === 0) return <p>{words.noRooms}</p>;
  return (
    <ul class="list">
      {rooms.map(({ name, path, people, moderators }) => (
        <li key={path}>
          <p>
            <a href={path}>{name}</a>
          </p>
          <p class="meta">
            <span>{words.people(people)}</span> <span>{words.moderators(moderators)}</span>{' '}
            <a href={`${path}/people`}>{words.peopleOf(name)}</a>
          </p>
        </li>
      ))}
    </ul>
  );
}

export function DeskDecisions({ lines, network }: { lines: LogLineDto[] } & InNetwork) {
  const words = page.desk;
  return (
    <>
      {lines.length === 0 && <p>{words.noDecisions}</p>}
      <ol class="list">
        {lines.map((line) => (
          <LogLine key={line.id} line={line} />
        ))}
      </ol>
      <p>
        <a href={`${network.path}/log`}>{words.wholeLog}</a>
      </p>
    </>
  );
}
