import { until } from './visitor.ts';

/** Catches what would have been saved as a file. */
export async function caught(press: () => Promise<unknown>): Promise<{ name: string; text: string; type: string }> {
  const { click } = HTMLAnchorElement.prototype;
  const files: HTMLAnchorElement[] = [];
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) { if (this.download) files.push(this); else click.call(this); };
  try {
    await press();
    await until(() => files[0], 'no file was saved');
  } finally {
    HTMLAnchorElement.prototype.click = click;
  }
  const answer = await fetch(files[0]?.href ?? '');
  return { name: files[0]?.download ?? '', text: await answer.text(), type: answer.headers.get('content-type') ?? '' };
}
