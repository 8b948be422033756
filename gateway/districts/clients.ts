import type { Deployment, DistrictRegister } from '../horizontal/register';
import { DistrictClient, type DistrictClientOptions } from './client';

/** One client for each place where a deployment is, kept for as long as it is there. */
export class DistrictClients {
  private readonly clients = new Map<string, DistrictClient>();

  constructor(private readonly options: DistrictClientOptions) {}

  of(deployment: Deployment): Pick<DistrictClient, 'ask'> {
    const place = placeOf(deployment);
    const known = this.clients.get(place);
    if (known) return known;
    const client = new DistrictClient(deployment.code, deployment.url, this.options);
    this.clients.set(place, client);
    return client;
  }

  /** Lets go of deployments that are no longer where they were: what they were asked before, they may still answer. */
  keepOnly({ deployments }: DistrictRegister): void {
    const places = new Set(deployments.map(placeOf));
    for (const [place, client] of this.clients) {
      if (places.has(place)) continue;
      this.clients.delete(place);
      void client.retire();
    }
  }

  async close(): Promise<void> {
    await Promise.all([...this.clients.values()].map((client) => client.close()));
    this.clients.clear();
  }
}

/** While a deployment moves, operations that began before still ask it where it was. */
function placeOf({ code, url }: Deployment): string {
  return `${code} ${url}`;
}
