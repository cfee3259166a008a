import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { expect, it, onTestFinished, vi } from 'vitest';
import { uuid } from '#shared/domain/testing/builders.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import { connect, type TransportHandlers } from './transport.ts';

it('OUT-5 says nothing while it is not connected, keeps nothing for later, and does not come back by itself', async () => {
  const heard: unknown[] = [];
  let connections = 0;
  const open = async (port: number) => {
    const http = createServer();
    const io = new Server(http, { transports: ['websocket'] });
    io.on('connection', (socket) => {
      connections += 1;
      socket.onAny((event) => heard.push(event));
    });
    await new Promise<void>((resolve) => http.listen(port, '127.0.0.1', resolve));
    onTestFinished(() => void io.close());
    return { io, port: (http.address() as AddressInfo).port };
  };
  const first = await open(0);
  const onDown = vi.fn();
  const held = { epoch: null, cursor: 0, hash: null, needsSnapshot: false };
  const handshake = { protocol: PROTOCOL_VERSION, token: '', consoleId: uuid(9), ...held };
  const transport = connect(`http://127.0.0.1:${first.port}`, handshake, { onDown } as unknown as TransportHandlers);
  await expect(transport.act([{}])).rejects.toThrow('not connected');
  await vi.waitFor(() => expect(connections).toBe(1));
  await first.io.close();
  await vi.waitFor(() => expect(onDown).toHaveBeenCalledTimes(1));
  const second = await open(first.port);
  await expect(transport.act([{}])).rejects.toThrow('not connected');
  transport.beat(null);
  transport.reportBreak(3);
  const other = connect(`http://127.0.0.1:${second.port}`, handshake, { onDown } as unknown as TransportHandlers);
  onTestFinished(() => other.close());
  await vi.waitFor(() => expect(connections).toBe(2));
  expect(heard).toEqual([]);
  expect(onDown).toHaveBeenCalledTimes(1);
});

it('leaves out what it cannot read of units, and stays connected', async () => {
  const complaint = vi.spyOn(console, 'error').mockImplementation(() => {});
  const http = createServer();
  const io = new Server(http, { transports: ['websocket'] });
  onTestFinished(() => {
    complaint.mockRestore();
    void io.close();
  });
  const place = { latitude: [47.1], longitude: [9.5], headingDeg: [null], ageMs: [0] };
  io.on('connection', (socket) => {
    socket.emit('units:known', { isWhole: true, units: 'none' });
    socket.emit('units:moved', { at: 1, n: [0, 1], ...place });
    socket.emit('units:moved', { at: 2, n: [0], ...place });
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const handlers = { onDown: vi.fn(), onUnitsKnown: vi.fn(), onUnitsMoved: vi.fn() };
  const held = { epoch: null, cursor: 0, hash: null, needsSnapshot: false };
  const handshake = { protocol: PROTOCOL_VERSION, token: '', consoleId: uuid(9), ...held };
  const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  const transport = connect(url, handshake, handlers as unknown as TransportHandlers);
  onTestFinished(() => transport.close());
  await vi.waitFor(() => expect(handlers.onUnitsMoved).toHaveBeenCalledWith({ at: 2, n: [0], ...place }));
  expect(handlers.onUnitsKnown).not.toHaveBeenCalled();
  expect(handlers.onUnitsMoved).toHaveBeenCalledTimes(1);
  expect(complaint).toHaveBeenCalledTimes(1);
  expect(handlers.onDown).not.toHaveBeenCalled();
});
