import React, { useEffect, useLayoutEffect, useRef, useState } from 'react';
import clsx from 'clsx';
import useBaseUrl from '@docusaurus/useBaseUrl';
import { useColorMode } from '@docusaurus/theme-common';
import { SandpackProvider, useSandpackClient, type SandpackMessage } from './sandpack';
import { createSandboxClient, packageJson, toSandpackPath } from '../../sandbox/client';
import type { Files, Problem } from '../../sandbox/protocol/common';
import { watchForSilence } from './watchForSilence';
import type { Session } from '../session/session';
import { programOf } from '../session/files';
import { useRest } from '../session/useRest';
import type { ExerciseRest } from '../../course/lessonData';
import styles from './LiveSandbox.module.css';

const toSandpackFiles = (files: Files) =>
  Object.fromEntries(
    Object.entries(files).map(([path, code]) => [toSandpackPath(path), { code }] as const),
  );

interface LiveSandboxProps {
  readonly session: Session;
  /** Whether there is an app to see: then the frame fills what it stands in. */
  readonly shows?: boolean;
}

/** The sandbox, and another one if its page never answers and the reader tries again. */
export default function LiveSandbox(props: LiveSandboxProps) {
  const { session } = props;
  const [attempt, setAttempt] = useState(0);
  const { rest, failed, retry } = useRest(session);
  const latestRetry = useRef(retry);
  useLayoutEffect(() => {
    latestRetry.current = retry;
  });
  useEffect(() => {
    if (failed) session.unavailable(WITHOUT_CHECKS, () => latestRetry.current());
  }, [session, failed]);
  return rest ? (
    <Sandbox key={attempt} {...props} rest={rest} onRetry={() => setAttempt(attempt + 1)} />
  ) : null;
}

interface SandboxProps extends LiveSandboxProps {
  readonly rest: ExerciseRest;
  onRetry(): void;
}

/** Sandpack's provider over our own sandbox: it holds the files and speaks its protocol with the host page. */
function Sandbox({ session, rest, shows = false, onRetry }: SandboxProps) {
  const { exercise } = session;
  const host = useBaseUrl('/sandbox/');
  const { colorMode } = useColorMode();
  useEffect(() => session.setColorMode(colorMode), [session, colorMode]);
  // Sandpack starts over with the files of its props whenever one of these is a new object. So they are made once;
  // later changes of files go through updateFile.
  const [setup] = useState(() => {
    const { entries, plugins, profile } = exercise;
    const hidden = exercise.files.flatMap(({ role, path }) => (role === 'hidden' ? [path] : []));
    const settings = { profile, entries, plugins, hidden };
    const query = new URLSearchParams({ profile, mode: colorMode });
    const has = session.getState().files;
    return {
      settings,
      has,
      files: {
        ...toSandpackFiles(programOf(rest, has)),
        '/package.json': { code: packageJson(settings), hidden: true },
      },
      customSetup: {
        entry: toSandpackPath(entries.frontend ?? entries.backend ?? 'src/index.ts'),
        environment: 'parcel',
      } as const,
      options: {
        // sandpack-client 2.19 wants an absolute URL, and drops the sub-path unless startRoute is empty.
        bundlerURL: new URL(`${host}?${query}`, window.location.href).href,
        startRoute: '',
        initMode: 'immediate',
        recompileMode: 'immediate',
      } as const,
    };
  });
  const { files, has, customSetup, options, settings } = setup;
  return (
    <SandpackProvider
      files={files}
      customSetup={customSetup}
      options={options}
      {...(shows ? { className: styles.fills } : {})}
    >
      <Bridge
        session={session}
        rest={rest}
        settings={settings}
        has={has}
        shows={shows}
        onRetry={onRetry}
      />
    </SandpackProvider>
  );
}

const UNANSWERED: Problem = {
  kind: 'packs',
  title: 'The sandbox could not be loaded',
  message:
    'Its page does not answer. Are you offline, or are the site’s files incomplete? Your code is kept: reload the page to try again.',
};

const WITHOUT_CHECKS: Problem = {
  kind: 'packs',
  title: 'The exercise could not be loaded',
  message:
    'The file with its checks does not arrive. Are you offline, or has the site been renewed since you opened this page? Your code is kept: try again, or reload the page.',
};

interface BridgeProps extends Required<SandboxProps> {
  readonly settings: Parameters<typeof packageJson>[0];
  /** The files that Sandpack was made with. */
  readonly has: Files;
}

/** Joins the session to Sandpack: edits go down as files, runs and requests as messages, events come up. */
function Bridge({ session, rest, settings, has, shows, onRetry }: BridgeProps) {
  const { iframe, listen, dispatch, sandpack } = useSandpackClient();
  // Sandpack makes new functions on each render, and only the newest ones know its present state.
  const { updateFile, deleteFile } = sandpack;
  const latest = useRef({ dispatch, updateFile, deleteFile, onRetry });
  useLayoutEffect(() => {
    latest.current = { dispatch, updateFile, deleteFile, onRetry };
  });
  const listenOnce = useRef(listen);

  useEffect(() => {
    let detach: (() => void) | undefined;
    const silence = watchForSilence(iframe.current, () =>
      session.unavailable(UNANSWERED, () => latest.current.onRetry()),
    );
    const client = createSandboxClient(
      {
        dispatch: message => latest.current.dispatch(message as SandpackMessage),
        listen: listener =>
          listenOnce.current(message => {
            silence.end();
            // The host page speaks first when it has its files; what is sent before that is lost. Until it says `done`,
            // sandpack-react 2.20 takes edits and gives them to nobody: what was written so far is handed over then.
            if (message.type === 'done') {
              detach ??= session.attach(
                {
                  update: files => latest.current.updateFile(toSandpackFiles(files)),
                  remove: paths =>
                    paths.forEach(path => latest.current.deleteFile(toSandpackPath(path))),
                  run: (run, files) => client.run(run, programOf(rest, files), settings),
                  cancel: run => client.cancel(run),
                  request: request => client.request(request),
                  navigate: to => client.navigate(to),
                  colorMode: mode => client.colorMode(mode),
                  restart: () => client.restart(),
                  inspect: (id, query) => client.inspect(id, query),
                },
                has,
              );
            }
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
  }, [session, rest, settings, has, iframe]);

  return (
    <iframe
      ref={iframe}
      title="Sandbox"
      {...(shows ? {} : { tabIndex: -1, 'aria-hidden': true })}
      className={clsx(shows ? styles.fills : styles.host)}
      // Our own host page: trusted, on this origin. Learner code runs in an opaque origin inside it.
      sandbox="allow-scripts allow-same-origin allow-forms"
    />
  );
}
