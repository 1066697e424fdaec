import type { NetworkPageItem } from '../../../contract/network-pages.js';
import { page as all } from '../../../text/words.js';
import { Band } from '../../views/band.js';
import { Button } from '../../views/button.js';
import { EmptyState } from '../../views/empty-state.js';
import { ErrorSummary } from '../../views/error-summary.js';
import { fill } from '../../views/fill.js';
import { Form } from '../../views/form.js';
import { hasErrors } from '../../views/form-state.js';
import { HiddenText } from '../../views/hidden-text.js';
import { PageTitle } from '../../views/page-title.js';
import { Tag } from '../../views/tag.js';
import { Time } from '../../views/time.js';
import { ofNetwork } from '../island-data.js';
import type { Page, ShellProps } from '../page.js';
import type { NetworkPagesProps } from './props.js';

/** `/n/:network/pages`: a network's own pages; for those who run it, in order and with what can be done. */
export function networkPagesPage(
  { network, viewer, pages, form }: NetworkPagesProps,
  shell: ShellProps,
): Page {
  const { csrf } = shell;
  const words = all.networkPages;
  // Those that a step is taken among.
  const standing = pages.filter(({ isDeleted }) => !isDeleted);
  return {
    title: words.titleOf(network.name),
    brand: network.brand,
    ...ofNetwork(network, shell),
    band: <Band network={network} />,
    hasErrors: hasErrors(form),
    body: (
      <>
        <ErrorSummary {...form} />
        <PageTitle title={words.titleOf(network.name)}>
          {viewer.canManage && <p class="lead">{words.lead}</p>}
        </PageTitle>
        <div class="stack-large">
          {pages.length === 0 ? (
            <EmptyState title={words.none}>
              <p>{words.noneText}</p>
            </EmptyState>
          ) : (
            <ol class="list">
              {pages.map((item) => (
                <Item
                  key={item.id}
                  item={item}
                  isFirst={item.id === standing[0]?.id}
                  isLast={item.id === standing.at(-1)?.id}
                  path={network.path}
                  csrf={viewer.canManage ? csrf : undefined}
                />
              ))}
            </ol>
          )}
          {viewer.canManage && (
            <p>
              <Button href={`${network.path}/pages/new`}>{words.create}</Button>
            </p>
          )}
        </div>
      </>
    ),
  };
}

interface ItemProps {
  item: NetworkPageItem;
  isFirst: boolean;
  isLast: boolean;
  path: string;
  /** Left out where the reader only reads. */
  csrf?: string | null;
}

function Item({ item, isFirst, isLast, path, csrf }: ItemProps) {
  const words = all.networkPages;
  const which = <HiddenText>{words.of(item.title)}</HiddenText>;
  const act = (value: string, text: string) => (
    <button class="button button-quiet" type="submit" name="act" value={value}>
      {text}
      {which}
    </button>
  );
  return (
    <li>
      <h2 class="list-title">
        <a href={item.path}>{item.title}</a>
      </h2>
      <p class="meta">
        {!item.isPublished && <Tag>{words.draft}</Tag>} {item.isDeleted && <Tag>{words.deleted}</Tag>}{' '}
        {item.audience !== 'public' && <Tag>{words.only[item.audience]}</Tag>}{' '}
        <span>{fill(words.changed, { day: <Time at={item.updatedAt} day /> })}</span>
      </p>
      {csrf !== undefined && (
        <Form action={`${path}/pages`} csrf={csrf} class="inline-form">
          <input type="hidden" name="pageId" value={item.id} />
          {item.isDeleted ? (
            act('undo', words.undo)
          ) : (
            <>
              {!isFirst && act('up', words.up)} {!isLast && act('down', words.down)}{' '}
              <a class="button button-quiet" href={`${item.path}/edit`}>
                {words.change}
                {which}
              </a>{' '}
              {act('delete', words.remove)}
            </>
          )}
        </Form>
      )}
    </li>
  );
}
