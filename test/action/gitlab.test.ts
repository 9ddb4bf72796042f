import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { makeFolder } from '../folder.ts';

interface Note {
  readonly id: number;
  body: string;
  readonly author: { readonly id: number };
}

const steps: string[] = parse(readFileSync('examples/ci/gitlab.yml', 'utf8'))['diglot-review'].after_script;
const script = steps.at(-1)!;

let server: Server;
let notes: Note[];
let requests: string[];

/** The part of GitLab's API that notes need, on loopback; user 1 is the one that the token belongs to. */
beforeEach(async () => {
  notes = [];
  requests = [];
  server = createServer(async (request, response) => {
    const { method = '', url = '' } = request;
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { body = '' } = chunks.length > 0 ? (JSON.parse(Buffer.concat(chunks).toString()) as { body: string }) : {};
    requests.push(`${method} ${url}`);
    const send = (status: number, json?: unknown): void => void response.writeHead(status).end(JSON.stringify(json));
    if (request.headers['private-token'] !== 'secret') return send(401, {});
    if (url === '/user') return send(200, { id: 1 });
    const id = Number(/\/merge_requests\/7\/notes\/(\d+)$/.exec(url)?.[1]);
    const page = Number(/[?&]page=(\d+)/.exec(url)?.[1]);
    if (method === 'GET') return send(200, notes.slice(100 * (page - 1), 100 * page));
    if (method === 'POST') notes.push({ id: 900, body, author: { id: 1 } });
    if (method === 'PUT') notes.find((note) => note.id === id)!.body = body;
    if (method === 'DELETE') notes = notes.filter((note) => note.id !== id);
    return method === 'DELETE' ? void response.writeHead(204).end() : send(200, {});
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(() => void server.close());

async function run(token = 'secret'): Promise<{ code: number | null; log: string }> {
  const { port } = server.address() as AddressInfo;
  const child = spawn('sh', ['-c', script], {
    cwd: makeFolder({ 'review.md': '<!-- diglot-review -->\n### Review\n' }),
    env: {
      PATH: process.env['PATH'],
      CI_API_V4_URL: `http://127.0.0.1:${port}`,
      CI_MERGE_REQUEST_PROJECT_ID: '3',
      CI_MERGE_REQUEST_IID: '7',
      DIGLOT_TOKEN: token,
    },
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (log += String(chunk)));
  return { code: await new Promise((done) => child.on('close', done)), log };
}

describe('the note on a merge request', () => {
  it('is created, and updated from then on', async () => {
    expect(await run()).toEqual({ code: 0, log: 'Note: created\n' });
    notes[0]!.body += 'of yesterday';
    expect(await run()).toEqual({ code: 0, log: 'Note: updated\n' });
    expect(notes).toEqual([{ id: 900, body: '<!-- diglot-review -->\n### Review\n', author: { id: 1 } }]);
  }, 20_000);

  it('is found among many; others’ are left alone, a second one of ours goes', async () => {
    notes = Array.from({ length: 150 }, (_, id) => ({ id, body: 'Thanks!', author: { id: 2 } }));
    notes.push({ id: 200, body: '<!-- diglot-review -->\nnot ours', author: { id: 2 } });
    for (const id of [201, 202]) notes.push({ id, body: '<!-- diglot-review -->\nours', author: { id: 1 } });
    await run();
    expect(notes.slice(150).map(({ id, body }) => [id, body.split('\n')[1]])).toEqual([
      [200, 'not ours'],
      [201, '### Review'],
    ]);
  }, 20_000);

  it('is not written without a token, as in a pipeline of a fork', async () => {
    expect(await run('')).toEqual({ code: 0, log: 'No note: there is no DIGLOT_TOKEN\n' });
    expect(requests).toEqual([]);
  }, 20_000);
});
