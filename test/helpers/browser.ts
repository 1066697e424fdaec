/** A browser as far as a plain site needs one: cookies, forms, redirects. No script. */
export class Browser {
  readonly cookies = new Map<string, string>();
  /** Every Set-Cookie header seen, for tests of cookies. */
  readonly setCookies: string[] = [];

  constructor(readonly origin: string) {}

  /** Sends a request with this browser's cookies and headers; follows no redirect. */
  async send(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (this.cookies.size > 0) headers.set('Cookie', this.cookieHeader());
    // A connection of its own: one that is kept can be closed by the other side in the moment it is used again.
    headers.set('Connection', 'close');
    const isUnsafe = init.method !== undefined && !['GET', 'HEAD'].includes(init.method);
    if (isUnsafe && !headers.has('Origin')) headers.set('Origin', this.origin);
    if (!headers.has('Sec-Fetch-Site')) headers.set('Sec-Fetch-Site', 'same-origin');
    const response = await fetch(`${this.origin}${path}`, { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) this.keep(line);
    return response;
  }

  /** Opens a page, following redirects. */
  async open(path: string): Promise<Shown> {
    return this.follow(path, await this.send(path));
  }

  /** Sends a form as it stands on the given page: hidden fields and token included. */
  async submit(page: Shown, action: string, fields: Record<string, string> = {}): Promise<Shown> {
    const response = await this.post(action, { ...page.hiddenFields(action), ...fields });
    return this.follow(action, response);
  }

  post(path: string, fields: Record<string, string>, headers: Record<string, string> = {}) {
    return this.send(path, { method: 'POST', body: new URLSearchParams(fields), headers });
  }

  /** A write by script, as the islands send it. */
  json(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
    return this.send(path, {
      method,
      headers: { 'Content-Type': 'application/json', ...headers },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  }

  private async follow(from: string, first: Response): Promise<Shown> {
    let response = first;
    let path = from;
    for (let hops = 0; response.status >= 300 && response.status < 400 && hops < 5; hops++) {
      path = response.headers.get('Location')!;
      if (!path.startsWith('/')) throw new Error(`sent away to ${path}`);
      response = await this.send(path.split('#', 1)[0]!);
    }
    return new Shown(path, response, await response.text());
  }

  private keep(line: string): void {
    this.setCookies.push(line);
    const [pair = '', ...attributes] = line.split(';');
    const at = pair.indexOf('=');
    const name = pair.slice(0, at).trim();
    const isGone = attributes.some((attribute) => attribute.trim().toLowerCase() === 'max-age=0');
    if (isGone) this.cookies.delete(name);
    else this.cookies.set(name, pair.slice(at + 1));
  }

  private cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }
}

/** A page that a browser shows. */
export class Shown {
  constructor(
    readonly path: string,
    readonly response: Response,
    readonly html: string,
  ) {}

  get status(): number {
    return this.response.status;
  }

  /** The hidden fields of the form with this action. */
  hiddenFields(action: string): Record<string, string> {
    const form = [...this.html.matchAll(/<form\b[^>]*>[\s\S]*?<\/form>/g)]
      .map(([text]) => text)
      // A form that asks (by GET) may have the same address as one that acts.
      .find((text) => attribute(text, 'action') === action && attribute(text, 'method') === 'post');
    if (!form) throw new Error(`no form to ${action} on ${this.path} (status ${this.status})`);
    const inputs = [...form.matchAll(/<input\b[^>]*type="hidden"[^>]*>/g)].map(([input]) => input);
    return Object.fromEntries(
      inputs.map((input) => [attribute(input, 'name') ?? '', attribute(input, 'value') ?? '']),
    );
  }

  /** The visible words, roughly. */
  get text(): string {
    return plainText(
      this.html.replace(/<(script|style)\b[\s\S]*?<\/\1>/g, ' ').replace(/<[^>]+>/g, ' '),
    ).replace(/\s+/g, ' ');
  }
}

function attribute(tag: string, name: string): string | undefined {
  const value = new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];
  return value === undefined ? undefined : plainText(value);
}

function plainText(text: string): string {
  return text
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
}
