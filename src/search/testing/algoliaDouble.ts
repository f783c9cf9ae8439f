import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';
import type { z } from 'zod';
import { Batch, Operation, Queries, Settings, Synonyms } from './algoliaBodies';
import { answer, emptyIndex, type HeldIndex } from './algoliaIndex';
import { bodyOf, Refused } from './algoliaRefusal';

type Right = 'search' | 'addObject' | 'deleteIndex' | 'editSettings';

interface Task {
  readonly index: string;
  apply(): void;
  polled: number;
  published: boolean;
}

/**
 * Algolia's REST API as far as a site's search needs it: it checks paths, methods, credentials, rights and bodies as the
 * real one does. A task does nothing until it was asked for twice: who doesn't wait for it works with what was before.
 */
export class AlgoliaDouble {
  readonly indexes = new Map<string, HeldIndex>();
  /** Method and path of each request that was let through. */
  readonly requests: string[] = [];
  /** Called before each request, with what it asks for; may throw to have it fail. */
  before: (request: string) => void = () => undefined;
  readonly #tasks = new Map<number, Task>();
  readonly #server: Server;

  private constructor(
    readonly appId: string,
    readonly keys: Readonly<Record<string, readonly Right[]>>,
  ) {
    this.#server = createServer((request, response) => {
      void this.#respond(request).then(({ status, body }) => {
        response.writeHead(status, { 'content-type': 'application/json; charset=UTF-8' });
        response.end(JSON.stringify(body));
      });
    });
  }

  static async start(appId: string, keys: Readonly<Record<string, readonly Right[]>>) {
    const double = new AlgoliaDouble(appId, keys);
    await new Promise<void>(resolve => double.#server.listen(0, '127.0.0.1', resolve));
    return double;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise(resolve => this.#server.close(resolve));
  }

  index(name: string): HeldIndex {
    const known = this.indexes.get(name) ?? emptyIndex();
    this.indexes.set(name, known);
    return known;
  }

  async #respond(request: IncomingMessage): Promise<{ status: number; body: unknown }> {
    try {
      const url = new URL(request.url ?? '/', this.origin);
      const path = url.pathname.split('/').slice(1).map(decodeURIComponent);
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const raw = Buffer.concat(chunks);
      const text = (
        request.headers['content-encoding'] === 'gzip' ? gunzipSync(raw) : raw
      ).toString();
      const allow = (right: Right) => this.#authorize(request, url, right);
      const what = `${request.method} /${path.join('/')}`;
      const body = this.#route(what, path, url, allow, text);
      return { status: 200, body };
    } catch (error) {
      if (error instanceof Refused) {
        return { status: error.status, body: { message: error.message, status: error.status } };
      }
      return { status: 500, body: { message: String(error), status: 500 } };
    }
  }

  #authorize(request: IncomingMessage, url: URL, right: Right): void {
    const given = (name: string) => request.headers[name] ?? url.searchParams.get(name);
    const rights = this.keys[String(given('x-algolia-api-key'))];
    if (given('x-algolia-application-id') !== this.appId || !rights) {
      throw new Refused(403, 'Invalid Application-ID or API key');
    }
    if (!rights.includes(right)) throw new Refused(403, 'Method not allowed with this API key');
  }

  #route(what: string, path: string[], url: URL, allow: (right: Right) => void, text: string) {
    const [version, indexes, name = '', verb, last] = path;
    if (version !== '1' || indexes !== 'indexes') throw new Refused(404, 'Path not found');
    const pass = (right: Right): void => {
      allow(right);
      this.before(what);
      this.requests.push(what);
    };
    const method = what.split(' ')[0]!;
    switch (`${method} ${verb ?? ''}`) {
      case 'POST queries': {
        pass('search');
        const { requests } = bodyOf(Queries, text);
        return { results: requests.map(query => answer(this.#existing(query.indexName), query)) };
      }
      case 'GET task': {
        pass('addObject');
        return { status: this.#poll(name, Number(last)), pendingTask: false };
      }
      case 'PUT settings': {
        pass('editSettings');
        const settings = bodyOf(Settings.partial(), text);
        return this.#task(name, () => Object.assign(this.index(name).settings, settings));
      }
      case 'POST synonyms': {
        pass('editSettings');
        if (last !== 'batch') throw new Refused(404, 'Path not found');
        const synonyms = bodyOf(Synonyms, text);
        const replaces = url.searchParams.get('replaceExistingSynonyms') === 'true';
        return this.#task(name, () => {
          const index = this.index(name);
          index.synonyms = [...(replaces ? [] : index.synonyms), ...synonyms];
        });
      }
      case 'POST batch': {
        pass('addObject');
        const { requests } = bodyOf(Batch, text);
        for (const { body } of requests) {
          if (JSON.stringify(body).length > 10_000) throw new Refused(400, 'Record is too big');
        }
        const objectIDs = requests.map(({ body }) => body.objectID);
        return {
          ...this.#task(name, () => {
            for (const { body } of requests) this.index(name).records.set(body.objectID, body);
          }),
          objectIDs,
        };
      }
      case 'POST operation': {
        pass('addObject');
        const operation = bodyOf(Operation, text);
        return this.#task(name, () => this.#operate(name, operation));
      }
      case 'DELETE ': {
        pass('deleteIndex');
        return this.#task(name, () => this.indexes.delete(name));
      }
      default:
        throw new Refused(404, 'Path not found');
    }
  }

  #existing(name: string): HeldIndex {
    const index = this.indexes.get(name);
    if (!index) throw new Refused(404, `Index ${name} does not exist`);
    return index;
  }

  #operate(name: string, { operation, destination, scope }: z.infer<typeof Operation>): void {
    const source = this.indexes.get(name) ?? emptyIndex();
    if (operation === 'move') {
      this.indexes.set(destination, source);
      this.indexes.delete(name);
      return;
    }
    const target = this.index(destination);
    if (!scope) target.records = new Map(source.records);
    for (const part of scope ?? (['settings', 'synonyms', 'rules'] as const)) {
      Object.assign(target, { [part]: structuredClone(source[part]) });
    }
  }

  #task(index: string, apply: () => void) {
    const taskID = this.#tasks.size + 1;
    this.#tasks.set(taskID, { index, apply, polled: 0, published: false });
    return { taskID, updatedAt: '2026-01-01T00:00:00.000Z' };
  }

  #poll(index: string, taskID: number): 'published' | 'notPublished' {
    const task = this.#tasks.get(taskID);
    if (task?.index !== index) throw new Refused(404, `Task ${taskID} of ${index} does not exist`);
    task.polled += 1;
    if (task.polled < 2) return 'notPublished';
    if (!task.published) task.apply();
    task.published = true;
    return 'published';
  }
}
