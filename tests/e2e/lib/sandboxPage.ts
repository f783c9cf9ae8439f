import type { Page } from '@playwright/test';
import type { PluginResponse } from '../../../src/sandbox/protocol/common';
import type { FromHost } from '../../../src/sandbox/protocol/page';

interface Said {
  method: string;
  path: string;
  headers?: Record<string, string>;
  body?: string;
}

/** The sandbox by its protocol alone: a page with nothing but its frame, as any other program would embed it. */
export class SandboxPage {
  private constructor(private readonly page: Page) {}

  static async open(page: Page): Promise<SandboxPage> {
    await page.goto('course.json'); // any document of the origin that may hold a frame; this one has no script of its own
    await page.evaluate(() => {
      const heard: FromHost[] = [];
      const frame = document.createElement('iframe');
      frame.src = new URL('sandbox/', location.href).href;
      const ready = new Promise<void>(resolve => {
        addEventListener('message', event => {
          if (event.source !== frame.contentWindow) return;
          const message = event.data as FromHost | { type: 'initialized' };
          if (message.type === 'initialized') {
            frame.contentWindow?.postMessage({ type: 'register-frame', id: 1 }, location.origin);
            resolve();
          } else heard.push(message);
        });
      });
      document.body.append(frame);
      const say = (message: object) => frame.contentWindow?.postMessage(message, location.origin);
      Object.assign(self, { sandbox: { heard, say, ready } });
      return ready;
    });
    return new SandboxPage(page);
  }

  /** Compiles and starts a program, and waits until its backend runs. */
  async start(files: Record<string, string>): Promise<void> {
    const modules = Object.fromEntries(
      Object.entries(files).map(([path, code]) => [`/${path}`, { path: `/${path}`, code }]),
    );
    await this.page.evaluate(async sent => {
      const { say, heard } = (
        self as unknown as { sandbox: { say(m: object): void; heard: FromHost[] } }
      ).sandbox;
      heard.length = 0;
      say({ type: 'compile', modules: sent });
      for (;;) {
        const live = heard.findLast(message => message.type === 'stagecraft/live');
        if (live?.type === 'stagecraft/live' && live.state === 'running') return;
        if (live?.type === 'stagecraft/live' && live.state === 'failed') {
          throw new Error(`${live.problem?.title}: ${live.problem?.message}`);
        }
        await new Promise(resolve => addEventListener('message', resolve, { once: true }));
      }
    }, modules);
  }

  async request({ method, path, headers = {}, body }: Said): Promise<PluginResponse> {
    return this.page.evaluate(
      async request => {
        const { say, heard } = (
          self as unknown as { sandbox: { say(m: object): void; heard: FromHost[] } }
        ).sandbox;
        say({ type: 'stagecraft/request', request });
        for (;;) {
          const answer = heard.find(
            message => message.type === 'stagecraft/response' && message.response.id === request.id,
          );
          if (answer?.type === 'stagecraft/response') return answer.response;
          await new Promise(resolve => addEventListener('message', resolve, { once: true }));
        }
      },
      {
        id: Math.floor(Math.random() * 1e9),
        method,
        path,
        headers: Object.entries(headers),
        ...(body === undefined ? {} : { body }),
      },
    );
  }
}
