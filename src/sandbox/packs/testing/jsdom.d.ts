/** What testing/frame.ts uses of jsdom 29, which has no types of its own. */
declare module 'jsdom' {
  export class VirtualConsole {}
  export class JSDOM {
    constructor(
      html: string,
      options: {
        url: string;
        runScripts: 'outside-only';
        pretendToBeVisual: boolean;
        virtualConsole: VirtualConsole;
      },
    );
    window: Window & typeof globalThis & { eval(code: string): unknown };
  }
}
