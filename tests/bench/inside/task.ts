/** Something to be timed once, in a fresh document, as a script of the extension: prepares what must be there, and returns what is timed. */
export type Task = () => () => unknown;

declare global {
  /** Times a task by its name, in milliseconds. Set by a script that was put into a page. */
  var time: (name: string) => Promise<number>;
}

/** Offers tasks to be timed one at a time. */
export function offer(tasks: Record<string, Task>): void {
  globalThis.time = async name => {
    const task = tasks[name];
    if (!task) throw new Error(`There is no task ${name}.`);
    const run = task();
    // What preparing left to be done shall not count.
    await new Promise<void>(idle => requestIdleCallback(() => idle(), { timeout: 500 }));
    const start = performance.now();
    await run();
    return performance.now() - start;
  };
}
