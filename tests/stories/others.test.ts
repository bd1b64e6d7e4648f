import { playStories } from './play-stories.ts';

// the widgets with many stories have a file each: a file is stopped after five minutes
playStories(id => !/^(?:group-finder|resource-cards)-/.test(id));
