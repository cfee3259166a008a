import type { Job, Outcome } from './job.ts';

declare global {
  interface Window {
    /** Runs one contender in a Worker of its own, as the console runs its engine. */
    runJob: (job: Job) => Promise<Outcome>;
  }
}

window.runJob = (job) =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<Outcome | string>) => {
      if (typeof data === 'string') reject(new Error(data));
      else resolve(data);
    };
    worker.onerror = (event) => reject(new Error(event.message));
    worker.postMessage(job);
  });
document.body.dataset.isReady = 'true';
