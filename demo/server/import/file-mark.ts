import { stat } from 'node:fs/promises';

/** Tells one state of a file from another: when and to which size it changed. A missing file has a mark, too. */
export async function fileMark(path: string): Promise<string> {
  try {
    const { mtimeMs, size, ino } = await stat(path);
    return [mtimeMs, size, ino].join(' ');
  } catch {
    return 'missing';
  }
}
