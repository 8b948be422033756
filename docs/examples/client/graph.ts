import type { TypedDocumentString } from './generated/graphql';

/** An error of the graph. Programs act on `extensions.code`; the texts are for people. */
export interface GraphError {
  message: string;
  path?: (string | number)[];
  extensions: { code: string; messageZh: string; requestId: string };
}

/** The graph gave no data at all, and says why. */
export class GraphFailure extends Error {
  constructor(readonly errors: readonly GraphError[]) {
    super(errors.map(({ message, extensions }) => `${extensions.code}: ${message}`).join('; '));
    this.name = 'GraphFailure';
  }

  has(code: string): boolean {
    return this.errors.some(({ extensions }) => extensions.code === code);
  }
}

/** What came back. Data and errors may both be there: an answer in part is an answer. */
export interface Answer<Data> {
  data: Data;
  errors: readonly GraphError[];
}

export interface Graph {
  /**
   * Asks one typed document.
   * @param options.allDistricts an answer that lacks a district is worth nothing: fail instead, `DISTRICTS_INCOMPLETE`.
   * @throws GraphFailure when there is no data.
   */
  ask<Data, Variables>(
    document: TypedDocumentString<Data, Variables>,
    variables: Variables,
    options?: { allDistricts?: boolean },
  ): Promise<Answer<Data>>;
}

/** The graph at this URL, for the bearer of the token; for the public without one. */
export function graphAt(url: string, token?: string): Graph {
  return {
    async ask<Data, Variables>(
      document: TypedDocumentString<Data, Variables>,
      variables: Variables,
      { allDistricts = false } = {},
    ) {
      const response = await fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          accept: 'application/graphql-response+json',
          ...(token && { authorization: `Bearer ${token}` }),
          ...(allDistricts && { 'x-districts-required': 'all' }),
        },
        body: JSON.stringify({ query: document.toString(), variables }),
      });
      const { data, errors = [] } = (await response.json()) as {
        data?: Data | null;
        errors?: GraphError[];
      };
      if (data == null) throw new GraphFailure(errors);
      return { data, errors };
    },
  };
}
