/** Where the graph is, and who asks: `GRAPH_URL` and `GRAPH_TOKEN`; without a token the public. */
export function settings(environment = process.env): { url: string; token: string | undefined } {
  return {
    url: environment.GRAPH_URL ?? 'http://127.0.0.1:4000/graphql',
    token: environment.GRAPH_TOKEN,
  };
}
