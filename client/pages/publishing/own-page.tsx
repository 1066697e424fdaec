import { page as all } from '../../../text/words.js';
import { Band } from '../../views/band.js';
import { fill } from '../../views/fill.js';
import { PageTitle } from '../../views/page-title.js';
import { ServerHtml } from '../../views/server-html.js';
import { Tag } from '../../views/tag.js';
import { Time } from '../../views/time.js';
import { ofNetwork } from '../island-data.js';
import type { Page, ShellProps } from '../page.js';
import type { OwnPageProps } from './props.js';

/** `/n/:network/pages/:page`. What is for members says that privacy is an effort, no promise (N42). */
export function ownPage({ network, viewer, page, html }: OwnPageProps, shell: ShellProps): Page {
  const words = all.networkPages;
  const isOpen = page.isPublished && !page.isDeleted && page.audience === 'public';
  return {
    title: page.title,
    brand: network.brand,
    ...ofNetwork(network, shell),
    band: <Band network={network} trail={[{ href: `${network.path}/pages`, text: words.link }]} />,
    canonical: isOpen && network.isInRegister ? page.path : undefined,
    body: (
      <>
        <PageTitle title={page.title}>
          <p class="meta">
            {!page.isPublished && <Tag>{words.draft}</Tag>} {page.isDeleted && <Tag>{words.deleted}</Tag>}{' '}
            {page.audience !== 'public' && <Tag>{words.only[page.audience]}</Tag>}{' '}
            <span>{fill(words.changed, { day: <Time at={page.updatedAt} day /> })}</span>
          </p>
        </PageTitle>
        <div class="stack narrow">
          {page.audience !== 'public' && <p class="meta">{all.forumRules.effort}</p>}
          {page.audience === 'named' && (
            <p class="meta">
              <a href={`${page.path}/readers`}>{words.readers}</a>
            </p>
          )}
          <ServerHtml html={html} />
          <p class="meta">{all.standing.ownPage}</p>
          <p class="meta">
            <a href={`/report?network=${network.slug}&page=${page.slug}`} rel="nofollow">
              {words.report}
            </a>
          </p>
          {viewer.canManage && !page.isDeleted && (
            <p>
              <a href={`${page.path}/edit`}>{words.edit}</a>
            </p>
          )}
        </div>
      </>
    ),
  };
}
