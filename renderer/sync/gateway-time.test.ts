import { describe, expect, it } from 'vitest';
import { createGatewayTime } from './gateway-time.ts';

describe('the gateway’s time at the desk', () => {
  it('VIEW-2 goes on evenly when somebody puts the desk’s clock ten minutes forward', () => {
    let [desk, ticks] = [1_000, 50];
    const time = createGatewayTime(
      () => desk,
      () => ticks,
    );
    expect([time.now(), time.offsetMs()]).toEqual([1_000, null]);
    time.learn(3_000, ticks);
    desk += 600_000;
    ticks += 20;
    expect(time.now()).toBe(3_020);
    expect(time.offsetMs()).toBe(3_020 - desk);
  });
});
