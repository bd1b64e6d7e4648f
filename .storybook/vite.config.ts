import { defineConfig } from 'vite';

// the package's own build targets do not apply to stories; Storybook's own parts are large, and nobody downloads them
export default defineConfig({ build: { chunkSizeWarningLimit: 2000, reportCompressedSize: false } });
