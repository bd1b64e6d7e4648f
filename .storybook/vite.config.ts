import { defineConfig } from 'vite';

// the package's own build targets do not apply to stories
export default defineConfig({});
