import React, { useEffect, useLayoutEffect, useRef, useState } from 'react';
import useBaseUrl from '@docusaurus/useBaseUrl';
import { SandpackProvider, useSandpackClient, type SandpackMessage } from './sandpack';
import { createSandboxClient, packageJson, toSandpackPath } from '../../sandbox/client';
import type { Files, Problem } from '../../sandbox/protocol/common';
import { watchForSilence } from './watchForSilence';
import type { Session } from '../session/session';
import { programOf } from '../session/files';
import styles from './LiveSandbox.module.css';

const toSandpackFiles = (files: Files) =>
  Object.fromEntries(
    Object.entries(files).map(([path, code]) => [toSandpackPath(path), { code }] as const),
  );

/** Sandpack's provider over our own sandbox: it holds the files and speaks its protocol with the host page. */
export default function LiveSandbox({ session }: { readonly session: Session }) {
  const { exercise } = session;
  const host = useBaseUrl('/sandbox/');
  // Sandpack starts over with the files of its props whenever one of these is a new object. So they are made once;
  // later changes of files go through updateFile.
  const [setup] = useState(() => {
    const { entry, profile } = exercise;
    const settings = entry ? { entry } : {};
    const has = session.getState().files;
    return {
      settings,
      has,
      files: {
        ...toSandpackFiles(programOf(exercise, has)),
        '/package.json': { code: packageJson(settings), hidden: true },
      },
      customSetup: {
        entry: toSandpackPath(entry ?? 'src/index.ts'),
        environment: 'parcel',
      } as const,
      options: {
        // sandpack-client 2.19 wants an absolute URL, and drops the sub-path unless startRoute is empty.
        bundlerURL: new URL(`${host}?profile=${profile}`, window.location.href).href,
        startRoute: '',
        initMode: 'immediate',
        recompileMode: 'delayed',
        recompileDelay: 250,
      } as const,
    };
  });
  const { files, has, customSetup, options, settings } = setup;
  return (
    <SandpackProvider files={files} customSetup={customSetup} options={options}>
      <Bridge session={session} settings={settings} has={has} />
    </SandpackProvider>
  );
}

const UNANSWERED: Problem = {
  kind: 'packs',
  title: 'The sandbox could not be loaded',
  message:
    'Its page does not answer. Are you offline, or are the site’s files incomplete? Your code is kept: reload the page to try again.',
};

interface BridgeProps {
  readonly session: Session;
  readonly settings: { readonly entry?: string };
  /** The files that Sandpack was made with. */
  readonly has: Files;
}

/** Joins the session to Sandpack: edits go down as files, runs and requests as messages, events come up. */
function Bridge({ session, settings, has }: BridgeProps) {
  const { iframe, listen, dispatch, sandpack } = useSandpackClient();
  // Sandpack makes new functions on each render, and only the newest ones know its present state.
  const latest = useRef({ dispatch, updateFile: sandpack.updateFile });
  useLayoutEffect(() => {
    latest.current = { dispatch, updateFile: sandpack.updateFile };
  });
  const listenOnce = useRef(listen);

  useEffect(() => {
    let detach: (() => void) | undefined;
    const silence = watchForSilence(iframe.current, () => session.unavailable(UNANSWERED));
    const client = createSandboxClient(
      {
        dispatch: message => latest.current.dispatch(message as SandpackMessage),
        listen: listener =>
          listenOnce.current(message => {
            silence.end();
            // The host page speaks first when it has its files; what is sent before that is lost.
            detach ??= session.attach(
              {
                update: files => latest.current.updateFile(toSandpackFiles(files)),
                run: (run, files) => client.run(run, files, settings),
                cancel: run => client.cancel(run),
                request: request => client.request(request),
              },
              has,
            );
            listener(message);
          }),
      },
      session.receive,
    );
    return () => {
      silence.end();
      detach?.();
      client.stop();
    };
  }, [session, settings, has, iframe]);

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
