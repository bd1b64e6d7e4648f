import type { Decorator } from '@storybook/web-components-vite';
import { html } from 'lit';

const choice = (title: string, icon: 'mirror' | 'transfer' | 'globe' | 'grow', items: [value: string, title: string][]) => ({
  description: title,
  toolbar: { title, icon, dynamicTitle: true, items: items.map(([value, name]) => ({ value, title: name })) },
});

/** What the toolbar offers: the page that a widget may find itself in. */
export const surroundings = {
  theme: choice('Theme', 'mirror', [['light', 'Light'], ['dark', 'Dark']]),
  direction: choice('Direction', 'transfer', [['ltr', 'Left to right'], ['rtl', 'Right to left']]),
  language: choice('Language', 'globe', [['en', 'English'], ['es', 'Español'], ['ar', 'العربية']]),
  width: choice('Width', 'grow', [['full', 'Full width'], ['320px', 'Phone, 320 px'], ['600px', 'Column, 600 px']]),
};

/** Draws a story in the chosen theme, direction, language and width; a story sets its own by `globals`. */
export const inSurroundings: Decorator = (story, { globals, canvasElement }) => {
  const { theme, direction, language, width } = globals as Record<keyof typeof surroundings, string>;
  const page = canvasElement.ownerDocument.documentElement;
  page.lang = language;
  page.dir = direction;
  page.style.colorScheme = theme;
  page.dataset.theme = theme;
  return html`<div class=${width === 'full' ? '' : `width-${width}`}>${story()}</div>`;
};
