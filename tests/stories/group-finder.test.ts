import { playStories } from './play-stories.ts';

playStories(id => id.startsWith('group-finder-'));
