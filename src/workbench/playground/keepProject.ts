import type { Session } from '../session/session';
import { changedProject, freeName, newProject, versionOf, type Project } from './project';
import type { ProjectStore } from './store';

/**
 * Keeps a session's files as a project, each change at once, and shows in the session what another tab makes of the
 * project. Where both change it at the same time, neither is overwritten: this one goes on as a project of its own.
 *
 * @param onCopy hears of that project
 * @returns ends it
 */
export function keepProject(
  session: Session,
  store: ProjectStore,
  opened: Project,
  onCopy: (copy: Project) => void,
): () => void {
  let current = opened;
  /** The version that the session's files are, or will be when it is stored. */
  let version = versionOf(opened);
  let { files } = session.getState();
  let waiting = 0;

  const stored = () => store.getSnapshot().projects.find(({ id }) => id === current.id);

  function goOnAsCopy() {
    const { projects } = store.getSnapshot();
    current = newProject(opened, freeName(current.name, projects), session.getState().files);
    version = versionOf(current);
    void store.put(current);
    onCopy(current);
  }

  async function keep() {
    const basis = version;
    const { id } = current;
    const { name } = stored() ?? current;
    const next = changedProject({ ...current, name }, files);
    version = versionOf(next);
    waiting += 1;
    const kept = await store.put(next, basis);
    waiting -= 1;
    if (!kept && current.id === id) goOnAsCopy();
    else follow();
  }

  /** What another tab has stored takes its place in this one, which has nothing that is not stored. */
  function follow() {
    const theirs = stored();
    if (waiting > 0 || !theirs || versionOf(theirs) === version) return;
    version = versionOf(theirs);
    files = theirs.files;
    const gone = Object.keys(session.getState().files).filter(path => !Object.hasOwn(files, path));
    session.restore(files, gone);
    ({ files } = session.getState());
  }

  const leaveSession = session.subscribe(() => {
    const next = session.getState().files;
    const isTheirs = stored()?.files === files && sameFiles(next, files);
    if (next === files || isTheirs) return;
    files = next;
    void keep();
  });
  const leaveStore = store.subscribe(follow);
  return () => {
    leaveSession();
    leaveStore();
  };
}

const sameFiles = (a: Project['files'], b: Project['files']) =>
  Object.keys(a).length === Object.keys(b).length &&
  Object.entries(a).every(([path, text]) => b[path] === text);
