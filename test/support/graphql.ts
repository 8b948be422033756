/** An error as a client sees it. */
export interface AnswerError {
  message: string;
  path?: (string | number)[];
  extensions: { code: string; [key: string]: unknown };
}

/** A GraphQL answer, its data as loose JSON. */
export interface Answer {
  status: number;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests read what they asked for
  data: any;
  errors?: AnswerError[];
  extensions?: Record<string, unknown>;
}

/** POSTs an operation. */
export async function askGraphql(
  url: string,
  query: string,
  variables: object = {},
  headers: object = {},
): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  return { status: response.status, ...((await response.json()) as object) } as Answer;
}

/** The codes of an answer's errors. */
export function codesOf({ errors = [] }: Answer): string[] {
  return errors.map(({ extensions }) => extensions.code);
}
