import React, { useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import useBaseUrl from '@docusaurus/useBaseUrl';
import { SandpackProvider, useSandpackClient, type SandpackMessage } from './sandpack';
import { createSandboxClient, packageJson, toSandpackPath } from '../../sandbox/client';
import type { Session } from '../session/session';
import { programOf } from '../session/files';
import styles from './LiveSandbox.module.css';

/** Sandpack's provider over our own sandbox: it holds the files and speaks its protocol with the host page. */
export default function LiveSandbox({ session }: { readonly session: Session }) {
  const { exercise } = session;
  const host = useBaseUrl('/sandbox/', { absolute: false });
  const settings = useMemo(
    () => ({ ...(exercise.entry ? { entry: exercise.entry } : {}) }),
    [exercise],
  );
  const files = useMemo(() => {
    const program = programOf(exercise, session.getState().files);
    return Object.fromEntries([
      ...Object.entries(program).map(([path, code]) => [toSandpackPath(path), { code }] as const),
      ['/package.json', { code: packageJson(settings), hidden: true }] as const,
    ]);
    // Sandpack takes its files once; later changes go through updateFile.
  }, [exercise, session, settings]);
  return (
    <SandpackProvider
      files={files}
      customSetup={{
        entry: toSandpackPath(exercise.entry ?? 'src/index.ts'),
        environment: 'parcel',
      }}
      options={{
        // sandpack-client 2.19 wants an absolute URL, and drops the sub-path unless startRoute is empty.
        bundlerURL: new URL(`${host}?profile=${exercise.profile}`, window.location.href).href,
        startRoute: '',
        initMode: 'immediate',
        recompileMode: 'delayed',
        recompileDelay: 250,
      }}
    >
      <Bridge session={session} settings={settings} />
    </SandpackProvider>
  );
}

interface BridgeProps {
  readonly session: Session;
  readonly settings: { readonly entry?: string };
}

/** Joins the session to Sandpack: edits go down as files, runs and requests as messages, events come up. */
function Bridge({ session, settings }: BridgeProps) {
  const { iframe, listen, dispatch, sandpack } = useSandpackClient();
  // Sandpack makes new functions on each render, and only the newest ones know its present state.
  const latest = useRef({ dispatch, updateFile: sandpack.updateFile });
  useLayoutEffect(() => {
    latest.current = { dispatch, updateFile: sandpack.updateFile };
  });
  const listenOnce = useRef(listen);

  useEffect(() => {
    let detach: (() => void) | undefined;
    const client = createSandboxClient(
      {
        dispatch: message => latest.current.dispatch(message as SandpackMessage),
        listen: listener =>
          listenOnce.current(message => {
            // The host page speaks first when it has its files; what is sent before that is lost.
            detach ??= session.attach({
              update: (path, text) => latest.current.updateFile(toSandpackPath(path), text),
              run: (run, files) => client.run(run, files, settings),
              cancel: run => client.cancel(run),
              request: request => client.request(request),
            });
            listener(message);
          }),
      },
      session.receive,
    );
    return () => {
      detach?.();
      client.stop();
    };
  }, [session, settings]);

  return (
    <iframe
      ref={iframe}
      title="Sandbox"
      tabIndex={-1}
      aria-hidden="true"
      className={styles.host}
      // Our own host page: trusted, on this origin. Learner code runs in an opaque origin inside it.
      sandbox="allow-scripts allow-same-origin allow-forms"
    />
  );
}
