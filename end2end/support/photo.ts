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
