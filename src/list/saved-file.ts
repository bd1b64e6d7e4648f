/** Saves a text made on the device as a file. */
export function saveFile(name: string, text: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  Object.assign(document.createElement('a'), { href: address, download: name }).click();
  // some browsers begin to read only after a while
  setTimeout(() => { URL.revokeObjectURL(address); }, 60_000);
}
