import js from '@eslint/js';
import compat from 'eslint-plugin-compat';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/**
 * What each module may import, through their index.ts alone; all may import platform and contract. See
 * "Modules" in docs/architecture.md.
 */
const graph = {
  accounts: [],
  images: ['accounts'],
  sessions: ['accounts', 'images'],
  participants: ['accounts', 'sessions'],
  results: ['accounts', 'sessions'],
  crosstabs: ['accounts', 'sessions', 'results'],
  voting: ['accounts', 'sessions', 'participants', 'results', 'crosstabs'],
  polls: ['accounts', 'images', 'sessions', 'participants', 'results', 'voting'],
  qa: ['accounts', 'sessions', 'participants'],
  scoring: ['sessions', 'participants', 'results'],
  quiz: ['accounts', 'sessions', 'participants', 'voting', 'scoring'],
  templates: ['accounts', 'sessions'],
  ideas: ['accounts', 'sessions', 'results', 'qa'],
  reactions: ['sessions', 'participants'],
  viewing: [
    ...['accounts', 'sessions', 'participants', 'results', 'scoring', 'voting', 'polls', 'qa'],
    ...['quiz', 'crosstabs'],
  ],
  live: [
    ...[
      'accounts',
      'sessions',
      'participants',
      'results',
      'scoring',
      'voting',
      'polls',
      'qa',
      'quiz',
      'reactions',
      'crosstabs',
    ],
    'viewing',
  ],
  plain: ['sessions', 'participants', 'results', 'voting', 'viewing'],
  pages: ['polls', 'pictures'],
  pictures: ['sessions', 'results', 'polls'],
  data: ['accounts', 'images', 'sessions', 'results', 'crosstabs', 'scoring', 'qa'],
  admin: [
    ...['accounts', 'images', 'sessions', 'participants', 'polls', 'qa', 'quiz', 'voting'],
    'results',
  ],
};
const modules = Object.keys(graph);

function importDirection([name, known]) {
  const others = modules.filter((module) => module !== name && !known.includes(module));
  const patterns = [
    known.length > 0 && {
      regex: `^(\\.\\./)+(${known.join('|')})/(?!index\\.js$)`,
      message: 'Another module is entered by its index.js alone.',
    },
    {
      regex: `^(\\.\\./)+(${others.join('|')})/`,
      message: `${name} knows ${known.join(', ') || 'no other module'}.`,
    },
  ];
  return {
    files: [`src/${name}/**/*.ts`],
    rules: { 'no-restricted-imports': ['error', { patterns: patterns.filter(Boolean) }] },
  };
}

/** What all modules stand on knows none of them. */
const foundation = {
  files: ['src/platform/**/*.ts', 'src/contract/**/*.ts'],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          { regex: `/(${modules.join('|')})/`, message: 'The foundation knows no module.' },
        ],
      },
    ],
  },
};

export default tseslint.config(
  { ignores: ['**/dist/', 'data/', 'coverage/', 'web/src/api/schema.d.ts'] },
  js.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.recommendedTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // Nest's classes without members, and DTOs of what is only documented.
      '@typescript-eslint/no-extraneous-class': 'off',
      'no-restricted-syntax': [
        'error',
        {
          selector: "MemberExpression[object.name='process'][property.name='env']",
          message: 'Only main.ts and migrate.ts read process.env, for readEnvironment.',
        },
      ],
    },
  },
  {
    files: [
      'src/main.ts',
      'src/worker.ts',
      'src/migrate.ts',
      'src/admin.ts',
      'src/jobs.ts',
      'src/backup.ts',
      'src/restore.ts',
      'src/platform/run-process.ts',
      'src/demo/**',
      'test/**',
      'chaos/**',
    ],
    rules: { 'no-restricted-syntax': 'off' },
  },
  ...Object.entries(graph).map(importDirection),
  foundation,
  {
    files: ['test/**/*.ts'],
    rules: {
      // Bodies of answers and fields of expectations are what the test says they are.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['web/**'],
    plugins: { 'react-hooks': reactHooks, compat },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '/src/(?!contract/)',
              message: 'Of the server, pages know the contract alone.',
            },
          ],
        },
      ],
    },
  },
  {
    // What the browsers of package.json's "browserslist" do not have. Of the language itself the
    // compiler says so (web/tsconfig.json "lib").
    files: ['web/src/**', 'web/service-worker/**'],
    ignores: ['**/*.spec.ts'],
    rules: {
      'compat/compat': 'error',
      // Node's types, which the build needs, have the compiler believe in it.
      'no-restricted-syntax': [
        'error',
        {
          selector: 'CallExpression[callee.property.name="at"]',
          message: 'Take the item by its index: `at` is too young.',
        },
      ],
    },
  },
  { files: ['web/vite.config.ts'], rules: { 'no-restricted-syntax': 'off' } },
  {
    // Runs in browsers that are too old for the rest.
    files: ['web/first/*.js'],
    languageOptions: {
      ecmaVersion: 5,
      sourceType: 'script',
      globals: {
        AbortController: 'readonly',
        addEventListener: 'readonly',
        crypto: 'readonly',
        CSS: 'readonly',
        document: 'readonly',
        fetch: 'readonly',
        HTMLScriptElement: 'readonly',
        localStorage: 'readonly',
        location: 'readonly',
        Promise: 'readonly',
        setTimeout: 'readonly',
        Uint8Array: 'readonly',
        URLSearchParams: 'readonly',
        window: 'readonly',
      },
    },
    rules: { 'no-unused-vars': ['error', { caughtErrors: 'none' }] }, // ES5 has to name it
  },
  {
    // Parts of it run in the page that it measures.
    files: ['scripts/first-vote.mjs'],
    languageOptions: { globals: { document: 'readonly', MutationObserver: 'readonly' } },
  },
  {
    ignores: ['web/first/*.js'],
    files: ['**/*.mjs', '**/*.js'],
    languageOptions: {
      globals: {
        console: 'readonly',
        process: 'readonly',
        globalThis: 'readonly',
        fetch: 'readonly',
        performance: 'readonly',
        setTimeout: 'readonly',
        URL: 'readonly',
      },
    },
  },
);
