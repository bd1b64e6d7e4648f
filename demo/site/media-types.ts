import { extname } from 'node:path';

const text = '; charset=utf-8';
const types: Record<string, string> = {
  '.html': `text/html${text}`,
  '.css': `text/css${text}`,
  '.js': `text/javascript${text}`,
  '.mjs': `text/javascript${text}`,
  '.json': 'application/json',
  '.map': 'application/json',
  '.csv': `text/csv${text}`,
  '.txt': `text/plain${text}`,
  '.md': `text/markdown${text}`,
  '.ics': `text/calendar${text}`,
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/** The media type a file is served as, by its ending. */
export const mediaType = (path: string): string => types[extname(path).toLowerCase()] ?? 'application/octet-stream';

/** Whether sending it compressed is worth the work: text is, pictures and fonts are packed already. */
export const compressible = (type: string): boolean => /^text\/|json|javascript|svg/.test(type);
