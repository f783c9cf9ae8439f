import type { ProgramSettings } from '../protocol/program';
import { once } from './fetchFile';
import { createHangPause } from './hangPause';
import type { FetchedPack } from './packSource';
import type { Look } from './look';
import type { RealmName, Sandbox } from './sandbox';
import type { HostSettings } from './settings';
import { createSupervisor, type Supervisor } from './supervisor';

interface RealmsOptions {
  settings: HostSettings;
  profile: ProgramSettings['profile'];
  /** Whether realms are made before there is anything to run. */
  ahead: boolean;
  fetchPack(name: string): Promise<FetchedPack>;
  fetchScript(url: string): Promise<string>;
  /** Undefined while it is being made: nothing has been said by then. */
  sandbox(): Sandbox | undefined;
  onReady(): void;
}

interface Facts {
  kind: 'worker' | 'page';
  look: Look;
  script: keyof HostSettings['scripts'];
  /** The profiles whose programs will need one for sure: there it is made before it is asked for. */
  ahead: readonly ProgramSettings['profile'][];
}

const FACTS: Record<RealmName, Facts> = {
  worker: {
    kind: 'worker',
    look: 'hidden',
    script: 'worker',
    ahead: ['backend', 'full-stack', 'catalog'],
  },
  preview: {
    kind: 'page',
    look: 'seen',
    script: 'preview',
    ahead: ['frontend', 'full-stack', 'catalog'],
  },
  // Made for the first run that needs it, and kept for the next ones.
  checks: { kind: 'page', look: 'offstage', script: 'checksFrame', ahead: [] },
};

/** The three realms of a sandbox, each with its supervisor. */
export function createRealms(options: RealmsOptions): Record<RealmName, () => Supervisor> {
  const { settings, profile, fetchPack, fetchScript, sandbox, onReady } = options;

  const pause = createHangPause();

  function supervise(name: RealmName): () => Supervisor {
    const { kind, look, script, ahead } = FACTS[name];
    const supervisor = createSupervisor({
      kind,
      look,
      frameHtml: settings.frameHtml,
      script: once(() => fetchScript(settings.scripts[script])),
      ahead: options.ahead && ahead.includes(profile),
      pause,
      fetchPack,
      earlier: pack => (Object.hasOwn(settings.packs, pack) ? settings.packs[pack]!.after : []),
      onReady,
      onMade: () => sandbox()?.onMade(name),
      onMessage: message => sandbox()?.hear(name, message),
      onUnavailable: message => sandbox()?.onUnavailable(name, message),
      onDeath: (reason, message) => sandbox()?.onDeath(name, reason, message),
    });
    return () => supervisor;
  }
  return {
    worker: supervise('worker'),
    preview: supervise('preview'),
    checks: supervise('checks'),
  };
}
