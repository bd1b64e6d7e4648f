import { playStories } from './play-stories.ts';

// one page for all: of several, Firefox lets only the one in front draw
playStories();
