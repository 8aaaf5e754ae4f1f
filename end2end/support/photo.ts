import { crc32, deflateSync } from 'node:zlib';

// A small real photo with a GPS position in its EXIF block, built once in the browser-independent way: a baseline
// JPEG of 96 × 64 pixels with an APP1 segment in front.
const TINY = [
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8yb',
  'qmx5moq6T/2wBDARweHigjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKT/wAARCABA',
  'AGADASIAAhEBAxEB/8QAGAABAQEBAQAAAAAAAAAAAAAAAAECAwT/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFwEBAQEBAAAAAAAAAAAAAAAAAQ',
  'ACA//EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAMAwEAAhEDEQA/APOCllFBNAoiAoKKCIKAsCjTgAoaRQRBQEBUUUVFzUC4AomgFBRQRBQEFEWA',
  'UuKKCIKAgoiAqKKAL//Z',
].join('');

/** Bytes that must never be found in what the portal serves. */
export const GPS_MARK = Buffer.from('STOA-GPS-42.3601,-71.0589');

export function photo(name = 'photo.jpg') {
  const jpeg = Buffer.from(TINY, 'base64');
  const payload = Buffer.concat([Buffer.from('Exif\0\0MM\0*\0\0\0\x08\0\0\0\0\0\0', 'latin1'), GPS_MARK]);
  const head = Buffer.alloc(4);
  head.writeUInt16BE(0xffe1, 0);
  head.writeUInt16BE(payload.length + 2, 2);
  const buffer = Buffer.concat([jpeg.subarray(0, 2), head, payload, jpeg.subarray(2)]);
  return { name, mimeType: 'image/jpeg', buffer };
}

/** A picture of one colour: as many different ones as a test needs. */
export function picture(red: number, green: number, blue: number) {
  const side = 48;
  const line = Buffer.concat([Buffer.from([0]), Buffer.alloc(side * 3, Buffer.from([red, green, blue]))]);
  const chunk = (kind: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const buffer = Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.concat(Array(side).fill(line)))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
  return { name: `${red}-${green}-${blue}.png`, mimeType: 'image/png', buffer };
}
