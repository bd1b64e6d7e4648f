export { GroupFinder } from './group-finder.ts';
export { FeedCheckedEvent, GroupOpenEvent, GroupSaveEvent, GroupsShownEvent, SearchChangeEvent } from './events.ts';
