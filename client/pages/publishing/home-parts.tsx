import type { HomeBlock } from '../../../contract/network-home.js';
import { page as all } from '../../../text/words.js';
import { Button } from '../../views/button.js';
import { Form } from '../../views/form.js';
import { HiddenText } from '../../views/hidden-text.js';
import { Tag } from '../../views/tag.js';
import { networkForm } from '../network-form.js';
import type { Page, ShellProps } from '../page.js';
import type { HomePartsProps } from './props.js';

/** `/n/:network/home`: what stands on a network's home, in order and with what can be done. */
export function homePartsPage({ network, blocks, form }: HomePartsProps, { csrf }: ShellProps): Page {
  const words = all.networkHome;
  const shown = blocks.filter((block) => !isDeleted(block));
  return networkForm({
    network,
    title: words.titleOf(network.name),
    heading: words.title,
    lead: <p class="lead">{words.lead}</p>,
    form,
    children: (
      <div class="stack-large">
        <ol class="list">
          {[...shown, ...blocks.filter(isDeleted)].map((block) => (
            <Item
              key={block.kind === 'text' ? block.id : block.kind}
              block={block}
              path={`${network.path}/home`}
              csrf={csrf}
              isFirst={block === shown[0]}
              isLast={block === shown.at(-1)}
            />
          ))}
        </ol>
        <div class="row">
          <Button href={`${network.path}/home/new`}>{words.create}</Button>{' '}
          <a href={network.path}>{words.see}</a>
        </div>
      </div>
    ),
  });
}

const isDeleted = (block: HomeBlock) => block.kind === 'text' && block.isDeleted;

interface ItemProps {
  block: HomeBlock;
  /** Address of this page. */
  path: string;
  csrf: string | null;
  isFirst: boolean;
  isLast: boolean;
}

function Item({ block, path, csrf, isFirst, isLast }: ItemProps) {
  const words = all.networkHome;
  const title = block.kind === 'text' ? block.title : words.core[block.kind];
  const which = <HiddenText>{words.of(title)}</HiddenText>;
  const act = (value: string, text: string) => (
    <button class="button button-quiet" type="submit" name="act" value={value}>
      {text}
      {which}
    </button>
  );
  return (
    <li>
      <h2 class="list-title">{title}</h2>
      <p class="meta">
        {block.kind === 'text' ? (
          <>
            <span>{words.own}</span> {block.isDeleted && <Tag>{words.deleted}</Tag>}{' '}
            {block.audience === 'members' && <Tag>{words.membersOnly}</Tag>}
          </>
        ) : (
          <span>{words.always}</span>
        )}
      </p>
      <Form action={path} csrf={csrf} class="inline-form">
        <input type="hidden" name="block" value={block.kind === 'text' ? block.id : block.kind} />
        {isDeleted(block) ? (
          act('undo', words.undo)
        ) : (
          <>
            {!isFirst && act('up', words.up)} {!isLast && act('down', words.down)}{' '}
            {block.kind === 'text' && (
              <>
                <a class="button button-quiet" href={`${path}/${block.id}/edit`}>
                  {words.edit}
                  {which}
                </a>{' '}
                {act('delete', words.remove)}
              </>
            )}
          </>
        )}
      </Form>
    </li>
  );
}
