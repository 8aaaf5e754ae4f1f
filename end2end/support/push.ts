// A push service on loopback and the secrets of a browser: what Google's and Mozilla's services and a real browser hold.
import { createDecipheriv, createECDH, hkdfSync, randomBytes } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Pushed {
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** Takes whatever is pushed to it, until it is closed. */
export async function pushService() {
  const pushed: Pushed[] = [];
  const server = createServer((request, answer) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      pushed.push({ headers: request.headers, body: Buffer.concat(chunks) });
      answer.writeHead(201).end();
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return { pushed, endpoint: `http://127.0.0.1:${port}/push/${randomBytes(8).toString('hex')}`, close: () => server.close() };
}

/** A browser's secrets, and its reading of what was encrypted for it (RFC 8291, RFC 8188). */
export function browserKeys() {
  const own = createECDH('prime256v1');
  own.generateKeys();
  const auth = randomBytes(16);
  const hkdf = (key: Buffer, salt: Buffer, info: Buffer | string, length: number) =>
    Buffer.from(hkdfSync('sha256', key, salt, info, length));
  return {
    p256dh: own.getPublicKey().toString('base64url'),
    auth: auth.toString('base64url'),
    open(body: Buffer): string {
      const salt = body.subarray(0, 16);
      const theirs = body.subarray(21, 21 + body[20]);
      const info = Buffer.concat([Buffer.from('WebPush: info\0'), own.getPublicKey(), theirs]);
      const key = hkdf(own.computeSecret(theirs), auth, info, 32);
      const cipher = createDecipheriv(
        'aes-128-gcm',
        hkdf(key, salt, 'Content-Encoding: aes128gcm\0', 16),
        hkdf(key, salt, 'Content-Encoding: nonce\0', 12),
      );
      const sealed = body.subarray(21 + body[20]);
      cipher.setAuthTag(sealed.subarray(-16));
      const plain = Buffer.concat([cipher.update(sealed.subarray(0, -16)), cipher.final()]);
      // One record: the text, a 2, zeroes.
      return plain.subarray(0, plain.lastIndexOf(2)).toString('utf8');
    },
  };
}
