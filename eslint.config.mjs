// What is a mistake in a script, whatever its style: prettier has the style, tests/tidy the rooms.
import js from '@eslint/js';
import globals from 'globals';

// Written as a programme file spells them.
const namesInProgrammes = [
  'advice_mode',
  'hold_secs',
  'pain_rule',
  'percent_of_max',
  'rest_secs',
  's1_bridge_hold',
  's2_bridge',
  's2_curl_prone',
  'sessions_per_day',
  'sessions_per_week',
];

const strict = {
  camelcase: ['error', { properties: 'always', allow: namesInProgrammes }],
  eqeqeq: 'error',
  'no-console': 'off',
  'no-constant-binary-expression': 'error',
  // What the page and the program tell each other is parted by control characters.
  'no-control-regex': 'off',
  'no-implicit-globals': 'error',
  'no-self-compare': 'error',
  'no-unused-vars': ['error', { args: 'after-used', caughtErrors: 'all' }],
  'no-use-before-define': ['error', { functions: false, classes: false, variables: false }],
  'no-useless-return': 'error',
  'no-var': 'error',
  'object-shorthand': 'error',
  'prefer-const': 'error',
};

export default [
  { ignores: ['build/', 'dist/', '.deps/', 'node_modules/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  { rules: strict },
  {
    files: ['web/**', 'wordpress/**'],
    languageOptions: { globals: { ...globals.browser, ...globals.serviceworker } },
  },
  // A test's functions may run in the page that it drives.
  {
    files: ['tools/**', 'tests/**', '*.mjs'],
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
  },
  // Those are put into a page as they are.
  {
    files: ['tests/web/**/*.js'],
    languageOptions: { sourceType: 'script', globals: globals.browser },
    rules: { 'no-implicit-globals': 'off' },
  },
  // WordPress brings its own parts.
  {
    files: ['wordpress/**/*.js'],
    languageOptions: { sourceType: 'script', ecmaVersion: 2019 },
  },
];
