/** More than real lists hold of different rules or zones; a hostile one may hold any number. */
const most = 2_000;

/** What reads a text, made to remember its answers: in a list of groups the same few texts come thousands of times. */
export function remembered<Answer>(read: (text: string) => Answer): (text: string) => Answer {
  const answers = new Map<string, Answer>();
  return text => {
    const known = answers.get(text);
    if (known !== undefined || answers.has(text)) return known as Answer;
    if (answers.size >= most) answers.clear();
    const answer = read(text);
    answers.set(text, answer);
    return answer;
  };
}
