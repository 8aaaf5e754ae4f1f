// The line between the browser and the portal, as bad as a test wants it: cut, or losing an answer after the portal has
// acted. A real connection breaks, so that pages and the service worker meet the same.
import { createServer, request, type IncomingMessage, type Server } from 'node:http';
import type { Socket } from 'node:net';

type Test = (method: string, path: string) => boolean;

export class Line {
  url = '';
  private up = true;
  private loses: Test | null = null;
  private server: Server;
  private sockets = new Set<Socket>();
  /** The address asked for instead, and what is made of an answer's text. */
  private ask = (path: string) => path;
  private alter: ((path: string, text: string) => string) | null = null;

  private constructor(private target: URL) {
    this.server = createServer((from, to) => {
      if (!this.up) return void from.socket.destroy();
      const path = from.url ?? '/';
      const { hostname, port } = this.target;
      const headers = { ...from.headers };
      // An answer that is to be altered comes as text.
      if (this.alter) for (const name of ['accept-encoding', 'if-none-match']) delete headers[name];
      const on = request({ hostname, port, path: this.ask(path), method: from.method, headers });
      on.on('error', () => from.socket.destroy());
      on.on('response', (answer) => this.answer(from, answer, to));
      from.pipe(on);
    });
    this.server.on('connection', (socket) => {
      this.sockets.add(socket);
      socket.on('close', () => this.sockets.delete(socket));
      socket.on('error', () => undefined);
    });
  }

  private answer(from: IncomingMessage, answer: IncomingMessage, to: import('node:http').ServerResponse) {
    const path = from.url ?? '/';
    if (this.loses?.(from.method ?? 'GET', path)) {
      this.loses = null;
      answer.resume().on('end', () => from.socket.destroy());
      return;
    }
    const headers = { ...answer.headers };
    if (!this.alter || !/javascript/.test(headers['content-type'] ?? '')) {
      to.writeHead(answer.statusCode ?? 502, headers);
      answer.pipe(to);
      answer.on('error', () => from.socket.destroy());
      return;
    }
    const parts: Buffer[] = [];
    answer.on('data', (part) => parts.push(part)).on('end', () => {
      const text = this.alter!(path, Buffer.concat(parts).toString());
      delete headers['content-length'];
      delete headers.etag;
      to.writeHead(answer.statusCode ?? 502, headers).end(text);
    });
  }

  static async open(target: string): Promise<Line> {
    const line = new Line(new URL(target));
    await new Promise<void>((done) => line.server.listen(0, '127.0.0.1', done));
    const { port } = line.server.address() as { port: number };
    line.url = `http://127.0.0.1:${port}`;
    return line;
  }

  /** Nothing gets through any more. */
  cut() {
    this.up = false;
    for (const socket of this.sockets) socket.destroy();
  }

  mend() {
    this.up = true;
  }

  /** The portal acts on the next such request, and its answer is lost. */
  loseAnswer(of: Test) {
    this.loses = of;
  }

  /** From now on the portal seems to run another build. */
  newBuild(old: string, fresh: string) {
    this.ask = (path) => path.replace(`/pkg/${fresh}/`, `/pkg/${old}/`).replace(`v=${fresh}`, `v=${old}`);
    this.alter = (path, text) => (path.startsWith('/sw.js') ? text.replaceAll(old, fresh) : text);
  }

  async close() {
    this.cut();
    await new Promise((done) => this.server.close(done));
  }
}
