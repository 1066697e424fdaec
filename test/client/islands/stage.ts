import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server, type Socket } from 'socket.io';
import type { Ack, ErrorBody } from '../../../contract/errors.js';
import type { ReadyReasonDto } from '../../../contract/ready-reasons.js';
import { forum } from '../helpers/sample-data.js';
import { type Assets, buildAssets } from './stage-assets.js';
import { ada, type StagedThread, StageForum } from './stage-forum.js';
import { formHtml, forumHtml, removeHtml, threadHtml } from './stage-pages.js';

type Answer = (ack: Ack<unknown>) => void;

/** A tiny server that speaks the contract, so that islands can be tried in a real browser without the whole house. */
export class Stage {
  readonly forum = new StageForum((threadMessage, listMessage) => {
    if (this.isMuted) return;
    this.io?.to(threadMessage.thread).emit('thread:changes', [threadMessage]);
    this.io?.to(forum.id).emit('forum:changes', [listMessage]);
  });
  /** Live messages go nowhere, as if lost on the way. */
  isMuted = false;
  /** Acks of replies wait here while it is an array. */
  held: (() => void)[] | null = null;
  refusal: ErrorBody | null = null;
  readonly heard: { command: string; input: Record<string, unknown> }[] = [];
  readonly transports: string[] = [];
  isSignedIn = true;
  canModerate = false;
  /** What the network has ready for its moderators. */
  ready: ReadyReasonDto[] = [];
  firstUnread: number | null = null;
  private io: Server | null = null;
  private http = createServer();
  private port = 0;

  private constructor(private readonly assets: Assets) {}

  /** The address of the file that holds a word, to wait until the page has fetched it. */
  fileWith(word: string): string {
    const found = [...this.assets.files].find(
      ([name, bytes]) => name.endsWith('.js') && Buffer.from(bytes).includes(word),
    );
    if (!found) throw new Error(`no file holds ${word}`);
    return `/assets/${found[0]}`;
  }

  static async open(): Promise<Stage> {
    const stage = new Stage(await buildAssets());
    await stage.start();
    return stage;
  }

