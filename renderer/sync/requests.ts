/** Questions whose answers come as messages. */
export interface Requests<Answer> {
  /** @throws Error when the answer is null, or does not come in time */
  ask(send: (requestId: number) => void): Promise<Answer>;
  settle(requestId: number, answer: Answer | null): void;
}

const timeoutMs = 15_000;

export function createRequests<Answer>(): Requests<Answer> {
  const waiting = new Map<number, (answer: Answer | null) => void>();
  let count = 0;
  return {
    async ask(send) {
      count += 1;
      const requestId = count;
      const answer = await new Promise<Answer | null>((resolve) => {
        const late = setTimeout(() => resolve(null), timeoutMs);
        waiting.set(requestId, (heard) => {
          clearTimeout(late);
          resolve(heard);
        });
        send(requestId);
      });
      waiting.delete(requestId);
      if (answer === null) throw new Error('no answer');
      return answer;
    },
    settle: (requestId, answer) => waiting.get(requestId)?.(answer),
  };
}
