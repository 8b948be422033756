import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codegen } from '@graphql-codegen/core';
import * as typedDocuments from '@graphql-codegen/typed-document-node';
import * as operations from '@graphql-codegen/typescript-operations';
import { parse } from 'graphql';
import { projectFile } from '../subgraphs/kernel/projectFile';

/** Where the types of the example's operations lie, within the project. */
export const CLIENT_TYPES = 'docs/examples/client/generated/graphql.ts';

const OPERATIONS = projectFile('schema', 'operations');
const NOTE = '// Made from schema/api.graphql and schema/operations by `npm run compose`. Not to be edited.';

/** The operations in schema/operations as typed documents, and the types of their variables and answers. */
export async function clientTypes(apiSdl: string): Promise<string> {
  const text = await codegen({
    filename: CLIENT_TYPES,
    schema: parse(apiSdl),
    documents: readdirSync(OPERATIONS)
      .sort()
      .map((file) => ({
        location: file,
        document: parse(readFileSync(join(OPERATIONS, file), 'utf8'), { noLocation: true }),
      })),
    config: {
      // A document is its text: the client needs no graphql package.
      documentMode: 'string',
      enumType: 'string-literal',
      useTypeImports: true,
      skipTypename: true,
      arrayInputCoercion: false,
      strictScalars: true,
      scalars: { ID: 'string', Date: 'string', DateTime: 'string', Decimal: 'string', Long: 'string' },
    },
    plugins: [{ operations: {} }, { typedDocuments: {} }],
    pluginMap: { operations, typedDocuments },
  });
  return `${NOTE}\n${text.trim()}\n`;
}