  get origin(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** @param options.live false: pages and API only, no live transport of any kind */
  async start(options: { live: boolean } = { live: true }): Promise<void> {
    this.http = createServer((req, res) => void this.answer(req, res));
    if (options.live) {
      this.io = new Server(this.http, { serveClient: false });
      this.io.on('connection', (socket) => this.wire(socket));
    }
    await new Promise<void>((done) => this.http.listen(this.port, '127.0.0.1', done));
    this.port = (this.http.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    await this.io?.close();
    this.io = null;
    this.http.closeAllConnections();
    await new Promise<void>((done) => this.http.close(() => done()));
  }

  /** To every socket, whatever it watches. */
  emit(event: string, message: object): void {
    this.io?.emit(event, message);
  }

  /** Ends all connections as a lost network does; clients come back by themselves. */
  drop(): void {
    for (const socket of this.io?.sockets.sockets.values() ?? []) socket.conn.close();
  }

  get connections(): number {
    return this.io?.sockets.sockets.size ?? 0;
  }

  private wire(socket: Socket): void {
    this.transports.push(socket.conn.transport.name);
    const on = (command: string, act: (input: Record<string, unknown>, answer: Answer) => void) =>
      socket.on(command, (input, ack) => {
        this.heard.push({ command, input });
        act(input, typeof ack === 'function' ? ack : () => {});
      });
    on('thread:sync', ({ threadId, era, after }, answer) => {
      const thread = this.find(String(threadId));
      socket.join(thread.dto.id);
      const { slowSeconds, anonymity } = this.forum;
      const writing = { cannotReply: this.isSignedIn ? null : 'sign_in', slowSeconds, anonymity };
      if (era !== this.forum.era) answer({ ok: true, data: { kind: 'reset', reason: 'era', writing } });
      else
        answer({
          ok: true,
          data: { kind: 'changes', message: this.forum.threadMessage(thread, Number(after)), writing },
        });
    });
    on('forum:sync', ({ after }, answer) => {
      socket.join(forum.id);
      answer({ ok: true, data: { kind: 'changes', message: this.forum.listMessage(Number(after)) } });
    });
    on('post:remove', ({ postId, reason }, answer) => answer(this.remove(String(postId), String(reason))));
    on('account:unread', (_, answer) => answer({ ok: true, data: { total: 0, forums: [] } }));
    on('thread:seen', (_, answer) => answer({ ok: true, data: null }));
    on('thread:typing', (_, answer) => answer({ ok: true, data: null }));
    on('thread:reply', (input, answer) => {
      const ack = this.reply(input);
      if (this.held === null) answer(ack);
      else this.held.push(() => answer(ack));
    });
  }

  private reply({ threadId, body, clientKey }: Record<string, unknown>): Ack<unknown> {
    if (this.refusal) return { ok: false, error: this.refusal };
    const thread = this.find(String(threadId));
    const html = `<p>${String(body)}</p>`;
    const { post, seq } = this.forum.reply(thread, ada, html, String(clientKey));
    return { ok: true, data: { post, thread: thread.dto, seq, clientKey } };
  }

  private remove(postId: string, reason: string): Ack<unknown> {
    if (reason === '') return { ok: false, error: { code: 'invalid_input', message: 'Enter a reason.' } };
    const thread = this.forum.threads.find(({ posts }) => posts.some((post) => post.id === postId))!;
    const number = thread.posts.findIndex((post) => post.id === postId) + 1;
    this.forum.touch(thread, number, { state: 'removed' });
    return { ok: true, data: {} };
  }

  private find(id: string): StagedThread {
    const found = this.forum.threads.find(({ dto }) => dto.id === id);
    if (!found) throw new Error(`No thread ${id} on stage`);
    return found;
  }

  private async answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const url = new URL(req.url ?? '/', this.origin);
    const page = Number(url.searchParams.get('page') ?? 1);
    const [, first = '', second = ''] = url.pathname.split('/');
    const threadId = /([0-9a-f-]{36})/.exec(url.pathname)?.[1] ?? '';
    const view = {
      origin: this.origin,
      path: url.pathname + url.search,
      assets: this.assets,
      isSignedIn: this.isSignedIn,
      canModerate: this.canModerate,
      firstUnread: this.firstUnread,
    };
    const html = (text: string) => res.setHeader('Content-Type', 'text/html; charset=utf-8').end(text);
    const json = (status: number, body: unknown) => {
      res.statusCode = status;
      res.setHeader('Content-Type', 'application/json').end(JSON.stringify(body));
    };
    if (first === 'assets') {
      const file = this.assets.files.get(second);
      res.setHeader('Content-Type', second.endsWith('.css') ? 'text/css' : 'text/javascript');
      res.end(file ?? '');
    } else if (first === 't') html(threadHtml(this.forum, this.find(threadId), page, view));
    else if (first === 'n') html(forumHtml(this.forum, view));
    else if (first === 'register') html(formHtml(view));
    else if (first === 'p') html(removeHtml(this.forum, view));
    else if (first === 'api' && req.method === 'POST') {
      const chunks = await req.toArray();
      const ack = this.reply({ threadId, ...JSON.parse(Buffer.concat(chunks).toString()) });
      json(ack.ok ? 201 : 403, ack.ok ? ack.data : ack.error);
    } else if (first === 'api' && url.pathname.endsWith('/ready-reasons')) {
      json(200, { reasons: this.ready });
    } else if (first === 'api' && url.pathname.endsWith('/reading')) {
      json(200, { forumId: forum.id, unread: 0, threads: [], undoUntil: null });
    } else if (url.pathname.startsWith('/api/v1/me')) {
      json(404, { code: 'not_found', message: url.pathname });
    } else if (first === 'api') {
      json(200, this.forum.threadPage(this.find(threadId), page, viewerOf(this.isSignedIn)));
    } else json(404, {});
  }
}

export function viewerOf(isSignedIn: boolean, canModerate = false) {
  const accountId = isSignedIn ? ada.id : null;
  return {
    accountId,
    cannotReply: isSignedIn ? null : 'sign_in',
    canRename: false,
    canModerate,
    marks: {},
    ignored: [],
  };
}
