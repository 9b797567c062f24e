// The page's side of the worker: one task at a time for each kind, the newest wins, so that typing is never waited for.
import { workerProgram } from "./trusted.js";

export class Work {
  #worker = new Worker(workerProgram(), { type: "module" });
  #next = 0;
  #waiting = new Map();
  #queued = new Map();
  #busy = new Set();
  #broken = null;

  constructor() {
    this.#worker.addEventListener("message", ({ data: { id, answer, error } }) => {
      const task = this.#waiting.get(id);
      if (!task) return;
      this.#waiting.delete(id);
      this.#busy.delete(task.kind);
      if (error) task.reject(Object.assign(new Error(error.message), error));
      else task.resolve(answer);
      const queued = this.#queued.get(task.kind);
      this.#queued.delete(task.kind);
      if (queued) this.#send(queued);
    });
    // A worker that could not be loaded, or has come to grief, answers nothing any more.
    this.#worker.addEventListener("error", (event) => {
      this.#broken = new Error(event.message || "the worker stopped");
      for (const { reject } of [...this.#waiting.values(), ...this.#queued.values()]) reject(this.#broken);
      this.#waiting.clear();
      this.#queued.clear();
    });
  }

  /** Resolves to the answer, or to null when a newer task of the same kind has taken its place. */
  ask(kind, input) {
    return new Promise((resolve, reject) => {
      if (this.#broken) return reject(this.#broken);
      const task = { kind, input, resolve, reject };
      if (!this.#busy.has(kind)) return this.#send(task);
      this.#queued.get(kind)?.resolve(null);
      this.#queued.set(kind, task);
    });
  }

  #send(task) {
    const id = ++this.#next;
    this.#busy.add(task.kind);
    this.#waiting.set(id, task);
    this.#worker.postMessage({ id, kind: task.kind, ...task.input });
  }
}
