// A small file of an earlier system's cases, its numbers new in every run: a number comes in once.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface HistoryFile {
  /** What the numbers begin with. */
  prefix: string;
  source: string;
  file: { name: string; mimeType: string; buffer: Buffer };
}

export function historyFile(): HistoryFile {
  const prefix = `h${crypto.randomUUID().slice(0, 8)}`;
  const text = readFileSync(join(__dirname, '..', 'fixtures', 'history.csv'), 'utf8');
  const buffer = Buffer.from(text.replaceAll('OLD', prefix));
  return { prefix, source: `Hotline ${prefix}`, file: { name: 'history.csv', mimeType: 'text/csv', buffer } };
}
