/** One GET of the JSON API at a node that is well, by a person; null: by a visitor. */
export type Ask = <T>(token: string | null, path: string) => Promise<T>;

/** @throws Error with the status, where it is not a yes */
export const askAt =
  (port: number): Ask =>
  async <T>(token: string | null, path: string) => {
    const answer = await getAt(port, token, `/api/v1${path}`);
    if (!answer.ok) throw new Error(`a node answers ${answer.status}`);
    return (await answer.json()) as T;
  };

/** Any page of a node. */
export const getAt = (port: number, token: string | null, path: string): Promise<Response> =>
  fetch(`http://127.0.0.1:${port}${path}`, {
    headers: token ? { authorization: `Bearer ${token}` } : {},
    redirect: 'manual',
    signal: AbortSignal.timeout(15_000),
  });
