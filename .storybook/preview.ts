import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import manifest from '../custom-elements.json';
import { inSurroundings, surroundings } from './surroundings.ts';

setCustomElementsManifest(manifest);

const preview: Preview = {
  tags: ['autodocs'],
  globalTypes: surroundings,
  initialGlobals: { theme: 'light', direction: 'ltr', language: 'en', width: 'full' },
  decorators: [inSurroundings],
  parameters: {
    a11y: { test: 'error' },
    controls: { expanded: true },
  },
};

export default preview;
