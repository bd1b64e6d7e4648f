/** More than real lists hold of different rules, zones or days; a hostile one may hold any number. */
const most = 2_000;

/** A function that remembers its answers: in a list of groups the same few questions come thousands of times. */
export function remembered<Question, Answer>(answer: (question: Question) => Answer): (question: Question) => Answer {
  const answers = new Map<Question, Answer>();
  return question => {
    if (!answers.has(question)) {
      if (answers.size > most) answers.clear();
      answers.set(question, answer(question));
    }
    return answers.get(question) as Answer;
  };
}
