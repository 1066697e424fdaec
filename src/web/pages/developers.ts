import { developersPage } from '../../../client/pages/index.js';
import { apiRoutes } from '../api/routes.js';
import { type Answer, type PageRequest, show } from './answer.js';

/** `/developers`: everything a program can ask for, from the tables that serve it. */
export async function developers({ socket }: PageRequest): Promise<Answer> {
  const requests = apiRoutes.map(({ method, path, useCase }) => ({
    name: `${method.toUpperCase()} ${path.replace(/:(\w+)/g, '{$1}')}`,
    summary: useCase.summary,
  }));
  const named = (action: 'receive' | 'send') =>
    socket
      .filter((operation) => operation.action === action)
      .map(({ title, summary }) => ({ name: title, summary }));
  return show(developersPage, { requests, commands: named('receive'), events: named('send') });
}
