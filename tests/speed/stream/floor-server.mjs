// What a server costs that stores nothing and checks nobody: `http` answers as many bytes to each PUT and streams each frame to all readers; `ws` sends it to all sockets.
import { createServer } from 'node:http';
import { WebSocketServer } from 'ws';

const [kind, frameBytes] = [process.argv[2], Number(process.argv[3])];
const frame = Buffer.from(`${'x'.repeat(frameBytes - 2)}\n\n`);
const readers = new Set();

const server = createServer((request, response) => {
  if (request.method === 'POST') {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.flushHeaders();
    readers.add(response);
    response.on('close', () => { readers.delete(response); });
    return;
  }
  request.resume().on('end', () => {
    tellAll();
    response.writeHead(201, { 'content-type': 'application/json', 'content-length': frameBytes });
    response.end(frame);
  });
});
const sockets = kind === 'ws' ? new WebSocketServer({ server, perMessageDeflate: false }) : undefined;

function tellAll() {
  if (sockets) for (const socket of sockets.clients) socket.send(frame, { binary: false });
  else for (const reader of readers) reader.write(frame);
}

server.listen(0, '127.0.0.1', () => { console.log(JSON.stringify({ msg: 'ready', port: server.address().port })); });
