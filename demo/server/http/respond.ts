/** Answers that differ little from each other: JSON that is read again or not kept at all. */
export const json = (value: unknown, headers: Readonly<Record<string, string>> = {}, status = 200): Response =>
  new Response(JSON.stringify(value), { status, headers: { 'content-type': 'application/json', ...headers } });

/** Nothing of it may be kept on the way: what somebody asked is their own business. */
export const noStore = { 'cache-control': 'no-store' } as const;

/** May be kept, and is asked for again each time: `304` then costs nothing. */
export const revalidate = { 'cache-control': 'no-cache' } as const;

/** Whether the asker already has this state of what was asked for (RFC 9110, 13.1.2: compared weakly). */
export function isHad(request: Request, etag: string): boolean {
  const asked = request.headers.get('if-none-match');
  const weak = (tag: string): string => tag.trim().replace(/^W\//, '');
  return asked?.split(',').some(tag => tag.trim() === '*' || weak(tag) === weak(etag)) ?? false;
}

/** `304`, or what `make` makes, with the ETag on both. */
export async function unlessHad(request: Request, etag: string, make: () => Response | Promise<Response>): Promise<Response> {
  if (isHad(request, etag)) return new Response(null, { status: 304, headers: { etag, ...revalidate } });
  const response = await make();
  response.headers.set('etag', etag);
  response.headers.set('cache-control', revalidate['cache-control']);
  return response;
}
