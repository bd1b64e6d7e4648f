/** Whether a reader sees something of a text: not only white space, marks and letters without width. */
export const isVisible = (text: string): boolean => /[^\s\p{Cc}\p{Cf}\p{M}\u115f\u1160\u2800\u3164\uffa0]/u.test(text);
