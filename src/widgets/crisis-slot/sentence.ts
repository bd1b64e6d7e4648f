/** A sentence with a number and a keyword in it: each stays as it is written, whatever the direction of the words around it. */
export const sentence = (words: string, number: string, keyword = ''): string =>
  words.replace(/[#*]/g, mark => `\u2068${mark === '#' ? number : keyword}\u2069`);
