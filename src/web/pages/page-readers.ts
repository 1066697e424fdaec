import { type FormState, pageReadersPage } from '../../../client/pages/index.js';
import { addPageReader, readPageReaders, removePageReader } from '../../publishing/index.js';
import { type Answer, type PageRequest, seeOther, show } from './answer.js';
import { fields, submit } from './form.js';

const readersAt = ({ ctx, params }: PageRequest) =>
  readPageReaders.execute(ctx, { network: params.network, page: params.page });

/** `/n/:network/pages/:page/readers`: for whom the page is. */
export async function readers(request: PageRequest, form?: FormState): Promise<Answer> {
  return show(pageReadersPage, { ...(await readersAt(request)), form });
}

/** One more, by user name, or one less. */
export async function change(request: PageRequest): Promise<Answer> {
  const { ctx, form } = request;
  const { network, page } = await readersAt(request);
  const at = { networkId: network.id, pageId: page.id };
  return submit(
    request,
    async () => {
      if (form.act === 'remove')
        await removePageReader.execute(ctx, { ...at, ...fields(request, 'accountId') });
      else await addPageReader.execute(ctx, { ...at, ...fields(request, 'username') });
      return seeOther(`${page.path}/readers`);
    },
    (again) => readers(request, again),
  );
}
