import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';

const page = `<!doctype html><meta charset="utf-8"><title>bare</title><ul id="list"></ul>
<script src="/socket.io/socket.io.js"></script>
<script>
  io({ transports: ['websocket'] }).on('alert', (alert) => {
    const item = document.createElement('li');
    item.dataset.incidentId = alert.id;
    item.textContent = JSON.stringify(alert);
    document.getElementById('list').prepend(item);
  });
</script>`;

/** The floor of an alert's way: one Socket.IO server that keeps nothing, and one page that shows what comes. */
export interface BareServer {
  url: string;
  /** Resolves when a page has connected. */
  connected: Promise<void>;
  send(alert: object): void;
  close(): Promise<void>;
}

export async function startBareServer(): Promise<BareServer> {
  const http = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(page);
  });
  const sockets = new Server(http);
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const { port } = http.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    connected: new Promise((resolve) => sockets.once('connection', () => resolve())),
    send: (alert) => {
      sockets.emit('alert', alert);
    },
    close: () => sockets.close(),
  };
}
