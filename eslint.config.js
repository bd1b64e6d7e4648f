import { defineConfig, globalIgnores } from 'eslint/config';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

const typed = ['**/*.ts'];
const pure = ['src/protocol/**', 'src/time/**', 'src/search/**', 'src/connectors/**'];

const onlyInClient = ['fetch', 'XMLHttpRequest', 'EventSource', 'WebSocket']
  .map(name => ({ name, message: 'Only src/client speaks to the network.' }));
const noPage = ['document', 'window', 'navigator', 'location', 'localStorage', 'sessionStorage', 'indexedDB', 'HTMLElement', 'DOMParser']
  .map(name => ({ name, message: 'This folder is pure: it runs on a server too.' }));
const unsafeMarkup = [
  ...['innerHTML', 'outerHTML'].map(property => ({ property, message: 'Pages with Trusted Types refuse it, and feeds are not to be trusted.' })),
  { property: 'insertAdjacentHTML', message: 'Pages with Trusted Types refuse it.' },
];

export default defineConfig(
  globalIgnores(['dist', 'build', 'storybook-static', 'coverage', 'node_modules', '.cache']),
  {
    files: typed,
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked, lit['flat/recommended'], wc['flat/recommended']],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { 'lit-a11y': litA11y },
    rules: {
      ...litA11y.configs.recommended.rules,
      'lit/lifecycle-super': 'error',
      'lit/no-classfield-shadowing': 'error',
      'lit/no-legacy-imports': 'error',
      'lit/no-native-attributes': 'error',
      'lit/no-this-assign-in-render': 'error',
      'lit/prefer-static-styles': 'error',
      'lit/quoted-expressions': ['error', 'never'],
      'wc/guard-super-call': 'off', // the base classes have them all
      '@typescript-eslint/unbound-method': 'off', // Lit binds the listeners of a template
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'no-eval': 'error',
      'no-implied-eval': 'off',
      'max-lines': ['error', { max: 300 }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/client/**'],
    rules: { 'no-restricted-globals': ['error', ...onlyInClient] },
  },
  { files: ['src/**/*.ts'], rules: { 'no-restricted-properties': ['error', ...unsafeMarkup] } },
  { files: pure, rules: { 'no-restricted-globals': ['error', ...onlyInClient, ...noPage] } },
  {
    // tables of words are as long as the language
    files: ['src/**/messages/**', 'src/i18n/terms/**'],
    rules: { 'max-lines': 'off' },
  },
  {
    files: ['tests/**', 'stories/**', '.storybook/**'],
    rules: {
      'max-lines-per-function': 'off', // a describe block is one function
      '@typescript-eslint/no-floating-promises': ['error', { allowForKnownSafeCalls: [{ from: 'package', name: ['test', 'it', 'describe', 'suite'], package: 'node:test' }] }],
    },
  },
  {
    // the tools that read these want a default export
    files: ['*.config.ts', 'stories/**', '.storybook/**'],
    rules: { 'no-restricted-exports': 'off' },
  },
  {
    files: ['**/*.{js,mjs}'],
    extends: [tseslint.configs.recommended],
    rules: { 'max-lines': ['error', { max: 300 }] },
  },
  {
    // scripts that a page runs as they are have no types to go by
    files: ['**/*.js', '**/*.mjs'],
    extends: [tseslint.configs.disableTypeChecked],
  },
);
