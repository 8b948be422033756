import eslint from '@eslint/js';
import tseslint from 'typescript-eslint';

/** What a folder may not import, so that data and knowledge flow one way (see docs/architecture.md). */
function mayNotImport(files, groups, message) {
  return {
    files,
    rules: { 'no-restricted-imports': ['error', { patterns: [{ regex: groups.join('|'), message }] }] },
  };
}

export default tseslint.config(
  { ignores: ['dist', 'data', 'node_modules', 'coverage', 'docs/examples/*/generated'] },
  eslint.configs.recommended,
  tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/require-await': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector: 'CallExpression[callee.property.name=/^(save|transaction)$/]',
          message: 'Records are written through the kernel’s write() only, which also keeps the change log.',
        },
        {
          selector: "MemberExpression[object.name='process'][property.name='env']",
          message: 'Settings are read in config.ts only.',
        },
      ],
    },
  },
  { files: ['**/*.mjs', '**/*.js'], ...tseslint.configs.disableTypeChecked },
  {
    files: ['**/*.js'],
    languageOptions: { globals: { require: 'readonly', module: 'writable', process: 'readonly' } },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  { files: ['**/*.mjs'], languageOptions: { globals: { console: 'readonly', process: 'readonly' } } },
  { files: ['scripts/**', 'docs/examples/**'], rules: { 'no-console': 'off' } },
  { files: ['**/config.ts', 'scripts/**', 'test/**'], rules: { 'no-restricted-syntax': 'off' } },
  {
    // Answers are loose JSON: a test reads what it asked for.
    files: ['test/**'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  mayNotImport(
    ['gateway/**/*.ts'],
    ['subgraphs/(district|municipal|supervision|process)(/|$)'],
    'The gateway knows the subgraphs by their SDL in schema/ only.',
  ),
  mayNotImport(
    ['gateway/horizontal/**/*.ts'],
    [
      'subgraphs/(district|municipal|supervision|process)(/|$)',
      '\\.\\./(districts|plugins|config|server|supergraph)',
      'kernel/(?!ids|cursor|errors|byteOrder|boundedMap|scalars|missing)',
      '^(undici|fastify|cockatiel|pino|node:(http|net|https|fs).*)$',
    ],
    'The horizontal layer is pure: documents and JSON in, documents and JSON out.',
  ),
  mayNotImport(
    ['subgraphs/kernel/**/*.ts'],
    ['gateway(/|$)', '/(district|municipal|supervision|process)(/|$)'],
    'The kernel knows no subgraph.',
  ),
  mayNotImport(
    ['subgraphs/process/**/*.ts'],
    ['/(district|municipal|gateway)(/|$)'],
    'The process is what both subgraphs share: it knows neither.',
  ),
  mayNotImport(
    ['subgraphs/supervision/**/*.ts'],
    [
      '/(kernel|process|district|municipal|gateway)(/|$)',
      '^(type-graphql|typeorm|graphql.*|fastify.*|@apollo/.*)$',
    ],
    'Supervision rules are pure.',
  ),
  mayNotImport(
    ['subgraphs/district/**/*.ts'],
    ['/municipal(/|$)', 'gateway(/|$)'],
    'The subgraphs know nothing of each other.',
  ),
  mayNotImport(
    ['subgraphs/municipal/**/*.ts'],
    ['\\.\\./(\\.\\./)?district(/|$)', 'gateway(/|$)'],
    'The subgraphs know nothing of each other.',
  ),
);
