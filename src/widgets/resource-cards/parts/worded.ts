import type { Resource } from '../../../protocol/resource.ts';

/** A resource's title and words: the plain ones where they are asked for and there are any. */
export function worded({ title, summary, body, plain: own }: Resource, plain: boolean): { name: string; short: string | undefined; long: string } {
  const plainBody = plain ? own?.body : undefined;
  return {
    name: (plain ? own?.title : undefined) ?? title,
    short: plainBody ?? summary ?? body,
    long: plainBody ?? [...new Set([summary, body])].filter(text => text !== undefined).join('\n\n'),
  };
}
