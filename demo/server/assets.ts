/**
 * Where a file lies that the endpoint reads beside its code: `staff/desk.html`. The build puts them beside the one file that it
 * makes of this folder, so that the same words lead there.
 */
export const assetFile = (path: string): URL => new URL(path, import.meta.url);
