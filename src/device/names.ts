/** What this project's data is called on a device, everywhere: a name that tells nothing of what is in it. */
export const placeName = 'w-cache';
