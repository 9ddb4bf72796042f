import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A comment as the stub keeps it. */
export interface StubComment {
  readonly id: number;
  body: string;
  readonly user: { readonly login: string };
}

/** An answer in place of the usual one. */
export interface Refusal {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly message?: string;
}

/** The part of GitHub's API that comments need, on loopback. */
export interface StubApi {
  readonly url: string;
  readonly comments: StubComment[];
  /** `METHOD path` of every request. */
  readonly requests: string[];
  /** Tokens that were sent. */
  readonly tokens: (string | undefined)[];
  /** Taken before the usual answers, first in, first out. */
  readonly refusals: Refusal[];
  /** Called after a comment was created: another run may be as fast. */
  onCreated: (() => void) | null;
  close(): Promise<void>;
}

/** Starts the stub on a free port of 127.0.0.1. */
export async function startStubApi(author = 'github-actions[bot]'): Promise<StubApi> {
  let next = 100;
  const server = createServer((request, response) => void answer(request, response));
  const api: StubApi = {
    url: '',
    comments: [],
    requests: [],
    tokens: [],
    refusals: [],
    onCreated: null,
    close: () => new Promise((resolve, reject) => server.close((error) => (error ? reject(error) : resolve()))),
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url = '' } = request;
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = chunks.length > 0 ? (JSON.parse(Buffer.concat(chunks).toString()) as { body: string }) : { body: '' };
    api.requests.push(`${method} ${url}`);
    api.tokens.push(request.headers.authorization);
    const refusal = api.refusals.shift();
    if (refusal) return send(response, refusal.status, { message: refusal.message ?? 'No' }, refusal.headers);
    const path = url.split('?', 1)[0]!;
    const id = Number(/\/issues\/comments\/(\d+)$/.exec(path)?.[1]);
    const known = api.comments.find((comment) => comment.id === id);
    if (method === 'GET') return send(response, 200, page(url));
    if (method === 'POST') {
      const created = { id: next++, body: body.body, user: { login: author } };
      api.comments.push(created);
      api.onCreated?.();
      return send(response, 201, created);
    }
    if (!known) return send(response, 404, { message: 'Not Found' });
    if (method === 'PATCH') return send(response, 200, Object.assign(known, { body: body.body }));
    api.comments.splice(api.comments.indexOf(known), 1);
    response.writeHead(204).end();
  }

  function page(url: string): StubComment[] {
    const wanted = new URLSearchParams(url.split('?')[1]);
    const size = Number(wanted.get('per_page'));
    const start = (Number(wanted.get('page')) - 1) * size;
    return api.comments.slice(start, start + size);
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return Object.assign(api, { url: `http://127.0.0.1:${port}` });
}

function send(
  response: ServerResponse,
  status: number,
  json: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(json));
}
