import { coreServices, type SchedulerService } from '@backstage/backend-plugin-api';
import type { TaskView } from './types';
import type { Watch } from './watch';

/**
 * The scheduler's own route (backend-defaults 0.18, entrypoints/scheduler/lib/PluginTaskSchedulerImpl): the service's
 * methods tell nothing of states. The query sets our requests apart from everybody else's, so that no log tells of them.
 */
const ROUTE = '/.backstage/scheduler/v1/tasks?for=inspection';
export const isInspection = (url: string): boolean => url.endsWith(ROUTE);

/** What the route answers. */
interface Told {
  taskId: string;
  taskState: {
    status?: string;
    startedAt?: string;
    startsAt?: string;
    lastRunEndedAt?: string;
    lastRunError?: string;
  } | null;
  workerState: { status?: string } | null;
}

const schedulers = ({ instances }: Watch) =>
  instances.flatMap(({ id, plugin, value }) =>
    id === coreServices.scheduler.id && plugin !== undefined
      ? [{ plugin, scheduler: value as SchedulerService }]
      : [],
  );

/** Errors are kept as JSON (`serializeError` of @backstage/errors). */
function messageOf(error: string): string {
  try {
    const { name, message } = JSON.parse(error) as { name?: unknown; message?: unknown };
    return `${String(name ?? 'Error')}: ${String(message ?? '')}`;
  } catch {
    return error;
  }
}

/** @param fetch asks the running backend */
export async function listTasks(
  watch: Watch,
  fetch: (request: Request) => Promise<Response>,
): Promise<TaskView[]> {
  const lists = schedulers(watch).map(async ({ plugin, scheduler }) => {
    const tasks = await scheduler.getScheduledTasks();
    // A plugin that has the service and schedules nothing gets no database for our sake.
    if (tasks.length === 0) return [];
    const url = `http://localhost:7007/api/${plugin}${ROUTE}`;
    const response = await fetch(new Request(url));
    const told = response.ok ? ((await response.json()) as { tasks: Told[] }).tasks : [];
    return tasks.map(({ id, scope, settings }): TaskView => {
      const { taskState, workerState } = told.find(({ taskId }) => taskId === id) ?? {};
      const { status, startedAt, startsAt, lastRunEndedAt, lastRunError } = taskState ?? {};
      const { cadence, initialDelayDuration, timeoutAfterDuration } = settings as unknown as {
        cadence: string;
        initialDelayDuration?: string;
        timeoutAfterDuration: string;
      };
      return {
        plugin,
        id,
        scope,
        cadence,
        timeout: timeoutAfterDuration,
        ...(initialDelayDuration ? { initialDelay: initialDelayDuration } : {}),
        ...(workerState?.status ? { worker: workerState.status } : {}),
        ...(status ? { status } : {}),
        ...(startedAt ? { startedAt } : {}),
        ...(startsAt ? { startsAt } : {}),
        ...(lastRunEndedAt ? { lastRunEndedAt } : {}),
        ...(lastRunError ? { lastRunError: messageOf(lastRunError) } : {}),
      };
    });
  });
  return (await Promise.all(lists)).flat();
}

/** @throws what the scheduler says: there is no such task, or it is running already */
export async function runTask(watch: Watch, plugin: string, task: string): Promise<void> {
  const found = schedulers(watch).find(each => each.plugin === plugin);
  if (!found) throw new Error(`The plugin '${plugin}' has scheduled nothing.`);
  await found.scheduler.triggerTask(task);
}
