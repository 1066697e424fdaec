import {
  conversationPage,
  conversationsPage,
  type FormState,
  writeToPage,
} from '../../../client/pages/index.js';
import type { Addressee } from '../../../contract/messages.js';
import { readForumPlace } from '../../forums/index.js';
import { allowOrThrow } from '../../kernel/index.js';
import {
  answerConversation,
  canWriteTo,
  listConversations,
  readConversation,
  writeToForum,
  writeToNetwork,
} from '../../messages/index.js';
import { readContact } from '../../networks/index.js';
import { type Answer, type PageRequest, seeOther, show } from './answer.js';
import { fields, submit } from './form.js';
import { keepKey } from './keep-key.js';
import { networkAt } from './network.js';

/** `/n/:network/contact` */
export const contactForm = (request: PageRequest) => networkForm(request, 'contact');
export const toContact = (request: PageRequest) => sendTo(request, 'contact');

/** `/n/:network/moderators` */
export const moderatorsForm = (request: PageRequest) => networkForm(request, 'moderators');
export const toModerators = (request: PageRequest) => sendTo(request, 'moderators');

async function networkForm(request: PageRequest, to: Addressee, form?: FormState): Promise<Answer> {
  const { network } = await networkAt(request);
  allowOrThrow(request.ctx.actor, canWriteTo(request.ctx.actor));
  const { contact } = await readContact.execute(request.ctx, { network: network.slug });
  return show(writeToPage, {
    to,
    network,
    contact: to === 'contact' ? contact : null,
    action: `${network.path}/${to}`,
    clientKey: keepKey(request),
    form,
  });
}

const letter = (request: PageRequest) => fields(request, 'body', 'clientKey');

async function sendTo(request: PageRequest, to: Addressee): Promise<Answer> {
  const { network } = await networkAt(request);
  return submit(
    request,
    async () => {
      const input = { ...letter(request), networkId: network.id, to };
      return seeOther((await writeToNetwork.execute(request.ctx, input)).path);
    },
    (form) => networkForm(request, to, form),
  );
}

/** `/n/:network/f/:forum/moderators` */
export async function forumForm(request: PageRequest, form?: FormState): Promise<Answer> {
  const { network, forum } = await placeAt(request);
  allowOrThrow(request.ctx.actor, canWriteTo(request.ctx.actor));
  const action = `${forum.path}/moderators`;
  return show(writeToPage, { to: 'moderators', network, forum, action, clientKey: keepKey(request), form });
}

const placeAt = ({ ctx, params }: PageRequest) =>
  readForumPlace.execute(ctx, { network: params.network, forum: params.forum });

export async function toForumModerators(request: PageRequest): Promise<Answer> {
  const { forum } = await placeAt(request);
  return submit(
    request,
    async () => {
      const input = { ...letter(request), forumId: forum.id };
      return seeOther((await writeToForum.execute(request.ctx, input)).path);
    },
    (form) => forumForm(request, form),
  );
}

/** `/messages` */
export async function conversations({ ctx }: PageRequest): Promise<Answer> {
  return show(conversationsPage, await listConversations.execute(ctx, {}));
}

/** `/messages/:conversationId` */
export async function conversation(request: PageRequest, form?: FormState): Promise<Answer> {
  const { conversationId } = request.params;
  const found = await readConversation.execute(request.ctx, { conversationId });
  return show(conversationPage, { ...found, clientKey: keepKey(request), form });
}

export async function answer(request: PageRequest): Promise<Answer> {
  const { conversationId } = request.params;
  return submit(
    request,
    async () => {
      const { path } = await answerConversation.execute(request.ctx, { ...letter(request), conversationId });
      return seeOther(path);
    },
    (form) => conversation(request, form),
  );
}
