import type { FrameLocator, Page } from '@playwright/test';
import { packageJson, type ProgramSettings } from '../../../src/sandbox/client';
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

  /** @param profile decides what is fetched at once */
  static async open(
    page: Page,
    profile: ProgramSettings['profile'] = 'backend',
  ): Promise<SandboxPage> {
    await page.goto('course.json'); // any document of the origin that may hold a frame; this one has no script of its own
    await page.evaluate(named => {
      const heard: FromHost[] = [];
      const frame = document.createElement('iframe');
      frame.src = new URL(`sandbox/?profile=${named}`, location.href).href;
      frame.title = 'Sandbox';
      frame.style.cssText = 'position: fixed; inset: 0; width: 100%; height: 100%; border: 0';
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
    }, profile);
    return new SandboxPage(page);
  }

  /** The app, if the program has one. */
  get app(): FrameLocator {
    return this.page
      .frameLocator('iframe[title="Sandbox"]')
      .frameLocator('iframe[title="Preview"]');
  }

  /**
   * Compiles and starts a program, and waits until it runs: its backend, and its app if it has one.
   *
   * @throws what the sandbox says when it does not
   */
  async start(files: Record<string, string>, settings?: ProgramSettings): Promise<void> {
    const all = { ...files, ...(settings ? { 'package.json': packageJson(settings) } : {}) };
    const modules = Object.fromEntries(
      Object.entries(all).map(([path, code]) => [`/${path}`, { path: `/${path}`, code }]),
    );
    const parts = settings?.profile === undefined || settings.entries?.backend ? ['live'] : [];
    if (settings?.profile === 'catalog') parts.push('live');
    if (settings?.entries?.frontend) parts.push('preview');
    await this.page.evaluate(
      async ([sent, wanted]) => {
        const { say, heard } = (
          self as unknown as { sandbox: { say(m: object): void; heard: FromHost[] } }
        ).sandbox;
        heard.length = 0;
        say({ type: 'compile', modules: sent });
        for (const part of wanted) {
          for (;;) {
            const last = heard.findLast(message => message.type === `stagecraft/${part}`);
            if (last && 'state' in last && last.state === 'running') break;
            if (last && 'state' in last && last.state === 'failed') {
              throw new Error(`${last.problem?.title}: ${last.problem?.message}`);
            }
            await new Promise(resolve => addEventListener('message', resolve, { once: true }));
          }
        }
      },
      [modules, parts] as const,
    );
  }

  /** What the sandbox has last said of the app. */
  async preview(): Promise<Extract<FromHost, { type: 'stagecraft/preview' }> | undefined> {
    return this.page.evaluate(() => {
      const { heard } = (self as unknown as { sandbox: { heard: FromHost[] } }).sandbox;
      const last = heard.findLast(message => message.type === 'stagecraft/preview');
      return last?.type === 'stagecraft/preview' ? last : undefined;
    });
  }

  /** Sends the app to a path. */
  async navigate(to: string): Promise<void> {
    await this.page.evaluate(
      path =>
        (self as unknown as { sandbox: { say(m: object): void } }).sandbox.say({
          type: 'stagecraft/navigate',
          to: path,
        }),
      to,
    );
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
