import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { answeredNumber, eventNumber } from './frames.ts';
import { type FaultyLink, openLink } from './proxy.ts';

/** The proxy's faults, seen by a plain client and a plain server that says everything back in capitals. */
let server: Server;
let link: FaultyLink;
let port: number | null;
let arrived: string;
const sockets: Socket[] = [];

beforeEach(async () => {
  arrived = '';
  server = createServer((socket) => {
    sockets.push(socket);
    socket.on('error', () => {});
    socket.on('data', (octets) => {
      arrived += octets;
      socket.write(String(octets).toUpperCase());
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  port = (server.address() as AddressInfo).port;
  link = await openLink(() => port);
});
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  await link.close();
  server.close();
});

async function client() {
  const socket = connect(Number(new URL(link.url).port), '127.0.0.1');
  const state = { socket, heard: '', isClosed: false };
  sockets.push(socket);
  socket.on('error', () => {});
  socket.on('data', (octets) => {
    state.heard += octets;
  });
  socket.on('close', () => {
    state.isClosed = true;
  });
  await new Promise((resolve) => socket.once('connect', resolve).once('close', resolve));
  return state;
}
const until = (check: () => boolean) => vi.waitFor(() => expect(check()).toBe(true), { timeout: 5_000, interval: 5 });

it('passes everything both ways until told otherwise', async () => {
  const desk = await client();
  desk.socket.write('hello');
  await until(() => desk.heard === 'HELLO');
});

it('cut: resets what is open and what comes new', async () => {
  const desk = await client();
  desk.socket.write('hello');
  await until(() => desk.heard === 'HELLO');
  link.set('cut');
  await until(() => desk.isClosed);
  const next = await client();
  await until(() => next.isClosed);
});

it('hang-up and hang-down hold one direction, and what was held comes when it ends', async () => {
  const desk = await client();
  link.set('hang-down');
  desk.socket.write('one ');
  await until(() => arrived === 'one ');
  link.set('hang-up');
  await until(() => desk.heard === 'ONE ');
  desk.socket.write('two');
  link.set('pass');
  await until(() => desk.heard === 'ONE TWO');
});

it('hang: what a desk said before it gave up still arrives afterwards', async () => {
  const desk = await client();
  desk.socket.write('before ');
  await until(() => desk.heard === 'BEFORE ');
  link.set('hang');
  desk.socket.write('late');
  desk.socket.end();
  await once(desk.socket, 'finish');
  await new Promise((resolve) => setImmediate(resolve));
  expect(arrived).toBe('before ');
  link.set('pass');
  await until(() => arrived === 'before late');
});

it('half-open: the gateway sees its end go, the desk sees nothing', async () => {
  const desk = await client();
  desk.socket.write('hello');
  await until(() => desk.heard === 'HELLO');
  const [atGateway] = sockets.filter((socket) => socket.localPort === port);
  link.set('half-open');
  await until(() => atGateway?.destroyed === true);
  link.set('pass');
  desk.socket.write('anybody?');
  expect(desk.isClosed).toBe(false);
  expect(desk.heard).toBe('HELLO');
});

it('sees the text messages of a WebSocket in both directions, masked or not, and drops the connection at one', async () => {
  const seen: string[] = [];
  link.watch((direction, text) => {
    seen.push(`${direction} ${text}`);
    return text === 'end';
  });
  const desk = await client();
  desk.socket.write('GET / HTTP/1.1\r\n\r\n');
  desk.socket.write(masked('42["act",{}]'));
  await until(() => seen.length === 1);
  desk.socket.write(masked('end'));
  await until(() => desk.isClosed);
  expect(seen).toEqual(['up 42["act",{}]', 'up end']);
  expect(eventNumber('4217["act",{}]', 'act')).toBe('17');
  expect(eventNumber('420["time:ask"]', 'act')).toBeNull();
  expect(answeredNumber('4317[{}]')).toBe('17');
});

function masked(text: string): Buffer {
  const mask = [1, 2, 3, 4];
  const body = Buffer.from(text).map((octet, index) => octet ^ (mask[index % 4] ?? 0));
  return Buffer.from([0x81, 0x80 | body.length, ...mask, ...body]);
}
