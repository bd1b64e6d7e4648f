import '../../../src/widgets/group-finder/define.ts';
import type { GroupFinder } from '../../../src/widgets/group-finder/group-finder.ts';
import { ListVisitor, placed, type Stage } from '../list/visitor.ts';

export { assertSame, key, leaveAll, patience, told, until, wordsOf } from '../list/visitor.ts';

/** What a person sees of a finder and does with it. */
export class Visitor extends ListVisitor<GroupFinder> {
  constructor(finder: GroupFinder) {
    super(finder, 'group');
  }

  get finder(): GroupFinder {
    return this.widget;
  }
}

/** Puts a finder into the page, without waiting for anything. */
export const place = (attributes: Record<string, string>, stage?: Stage): Visitor => new Visitor(placed(document.createElement('group-finder'), attributes, stage));

/** Puts a finder into the page and waits for its list. */
export async function visit(attributes: Record<string, string>, stage?: Stage): Promise<Visitor> {
  const visitor = place(attributes, stage);
  await visitor.sees(/^\p{Nd}/u);
  return visitor;
}
