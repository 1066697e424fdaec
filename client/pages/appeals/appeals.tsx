import type { AppealLineDto } from '../../../contract/appeals.js';
import { page } from '../../../text/words.js';
import { EmptyState } from '../../views/empty-state.js';
import { fill } from '../../views/fill.js';
import { PageTitle } from '../../views/page-title.js';
import { NameOfDecision, titleOfAppeal } from '../../views/statement.js';
import { Tag } from '../../views/tag.js';
import { Time } from '../../views/time.js';
import type { Page, ShellProps } from '../page.js';
import type { AppealsProps } from './props.js';

/** `/appeals`: what waits for an answer that the reader may give. */
export function appealsPage({ appeals }: AppealsProps, _shell: ShellProps): Page {
  const words = page.appeals;
  return {
    title: words.list,
    island: 'forum',
    data: { kind: 'desk', forums: [], sections: ['appeals'] },
    body: (
      <>
        <PageTitle title={words.list}>
          <p class="lead">{words.listLead}</p>
        </PageTitle>
        <div class="narrow stack" id="appeals">
          {appeals.length === 0 ? (
            <EmptyState title={words.none}>
              <p>{words.noneText}</p>
            </EmptyState>
          ) : (
            <ol class="list">
              {appeals.map((one) => (
                <Line key={one.id} appeal={one} />
              ))}
            </ol>
          )}
        </div>
      </>
    ),
  };
}

function Line({ appeal }: { appeal: AppealLineDto }) {
  const words = page.appeals;
  const { decision, dueAt, isOverdue, path } = appeal;
  return (
    <li>
      <h2 class="list-title">
        <a href={path}>{titleOfAppeal(appeal)}</a> {isOverdue && <Tag>{words.overdue}</Tag>}
      </h2>
      <p>
        <NameOfDecision decision={decision} isMine={false} />
      </p>
      <p class="meta">
        {decision.network && <span>{decision.network.name}</span>}{' '}
        <span>{fill(words.dueBy, { time: <Time at={dueAt} /> })}</span>
      </p>
    </li>
  );
}
